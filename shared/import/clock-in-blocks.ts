import { findMoment } from '../workbook/cells/date-time-cell.ts'
import { findTime } from '../workbook/cells/time-cell.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { columnsAt, findClockInHeader, findMatrixHeader } from './clock-in-header.ts'
import type { ClockInColumns, ClockInHeader, KnownAbove } from './clock-in-header.ts'
import { findDayLine, findPeriod, isPeriodLine } from './export-period.ts'
import type { Period } from './export-period.ts'
import { findLostRows } from './lost-rows.ts'
import { findMergedPerson } from './merged-person.ts'
import { findNameLine, findPersonLine, plainId } from './person-line.ts'
import type { PersonLine } from './person-line.ts'
import { continueRow } from './row-continued.ts'
import { SEPARATORS, findWholeText, joinOpenRows, splitLine, splitRow } from './split-cells.ts'
import type { Separator } from './split-cells.ts'

/** One export as it was pasted: its header lines and the rows below, until the next header. */
export interface ClockInBlock {
  readonly columns: ClockInColumns
  /** Of rows that stood whole in one cell. */
  readonly separator: Separator | undefined
  readonly headings: readonly number[]
  readonly rows: readonly BlockRow[]
  /** The days that the titles above say. */
  readonly period: Period | undefined
  /** Why none of the rows can be read; undefined where they can. */
  readonly unread: 'no-header' | 'month-unknown' | undefined
}

/** The titles of an export are a few lines. */
const LINES_OF_TITLES = 12
/** Who, the days, and below them which end of the day each column is. */
const LINES_OF_HEADER = 3

export interface BlockRow {
  /** Zero-based, in the tab. */
  readonly index: number
  readonly cells: readonly CellValue[]
  /** Whose it is by a line above, where the row itself does not say. */
  readonly person: PersonLine | undefined
  /** Of which day a line above says that it is, of rows without dates. */
  readonly day?: CellValue
}

interface OpenBlock extends ClockInBlock {
  readonly headings: number[]
  readonly rows: BlockRow[]
}

function openBlock(block: ClockInBlock): OpenBlock {
  return { ...block, headings: [...block.headings], rows: [...block.rows] }
}

/**
 * Parts what was pasted, one export under the other, into its blocks. An export has a header of one line
 * or two, or none where its rows are a number and a moment. Rows before the first are `stray`.
 */
export function findClockInBlocks(pasted: readonly (readonly CellValue[])[]): {
  readonly blocks: readonly ClockInBlock[]
  readonly stray: readonly number[]
} {
  const rows = joinOpenRows(pasted)
  const blocks: OpenBlock[] = []
  let titles: number[] = []
  let person: PersonLine | undefined
  /** Whom the last line with a name names. */
  let name: string | undefined
  let day: CellValue | undefined
  let skipUntil = 0

  function titleLines(): (readonly CellValue[])[] {
    return titles.slice(-LINES_OF_TITLES).map((index) => rows[index] ?? [])
  }

  function findPeriodAbove(): Period | undefined {
    return titles.length > 0 ? findPeriod(titleLines()) : blocks.at(-1)?.period
  }

  function open(columns: ClockInColumns, separator: Separator | undefined): OpenBlock {
    const lost = findLostRows(rows, titles)
    if (lost) blocks.push(openBlock(lost))
    const headings = lost ? [] : titles
    const unread = columns.days.some(({ date }) => !date) ? ('month-unknown' as const) : undefined
    const period = findPeriod(titleLines())
    const block = { columns, separator, headings, rows: [], period, unread }
    if (!titleLines().some((line) => findDayLine(line) !== undefined)) day = undefined
    titles = []
    blocks.push(block)
    return block
  }

  for (const [index, written] of rows.entries()) {
    if (index < skipUntil || written.every(isEmpty)) continue
    const block = blocks.at(-1)
    const found = findHeaderAt(rows, index, { personKnown: person !== undefined, findPeriodAbove })
    if (found) {
      const { columns } = found.header
      const isSection =
        columns.who.length + columns.days.length === 0 &&
        block?.columns.who.length === 0 &&
        block.columns.days.length === 0 &&
        isSamePeriod(block.period, findPeriodAbove())
      const under = isSection ? block : open(columns, found.separator)
      if (isSection) under.headings.push(...titles.splice(0))
      if (columns.who.length > 0) person = undefined
      skipUntil = index + found.header.lines
      if (isNumbering(rows[skipUntil] ?? [])) skipUntil += 1
      for (let line = index; line < skipUntil; line += 1) under.headings.push(line)
      continue
    }
    const cells = block ? splitRow(written, block.separator, widthOf(block.columns)) : written
    const named = findPersonLine(cells)
    const nameSaid = findNameLine(cells)
    if (named || nameSaid !== undefined) {
      const isLast = block?.rows.at(-1)?.person === person
      if (named) person = named
      // Somebody else without a number, below the rows of one with it.
      else if (isLast && nameSaid !== name) person = undefined
      name = nameSaid ?? name
      ;(block?.headings ?? titles).push(index)
      continue
    }
    const dayOfRows = findDayLine(cells)
    if (dayOfRows !== undefined) day = dayOfRows
    if (dayOfRows !== undefined || (block && isPeriodLine(cells))) {
      titles.push(index)
      continue
    }
    const isRow = block && fits(cells, block.columns) && !isLog(cells, block.columns)
    const shape = isRow ? undefined : findShape(written)
    if (shape) open(shape.columns, shape.separator)
    const under = blocks.at(-1)
    if (!under) titles.push(index)
    else {
      const last = under.rows.at(-1)
      const parted = splitRow(written, under.separator, widthOf(under.columns))
      const row = continueRow(parted, under.columns, last) ?? parted
      if (saysWho(row, under.columns)) person = undefined
      const above = person ?? findMergedPerson(row, under.columns, last)
      under.rows.push({ index, cells: row, person: above, ...(day !== undefined && { day }) })
    }
  }
  const last = blocks.at(-1)
  if (last) last.headings.push(...titles.splice(0))
  const lost = findLostRows(rows, titles)
  return { blocks: lost ? [...blocks, lost] : blocks, stray: titles }
}

