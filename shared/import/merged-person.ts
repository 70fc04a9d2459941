import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { BlockRow } from './clock-in-blocks.ts'
import type { ClockInColumns } from './clock-in-header.ts'
import { plainId } from './person-line.ts'
import type { PersonLine } from './person-line.ts'

/**
 * Whose a row is that stands under merged cells: the row above says who in its number and in another cell
 * before the date (a name, a number of the line), here all of these are empty, and the date is another one.
 * An empty number alone does not say it: it may be somebody whom the machine has no number of.
 */
export function findMergedPerson(
  cells: readonly CellValue[],
  { who, date, times }: ClockInColumns,
  above: BlockRow | undefined,
): PersonLine | undefined {
  const [first] = who
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
