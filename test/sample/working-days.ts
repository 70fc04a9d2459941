import { addDays, weekdayOf } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Holiday } from '../../shared/model/roster.ts'
import { clockTime } from './answers.ts'

/** Monday to Friday and no holiday. Both sample agencies work five days a week. */
export function isSampleWorkingDay(date: CivilDate, holidays: readonly Holiday[]): boolean {
  return weekdayOf(date) <= 5 && !holidays.some((holiday) => holiday.date === date)
}

export function nextSampleWorkingDay(date: CivilDate, holidays: readonly Holiday[]): CivilDate {
  const next = addDays(date, 1)
  return isSampleWorkingDay(next, holidays) ? next : nextSampleWorkingDay(next, holidays)
}

/** Every date from the first to the last, both included. */
export function datesBetween(first: CivilDate, last: CivilDate): CivilDate[] {
  const dates: CivilDate[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** The instant of a local time in WITA, the zone of both sample agencies. */
export function atWita(date: CivilDate, minutes: number, seconds = 0): Instant {
  return parseInstant(`${date}T${clockTime(minutes)}:${String(seconds).padStart(2, '0')}+08:00`)
}