/** How many cells a row has below such headers. */
function widthOf({ titled }: ClockInColumns): number {
  return [...titled].reduce((most, column) => Math.max(most, column + 1), 0)
}

/** Below the headers some tables number their columns. */
function isNumbering(cells: readonly CellValue[]): boolean {
  const numbers = cells.map((cell) => Number(String(cell).replace(/^\((\d{1,3})\)$/, '$1')))
  const first = numbers[cells.findIndex((cell) => !isEmpty(cell))] ?? Number.NaN
  return cells.length > 2 && numbers.every((number, column) => number === first + column)
}

function isSamePeriod(left: Period | undefined, right: Period | undefined): boolean {
  return left?.from === right?.from && left?.until === right?.until
}

/** A row with a number of its own ends what the line above said. */
function saysWho(cells: readonly CellValue[], { who }: ClockInColumns): boolean {
  return who.some(({ column }) => /^\d{1,18}$/.test(plainId(cells[column] ?? '')))
}

function findHeaderAt(
  rows: readonly (readonly CellValue[])[],
  index: number,
  known: KnownAbove,
): { readonly header: ClockInHeader; readonly separator: Separator | undefined } | undefined {
  const cells = rows[index] ?? []
  const whole = findWholeText(cells)
  if (whole === undefined) {
    const lines = [cells, ...rows.slice(index + 1, index + LINES_OF_HEADER)] as const
    const header = findHeaderOf(lines, known)
    return header && { header, separator: undefined }
  }
  for (const separator of SEPARATORS) {
    if (!whole.includes(separator)) continue
    const below = rows.slice(index + 1, index + LINES_OF_HEADER)
    const lines = below.map((line) => splitAs(line, separator))
    const header = findHeaderOf([splitLine(whole, separator), ...lines], known)
    if (header) return { header, separator }
  }
  return undefined
}

function findHeaderOf(
  lines: readonly [readonly CellValue[], ...(readonly CellValue[])[]],
  known: KnownAbove,
): ClockInHeader | undefined {
  const [first, below] = lines
  return findMatrixHeader(lines, known) ?? findClockInHeader(first, below, known.personKnown)
}

function splitAs(
  cells: readonly CellValue[],
  separator: Separator | undefined,
): readonly CellValue[] {
  const whole = separator && findWholeText(cells)
  return separator && whole?.includes(separator) ? splitLine(whole, separator) : cells
}

/** Rows without headers: a number of a person first, then a moment, or a date and its time. */
function findShape(
  written: readonly CellValue[],
): { readonly columns: ClockInColumns; readonly separator: Separator | undefined } | undefined {
  const whole = findWholeText(written)
  for (const separator of [undefined, ...SEPARATORS, ' '] as const) {
    if (separator && !whole?.includes(separator)) continue
    const cells = splitAs(written, separator)
    const who = cells.findIndex((cell) => !isEmpty(cell))
    const at = who + 1
    const width = isTimed(cells[at] ?? '') ? 1 : isDateWithTime(cells.slice(at)) ? 2 : 0
    // Of several times nobody says which are readings.
    const isOne = width > 0 && !cells.slice(at + width).some(isTimeOrTimed)
    if (isOne && /^\d{1,18}$/.test(plainId(cells[who] ?? ''))) {
      return { columns: columnsAt(who, at), separator }
    }
  }
  return undefined
}

function isDateWithTime([date = '', time = '']: readonly CellValue[]): boolean {
  return typeof date === 'string' && findTime(time) !== undefined && isTimed(`${date} 00:01`)
}

function isTimeOrTimed(cell: CellValue): boolean {
  return !Number.isInteger(cell) && (findTime(cell) !== undefined || isTimed(cell))
}

function isTimed(cell: CellValue): boolean {
  return !Number.isInteger(cell) && findMoment(cell) !== undefined
}

function fits(cells: readonly CellValue[], columns: ClockInColumns): boolean {
  const says = columns.who.length === 0 || columns.who.some(({ column }) => cells[column] !== '')
  return says && hasMoment(cells, columns)
}

/** A line of a machine's log below a table: a whole moment for its date, and numbers of states for its times. */
function isLog(cells: readonly CellValue[], { date, times }: ClockInColumns): boolean {
  if (!date || !isTimed(cells[date.column] ?? '')) return false
  return times.some(({ column }) => /^\d{1,3}$/.test(String(cells[column] ?? '').trim()))
}

/** Whether anything stands where the block has its dates and readings. */
function hasMoment(cells: readonly CellValue[], { date, times, days }: ClockInColumns): boolean {
  return [date, ...times, ...days].some((one) => {
    const cell = one ? (cells[one.column] ?? '') : ''
    return typeof cell === 'number' || /\d/.test(String(cell).slice(0, 60))
  })
}
