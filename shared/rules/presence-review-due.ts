import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt } from '../calendar/zones.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import type { DayContext } from '../outcome/day-context.ts'

type Week = Pick<Configuration, 'settings' | 'holidays'>

/** 24:00 of the last of the working days that the policy gives after the day (L8). */
export function presenceReviewDueMs(day: DayContext, week: Week): number {
  return epochMsAt(presenceReviewDays(day, week).at(-1)!, 1440, day.zone)
}

/** The day itself and those after it, to the last on which its presence may be examined. */
export function presenceReviewDays(
  { date, parameters }: Pick<DayContext, 'date' | 'parameters'>,
  { settings, holidays }: Week,
): CivilDate[] {
  const days = [date]
  for (let left = parameters.reviewWithinWorkingDays; left > 0; left--) {
    days.push(nextWorkingDay(days.at(-1)!, settings, holidays))
  }
  return days
}
