import { weekdayOf, type CivilDate } from '../model/civil-date.ts'
import type { WeeklyHours } from '../model/working-time.ts'
import { parseTimeOfDay } from './zones.ts'

/** Hours of one day in minutes since local midnight. */
export interface DayHours {
  readonly start: number
  readonly end: number
  readonly breakStart: number
  readonly breakMinutes: number
}

const FRIDAY = 5

/**
 * The hours of a working day: the week's minutes spread evenly over its days, and the break.
 * In Ramadan `ramadan` holds instead of `standard`.
 *
 * @example 37.5 h over five days from 07:30, break 60 (Friday 90): Mon–Thu 07:30–16:00, Fri 07:30–16:30
 */
export function workingHoursOn(
  date: CivilDate,
  hours: { readonly standard: WeeklyHours; readonly ramadan: WeeklyHours },
  {
    workingDaysPerWeek,
    ramadan,
  }: { readonly workingDaysPerWeek: 5 | 6; readonly ramadan: boolean },
): DayHours {
  const week = ramadan ? hours.ramadan : hours.standard
  const friday = weekdayOf(date) === FRIDAY
  const breakMinutes = friday ? week.fridayBreakMinutes : week.breakMinutes
  const start = parseTimeOfDay(week.start)
  return {
    start,
    end: start + Math.round(week.weeklyMinutes / workingDaysPerWeek) + breakMinutes,
    breakStart: parseTimeOfDay(friday ? week.fridayBreakStart : week.breakStart),
    breakMinutes,
  }
}
