import type { AgencySettings } from '../model/agency.ts'
import { addDays, weekdayOf, type CivilDate } from '../model/civil-date.ts'
import type { Holiday } from '../model/roster.ts'

type WorkingWeek = Pick<AgencySettings, 'workingDaysPerWeek'>

const LONGEST_SEARCH_DAYS = 366

type CalendarDay = Pick<Holiday, 'date' | 'kind'>

/** Whether the agency works that day: its 5- or 6-day week from Monday, less every kind of day off. */
export function isWorkingDay(
  date: CivilDate,
  { workingDaysPerWeek }: WorkingWeek,
  holidays: readonly CalendarDay[],
): boolean {
  return (
    weekdayOf(date) <= workingDaysPerWeek &&
    !holidays.some((holiday) => holiday.date === date && holiday.kind !== 'ramadan')
  )
}

/** Whether *Hari Libur* says that Ramadan hours hold that day. */
export function isRamadan(date: CivilDate, holidays: readonly CalendarDay[]): boolean {
  return holidays.some((holiday) => holiday.date === date && holiday.kind === 'ramadan')
}

/** The first working day after `date`; after a year without one, that day a year later. */
export function nextWorkingDay(
  date: CivilDate,
  week: WorkingWeek,
  holidays: readonly CalendarDay[],
): CivilDate {
  return seekWorkingDay(date, 1, { week, holidays })
}

/** The last working day before `date`; before a year without one, that day a year earlier. */
export function previousWorkingDay(
  date: CivilDate,
  week: WorkingWeek,
  holidays: readonly CalendarDay[],
): CivilDate {
  return seekWorkingDay(date, -1, { week, holidays })
}

function seekWorkingDay(
  date: CivilDate,
  step: 1 | -1,
  { week, holidays }: { readonly week: WorkingWeek; readonly holidays: readonly CalendarDay[] },
): CivilDate {
  let found = addDays(date, step)
  for (
    let tried = 1;
    tried < LONGEST_SEARCH_DAYS && !isWorkingDay(found, week, holidays);
    tried++
  ) {
    found = addDays(found, step)
  }
  return found
}
