import { mondayOf, weekOf } from '../calendar/week.ts'
import { isWorkingDay } from '../calendar/working-day.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { DayContext } from '../outcome/day-context.ts'
import { isInForce } from '../policy/find-policy-on.ts'
import type { RuleContext } from './rule.ts'

/** A week as far as a policy rules it. */
export interface PolicyWeek {
  readonly monday: CivilDate
  /** Its working days on which the policy is in force. */
  readonly days: readonly CivilDate[]
}

/** The week of a day; the day's policy decides which of its working days belong to it. */
export function policyWeek(
  { date, policy }: Pick<DayContext, 'date' | 'policy'>,
  { settings, holidays }: RuleContext,
): PolicyWeek {
  return {
    monday: mondayOf(date),
    days: weekOf(date).filter(
      (day) => policy && isInForce(policy, day) && isWorkingDay(day, settings, holidays),
    ),
  }
}
