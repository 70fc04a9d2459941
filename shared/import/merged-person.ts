import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { BlockRow } from './clock-in-blocks.ts'
import type { ClockInColumns } from './clock-in-header.ts'
import { findClockInRole, plainHeader } from './column-roles.ts'
import { plainId } from './person-line.ts'
import type { PersonLine } from './person-line.ts'

/**
 * Whose a row is that stands under merged cells: the row above says who in its number and in another cell
 * before the date (a name, a number of the line), here all of these are empty, and the date is another one.
 * An empty number alone does not say it: it may be somebody whom the machine has no number of.
 */
export function findMergedPerson(
  cells: readonly CellValue[],
  columns: ClockInColumns,
  above: BlockRow | undefined,
): PersonLine | undefined {
  const { who, date, times } = columns
  const [first] = who
  if (first && above && columns.days.length > 0) return ofOtherEnd(cells, columns, above)
  if (!first || !date || !above || times.length === 0) return undefined
  const before = [...above.cells.keys()].filter((column) => column < date.column)
  if (before.some((column) => !isEmpty(cells[column] ?? '')) || first.column > date.column) {
    return undefined
  }
  const dates = [cells[date.column] ?? '', above.cells[date.column] ?? '']
  if (dates.some((cell) => !/\d/.test(String(cell).slice(0, 60))) || dates[0] === dates[1]) {
    return undefined
  }
  if (above.person) return isMerged(above, first.column) ? above.person : undefined
  const named = before.filter((column) => !isEmpty(above.cells[column] ?? ''))
  const value = plainId(above.cells[first.column] ?? '')
  const isSure = named.length > 1 && /^\d{1,18}$/.test(value)
  return isSure ? { column: first.column, value } : undefined
}

/** Whether the row above is one of merged cells itself, not one below a line that names a person. */
function isMerged({ cells, person }: BlockRow, column: number): boolean {
  return person?.column === column && isEmpty(cells[column] ?? '')
}

/** Where days are columns, "Pulang" stands below "Masuk", and below number and name nothing. */
function ofOtherEnd(
  cells: readonly CellValue[],
  { who, days }: ClockInColumns,
  above: BlockRow,
): PersonLine | undefined {
  const until = days[0]?.column ?? 0
  const filledIn = (row: readonly CellValue[]): readonly number[] =>
    [...row.keys()].filter((column) => column < until && !isEmpty(row[column] ?? ''))
  const [end, ...others] = filledIn(cells)
  const column = who[0]?.column ?? 0
  if (end === undefined || others.length > 0 || end === column) return undefined
  const [own, before] = [cells[end] ?? '', above.cells[end] ?? '']
  if (!isEnd(own) || !isEnd(before) || plainHeader(own) === plainHeader(before)) return undefined
  if (above.person) return isMerged(above, column) ? above.person : undefined
  const value = plainId(above.cells[column] ?? '')
  const isSure = filledIn(above.cells).length > 2 && /^\d{1,18}$/.test(value)
  return isSure ? { column, value } : undefined
}

function isEnd(cell: CellValue): boolean {
  const role = findClockInRole(cell)?.role
  return role === 'arrival' || role === 'departure' || role === 'time'
}
