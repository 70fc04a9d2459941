import { addDays, datesOfMonth, daysBetween, monthOf, type CivilDate } from '../model/civil-date.ts'
import type { Weeks } from '../model/policy-term.ts'
import { mondayOf } from './week.ts'

/** A Monday from which single weeks are counted, and windows that begin nowhere else. */
const ANY_MONDAY = '1970-01-05' as CivilDate

/**
 * All dates of the month or window of weeks in which a date lies; none before the first window.
 *
 * @example windowOf('2024-01-31', { weeks: 4, from: '2024-01-01' }).at(0) // '2024-01-29'
 */
export function windowOf(date: CivilDate, within: 'month' | Weeks): readonly CivilDate[] {
  if (within === 'month') return datesOfMonth(monthOf(date))
  const { weeks, from } = within
  const start = weeks === 1 || from === undefined ? ANY_MONDAY : firstMondayFrom(from)
  const length = weeks * 7
  const at = Math.floor(daysBetween(start, date) / length)
  if (at < 0 && start !== ANY_MONDAY) return []
  const first = addDays(start, at * length)
  return Array.from({ length }, (_, day) => addDays(first, day))
}

function firstMondayFrom(date: CivilDate): CivilDate {
  const monday = mondayOf(date)
  return monday === date ? monday : addDays(monday, 7)
}
