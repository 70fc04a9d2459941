import type { Unit } from '../model/employee.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { plainHeader } from './column-roles.ts'
import type { StaffColumn } from './staff-columns.ts'
import { unitCodeOf } from './staff-values.ts'

type Row = readonly CellValue[]

/** A line of a staff list that should be a person, with the unit that stands once above several. */
export interface StaffLine {
  readonly line: number
  readonly cells: Row
  /** As it is written; '' where none stands above. */
  readonly unit: string
}

/** The headers of a list: what one line leaves empty, the line above says, whose words stand over several. */
export function headersOf(rows: readonly Row[], header: number): Row {
  const own = rows[header] ?? []
  const above = rows[header - 1] ?? []
  const isTitle = above.filter((cell) => !isEmpty(cell)).length < 2
  return isTitle
    ? own
    : Array.from({ length: Math.max(own.length, above.length) }, (_, column) =>
        isEmpty(own[column] ?? '') ? (above[column] ?? '') : (own[column] ?? ''),
      )
}

/**
 * The lines below the headers that should be people. A second line of headers, headers that are repeated,
 * numbers of the columns and lines that name a unit are none.
 */
export function findStaffLines(
  rows: readonly Row[],
  header: number,
  columns: readonly StaffColumn[],
  units: readonly Pick<Unit, 'code' | 'name'>[],
): StaffLine[] {
  const people = columns.flatMap(({ column, field }) =>
    field === 'id' || field === 'name' ? [column] : [],
  )
  const headers = textOf(rows[header] ?? [])
  const lines: StaffLine[] = []
  let section = ''
  for (const [line, cells] of rows.entries()) {
    if (line <= header || cells.every(isEmpty) || isNumbering(cells)) continue
    const isSecondLine =
      line === header + 1 &&
      findAlone(cells) === undefined &&
      people.every((column) => isEmpty(cells[column] ?? '')) &&
      cells.every((cell) => !/\d{4}/.test(String(cell).slice(0, 60)))
    if (isSecondLine || textOf(cells) === headers) continue
    const named = findAlone(cells)
    if (named !== undefined) section = unitCodeOf(named, units) === undefined ? '' : named
    if (named === undefined || section === '') lines.push({ line, cells, unit: section })
  }
  return withMergedUnits(lines, columns)
}

/** Below the headers some lists number their columns. */
function isNumbering(cells: Row): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell))
  return filled.every((cell) => /^\(?\d{1,2}\)?$/.test(String(cell).slice(0, 8).trim()))
}

function textOf(cells: Row): string {
  return cells.map(plainHeader).join(' ').trim()
}

/** What a line says that stands alone in it: "A. BAGIAN UMUM", "Unit Kerja : Bagian Umum". */
function findAlone(cells: Row): string | undefined {
  const filled = cells.filter((cell) => !isEmpty(cell) && String(cell).trim() !== ':')
  const written = filled.map((cell) => String(cell).slice(0, 120).trim()).join(' : ')
  const label = /^(?:unit|unit kerja|bagian|bidang)\s{0,3}:[\s:]{0,6}/i
  if (filled.length !== 1 && !(filled.length === 2 && label.test(written))) return undefined
  return written.replace(label, '').replace(/^(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)]\s{0,3}/, '')
}

/**
 * The unit of merged cells stands in the first of its people: where its column stands before them and no unit
 * stands twice in a row, an empty cell is of the unit above.
 */
function withMergedUnits(
  lines: readonly StaffLine[],
  columns: readonly StaffColumn[],
): StaffLine[] {
  const column = columns.find(({ field }) => field === 'unitCode')?.column
  const isBefore = columns.every(
    (one) => (one.field !== 'id' && one.field !== 'name') || one.column > (column ?? Infinity),
  )
  if (column === undefined || !isBefore) return [...lines]
  const written = lines.map(({ cells }) => String(cells[column] ?? '').trim())
  const filled = written.filter(Boolean).map((unit) => unit.toLowerCase())
  const isMerged = written[0] !== '' && filled.every((unit, at) => unit !== filled[at - 1])
  let above = ''
  return lines.map((one, at) => {
    above = written[at] || above
    return isMerged ? { ...one, unit: above } : one
  })
}
