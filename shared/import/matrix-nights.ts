import { addDays } from '../model/civil-date.ts'
import type { ClockInColumns } from './clock-in-header.ts'
import { findClockInRole } from './column-roles.ts'
import type { CountedRow, RowReading } from './read-block-row.ts'
import { isNight } from './row-moments.ts'

/**
 * Rows of days as columns, where each end of a day is a row: who came in the evening and left in the morning, as it
 * stands below the same day, left on the next one.
 */
export function withNights(
  rows: readonly RowReading[],
  columns: Pick<ClockInColumns, 'days'>,
): readonly RowReading[] {
  if (columns.days.length === 0) return rows
  return rows.map((row, at) => {
    const above = rows[at - 1]
    if (row.kind !== 'read' || above?.kind !== 'read') return row
    const isPair =
      above.employeeId === row.employeeId &&
      endOf(above, columns) === 'arrival' &&
      endOf(row, columns) === 'departure'
    return isPair ? leftInTheMorning(row, above) : row
  })
}

function leftInTheMorning(row: CountedRow, above: CountedRow): CountedRow {
  const moments = row.moments.map((one) => {
    const { moment, column } = one
    const came = above.moments.findLast((other) => other.column === column)?.moment
    const isNextDay =
      came !== undefined &&
      came.date === moment.date &&
      moment.secondOfDay < came.secondOfDay &&
      isNight(came, moment)
    return isNextDay ? { ...one, moment: { ...moment, date: addDays(moment.date, 1) } } : one
  })
  const dates = [...new Set([...row.dates, ...moments.map(({ moment }) => moment.date)])]
  return { ...row, moments, dates }
}

function endOf({ cells }: CountedRow, { days }: Pick<ClockInColumns, 'days'>): string | undefined {
  return cells
    .slice(0, days[0]?.column ?? 0)
    .map((cell) => findClockInRole(cell)?.role)
    .find((role) => role === 'arrival' || role === 'departure')
}
