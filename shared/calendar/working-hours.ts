import { weekdayOf, type CivilDate } from '../model/civil-date.ts'
import type { ShiftHours, WeeklyHours } from '../model/working-time.ts'
import { parseTimeOfDay } from './zones.ts'

/** Hours of one day in minutes since local midnight. */
export interface DayHours {
  readonly start: number
  readonly end: number
  /** By how much both may shift, either way. */
  readonly flex: number
  readonly breakStart: number
  readonly breakMinutes: number
}

const FRIDAY = 5

/**
 * The hours of a working day: from and to where they are said, else the week's minutes spread evenly over its days,
 * and the break. In Ramadan `ramadan` holds instead of `standard`.
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
  const said = (friday && week.friday) || { start: week.start, end: week.end }
  const start = parseTimeOfDay(said.start)
  const byArithmetic = start + Math.round(week.weeklyMinutes / workingDaysPerWeek) + breakMinutes
  return {
    start,
    end: said.end === undefined ? byArithmetic : endAfter(start, said.end),
    flex: week.flexMinutes ?? 0,
    breakStart: parseTimeOfDay(friday ? week.fridayBreakStart : week.breakStart),
    breakMinutes,
  }
}

/** Minutes without breaks of a week of so many days, of hours that are said from and to. */
export function saidMinutes(week: WeeklyHours, workingDays: 5 | 6): number | undefined {
  if (week.end === undefined) return undefined
  const hours = { start: week.start, end: week.end }
  const friday = lengthOf(week.friday ?? hours) - week.fridayBreakMinutes
  return (lengthOf(hours) - week.breakMinutes) * (workingDays - 1) + friday
}

/** From one to the other, in minutes. */
export function lengthOf({ start, end }: ShiftHours): number {
  return endAfter(parseTimeOfDay(start), end) - parseTimeOfDay(start)
}

function endAfter(start: number, end: string): number {
  const minutes = parseTimeOfDay(end)
  return minutes > start ? minutes : minutes + 1440
}
