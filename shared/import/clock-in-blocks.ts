import { findMoment } from '../workbook/cells/date-time-cell.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { columnsAt, findClockInHeader } from './clock-in-header.ts'
import type { ClockInColumns, ClockInHeader } from './clock-in-header.ts'
import { findPersonLine, plainId } from './person-line.ts'
import type { PersonLine } from './person-line.ts'
import { SEPARATORS, findWholeText, splitLine } from './split-cells.ts'
import type { Separator } from './split-cells.ts'

/** One export as it was pasted: its header lines and the rows below, until the next header. */
export interface ClockInBlock {
  readonly columns: ClockInColumns
  /** Of rows that stood whole in one cell. */
  readonly separator: Separator | undefined
  readonly headings: readonly number[]
  readonly rows: readonly BlockRow[]
}

export interface BlockRow {
  /** Zero-based, in the tab. */
  readonly index: number
  readonly cells: readonly CellValue[]
  /** Whose it is by a line above, where the row itself does not say. */
  readonly person: PersonLine | undefined
}

interface OpenBlock {
  readonly columns: ClockInColumns
  readonly separator: Separator | undefined
  readonly headings: number[]
  readonly rows: BlockRow[]
}

/**
 * Parts what was pasted, one export under the other, into its blocks. An export has a header of one line
 * or two, or none where its rows are a number and a moment. Rows before the first are `stray`.
 */
export function findClockInBlocks(rows: readonly (readonly CellValue[])[]): {
  readonly blocks: readonly ClockInBlock[]
  readonly stray: readonly number[]
} {
  const blocks: OpenBlock[] = []
  let titles: number[] = []
  let person: PersonLine | undefined
  let skipUntil = 0

  function open(columns: ClockInColumns, separator: Separator | undefined): OpenBlock {
    const block = { columns, separator, headings: titles, rows: [] }
    titles = []
    blocks.push(block)
    return block
  }

  for (const [index, written] of rows.entries()) {
    if (index < skipUntil || written.every(isEmpty)) continue
    const block = blocks.at(-1)
    const found = findHeaderAt(rows, index, person !== undefined)
    if (found) {
      const isSection = found.header.columns.who.length === 0 && block?.columns.who.length === 0
      const under = isSection ? block : open(found.header.columns, found.separator)
      skipUntil = index + found.header.lines
      for (let line = index; line < skipUntil; line += 1) under.headings.push(line)
      continue
    }
    const cells = splitAs(written, block?.separator)
    const named = findPersonLine(cells)
    if (named) {
      person = named
      ;(block?.headings ?? titles).push(index)
      continue
    }
    const shape = block && fits(cells, block.columns) ? undefined : findShape(written)
    if (shape) open(shape.columns, shape.separator)
    const under = blocks.at(-1)
    if (!under) titles.push(index)
    else {
      const row = splitAs(written, under.separator)
      under.rows.push({ index, cells: row, person })
    }
  }
  return { blocks, stray: titles }
}

function findHeaderAt(
  rows: readonly (readonly CellValue[])[],
  index: number,
  personKnown: boolean,
): { readonly header: ClockInHeader; readonly separator: Separator | undefined } | undefined {
  const cells = rows[index] ?? []
  const whole = findWholeText(cells)
  if (whole === undefined) {
    const header = findClockInHeader(cells, rows[index + 1], personKnown)
    return header && { header, separator: undefined }
  }
  for (const separator of SEPARATORS) {
    if (!whole.includes(separator)) continue
    const below = splitAs(rows[index + 1] ?? [], separator)
    const header = findClockInHeader(splitLine(whole, separator), below, personKnown)
    if (header) return { header, separator }
  }
  return undefined
}

function splitAs(
  cells: readonly CellValue[],
  separator: Separator | undefined,
): readonly CellValue[] {
  const whole = separator && findWholeText(cells)
  return separator && whole?.includes(separator) ? splitLine(whole, separator) : cells
}

/** Rows without headers: a number of a person first, then a moment. */
function findShape(
  written: readonly CellValue[],
): { readonly columns: ClockInColumns; readonly separator: Separator | undefined } | undefined {
  const whole = findWholeText(written)
  for (const separator of [undefined, ...SEPARATORS, ' '] as const) {
    if (separator && !whole?.includes(separator)) continue
    const cells = splitAs(written, separator)
    const who = cells.findIndex((cell) => !isEmpty(cell))
    const at = who + 1
    const isMoment = isTimed(cells[at] ?? '')
    if (isMoment && /^\d{1,18}$/.test(plainId(cells[who] ?? ''))) {
      return { columns: columnsAt(who, at), separator }
    }
  }
  return undefined
}

function isTimed(cell: CellValue): boolean {
  return !Number.isInteger(cell) && findMoment(cell) !== undefined
}

function fits(cells: readonly CellValue[], columns: ClockInColumns): boolean {
  const says = columns.who.length === 0 || columns.who.some(({ column }) => cells[column] !== '')
  return says && hasMoment(cells, columns)
}

/** Whether anything stands where the block has its dates and readings. */
function hasMoment(cells: readonly CellValue[], { date, times }: ClockInColumns): boolean {
  return [date, ...times].some((one) => {
    const cell = one ? (cells[one.column] ?? '') : ''
    return typeof cell === 'number' || /\d/.test(String(cell).slice(0, 60))
  })
}
