import { addDays, datesOfMonth, daysBetween, monthOf, type CivilDate } from '../model/civil-date.ts'
import type { DaysLimit } from './limit.ts'

/** A Monday from which weeks are counted, so that windows go on from month to month. */
const FIRST_MONDAY = '1970-01-05' as CivilDate

/** All dates of the month or window of weeks in which a date lies. */
export function windowOf(date: CivilDate, within: DaysLimit['within']): readonly CivilDate[] {
  if (within === 'month') return datesOfMonth(monthOf(date))
  const length = within.weeks * 7
  const at = Math.floor(daysBetween(FIRST_MONDAY, date) / length)
  const first = addDays(FIRST_MONDAY, at * length)
  return Array.from({ length }, (_, day) => addDays(first, day))
}
