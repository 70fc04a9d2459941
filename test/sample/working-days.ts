import { epochMsAt } from '../../shared/calendar/zones.ts'
import type { Zone } from '../../shared/model/agency.ts'
import { addDays, weekdayOf } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { instantOf } from '../../shared/model/instant.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { SampleHoliday } from './sample-agency.ts'

/** Monday to Friday, or to Saturday where an agency works six days a week, and no holiday. */
export function isSampleWorkingDay(
  date: CivilDate,
  holidays: readonly SampleHoliday[],
  workingDaysPerWeek: 5 | 6 = 5,
): boolean {
  return (
    weekdayOf(date) <= workingDaysPerWeek &&
    !holidays.some(
      ({ date: from, until = from, kind }) => from <= date && date <= until && kind !== 'ramadan',
    )
  )
}

export function nextSampleWorkingDay(
  date: CivilDate,
  holidays: readonly SampleHoliday[],
  workingDaysPerWeek: 5 | 6 = 5,
): CivilDate {
  let next = addDays(date, 1)
  while (!isSampleWorkingDay(next, holidays, workingDaysPerWeek)) next = addDays(next, 1)
  return next
}

/** Every date from the first to the last, both included. */
export function datesBetween(first: CivilDate, last: CivilDate): CivilDate[] {
  const dates: CivilDate[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** The instant of a local time; `minutes` after midnight. */
export function atLocal(zone: Zone, date: CivilDate, minutes: number, seconds = 0): Instant {
  return instantOf(epochMsAt(date, minutes, zone) + seconds * 1000)
}

/** As `atLocal` in WITA, the zone of Kutai Kartanegara. */
export function atWita(date: CivilDate, minutes: number, seconds = 0): Instant {
  return atLocal('WITA', date, minutes, seconds)
}
