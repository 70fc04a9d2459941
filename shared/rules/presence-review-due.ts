import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt } from '../calendar/zones.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import { daysInUnit, type DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'

type Week = Pick<Configuration, 'settings' | 'holidays'>

/** 24:00 of the last of the working days that the policy gives after the day (L8). */
export function presenceReviewDueMs(day: DayContext, week: Week): number {
  return epochMsAt(presenceReviewDays(day, week).at(-1)!, 1440, day.zone)
}

/** Of a unit whose people have clauses of their own the latest: its box is read once, when the last is over. */
export function unitPresenceDueMs(
  unitCode: string,
  date: DayContext,
  { index, week }: { readonly index: Pick<FactsIndex, 'employees' | 'units'>; readonly week: Week },
): number {
  const asked = daysInUnit(unitCode, date, index).filter((day) => day.parameters.presenceReview)
  const days = asked.length > 0 ? asked : [date]
  return Math.max(...days.map((day) => presenceReviewDueMs(day, week)))
}

/** The day itself and those after it, to the last on which its presence may be examined. */
export function presenceReviewDays(
  { date, parameters }: Pick<DayContext, 'date' | 'parameters'>,
  { settings, holidays }: Week,
): CivilDate[] {
  const days = [date]
  const { presenceReviewWithinWorkingDays = parameters.reviewWithinWorkingDays } = parameters
  for (let left = presenceReviewWithinWorkingDays; left > 0; left--) {
    days.push(nextWorkingDay(days.at(-1)!, settings, holidays))
  }
  return days
}
