import { mondayOf, weekOf } from '../calendar/week.ts'
import { isWorkingDay } from '../calendar/working-day.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { RuleContext } from './rule.ts'

/** A week as far as a policy rules it. */
export interface PolicyWeek {
  readonly monday: CivilDate
  /** Its working days on which the policy is in force, or an earlier one that it continues. */
  readonly days: readonly CivilDate[]
}

/**
 * The week of a day. An extension that begins in mid-week continues the week, and leaves the days
 * before it as they were.
 */
export function policyWeek(
  { date, policy }: Pick<DayContext, 'date' | 'policy'>,
  { settings, holidays }: RuleContext,
): PolicyWeek {
  const from = policy?.since ?? policy?.validFrom
  const until = policy?.validUntil
  return {
    monday: mondayOf(date),
    days: weekOf(date).filter(
      (day) =>
        from !== undefined &&
        from <= day &&
        (until === undefined || day <= until) &&
        isWorkingDay(day, settings, holidays),
    ),
  }
}
