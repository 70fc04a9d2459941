import { mondayOf, weekOf } from '../calendar/week.ts'
import { isRamadan, isWorkingDay } from '../calendar/working-day.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { DayContext } from '../outcome/day-context.ts'
import { findPolicyOn } from '../policy/find-policy-on.ts'
import type { RuleContext } from './rule.ts'

/** A week as far as a policy rules it. */
export interface PolicyWeek {
  readonly monday: CivilDate
  /** Its working days on which the policy is in force, or an earlier one that it continues. */
  readonly days: readonly CivilDate[]
}

/**
 * The week of a day, for a rule. An extension that begins in mid-week continues the week, and leaves the days
 * before it as they were; where something else begins or ends in it, the clause that asks the rule goes on.
 */
export function policyWeek(
  { date, policy }: Pick<DayContext, 'date' | 'policy'>,
  { settings, holidays, policies }: RuleContext,
  rule: string,
): PolicyWeek {
  const from = policy?.since ?? policy?.validFrom
  const until = policy?.validUntil
  const [name] = policy?.asks?.[rule] ?? []
  const isAsked = (day: CivilDate): boolean => {
    const other = findPolicyOn(policies, day, isRamadan(day, holidays))
    return name !== undefined && other?.asks?.[rule]?.includes(name) === true
  }
  return {
    monday: mondayOf(date),
    days: weekOf(date).filter(
      (day) =>
        from !== undefined &&
        ((from <= day && (until === undefined || day <= until)) || isAsked(day)) &&
        isWorkingDay(day, settings, holidays),
    ),
  }
}
