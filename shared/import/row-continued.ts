import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { BlockRow } from './clock-in-blocks.ts'
import type { ClockInColumns } from './clock-in-header.ts'
import { isTime } from './plain-cell.ts'

/**
 * A row of times alone below one with its person and date, as merged cells leave it, with what that one says
 * of who and when; undefined for any other row: a total has its word.
 */
export function continueRow(
  cells: readonly CellValue[],
  { who, date, times }: ClockInColumns,
  above: BlockRow | undefined,
): readonly CellValue[] | undefined {
  if (!date || !above || times.length === 0 || isEmpty(above.cells[date.column] ?? '')) {
    return undefined
  }
  const readings = new Set(times.map(({ column }) => column))
  const filled = [...cells.keys()].filter((column) => !isEmpty(cells[column] ?? ''))
  const areTimes = filled.every((column) => readings.has(column) && isTime(cells[column] ?? ''))
  if (filled.length === 0 || !areTimes) return undefined
  const said = new Set([date.column, ...who.map(({ column }) => column)])
  return Array.from({ length: Math.max(cells.length, above.cells.length) }, (_, column) =>
    said.has(column) ? (above.cells[column] ?? '') : (cells[column] ?? ''),
  )
}
