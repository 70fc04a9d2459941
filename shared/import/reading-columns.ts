import type { CellValue } from '../workbook/tab-rows.ts'
import type { ClockInColumns, NamedColumn } from './clock-in-header.ts'
import { cellAt, isTime } from './plain-cell.ts'

/** A column of readings. */
export interface ReadingColumn extends Pick<NamedColumn, 'column' | 'role'> {
  /** Below the title of a column before. */
  readonly isUntitled?: true
}

/** A title may stand over several columns of readings: those behind it that have none of their own. */
export function readingColumns(
  { times, date, titled }: ClockInColumns,
  cells: readonly CellValue[],
): readonly ReadingColumn[] {
  if (!date) return times
  return times.flatMap((one) => {
    const more: ReadingColumn[] = [one]
    if (one.role !== 'time') return more
    for (let column = one.column + 1; column < cells.length && !titled.has(column); column += 1) {
      if (isTime(cellAt(cells, column))) more.push({ column, role: one.role, isUntitled: true })
    }
    return more
  })
}
