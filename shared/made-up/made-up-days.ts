import { decreedHolidays } from '../calendar/holiday-decrees.ts'
import { isWorkingDay } from '../calendar/working-day.ts'
import type { Zone } from '../model/agency.ts'
import { addDays, datesOfMonth, monthOf, weekdayOf } from '../model/civil-date.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import type { Holiday, RosterCode } from '../model/roster.ts'

/** When the office is made, and in which language. */
export interface MadeUpMoment {
  readonly today: CivilDate
  readonly language: Language
}

export const MADE_UP_ZONE: Zone = 'WIB'

/** Last month and this one. */
export function madeUpMonths(today: CivilDate): readonly [Month, Month] {
  const month = monthOf(today)
  return [monthOf(addDays(datesOfMonth(month)[0]!, -1)), month]
}

export function madeUpHolidays(today: CivilDate): Holiday[] {
  const dates = madeUpMonths(today).flatMap(datesOfMonth)
  return decreedHolidays(dates[0]!, dates.at(-1)!)
}

export function isMadeUpWorkingDay(date: CivilDate, holidays: readonly Holiday[]): boolean {
  return isWorkingDay(date, { workingDaysPerWeek: 5 }, holidays)
}

/** Heads work at the office; of the others each is at home on two days a week, neighbours on other ones. */
export function madeUpCode(place: number, date: CivilDate): RosterCode {
  const weekday = weekdayOf(date)
  const isHome = weekday === (place % 5) + 1 || weekday === ((place + 2) % 5) + 1
  return place > 2 && isHome ? 'WFH' : 'WFO'
}
