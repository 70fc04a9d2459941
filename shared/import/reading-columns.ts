import { findMoment } from '../workbook/cells/date-time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { ClockInColumns, NamedColumn } from './clock-in-header.ts'
import { cellAt, isTime, plainCell } from './plain-cell.ts'
import type { UnreadCell } from './row-moments.ts'

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

/** In rows without headers, times behind the one that is read: which of them are readings nobody says. */
export function findMoreTimes(
  cells: readonly CellValue[],
  { date, times, titled }: ClockInColumns,
): UnreadCell[] {
  const [only, other] = times
  if (date || !only || other || only.title !== '' || titled.size !== 2) return []
  const { column: at } = only
  const from = isTime(cellAt(cells, at + 1)) && !findMoment(plainCell(cellAt(cells, at))) ? 2 : 1
  return [...cells.entries()].flatMap(([column, value]) =>
    column >= at + from && !Number.isInteger(value) && isTime(value)
      ? [{ column, value, wanted: 'moment' as const }]
      : [],
  )
}
