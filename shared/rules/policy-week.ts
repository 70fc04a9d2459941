import { mondayOf, weekOf } from '../calendar/week.ts'
import { isWorkingDay } from '../calendar/working-day.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { DayContext } from '../outcome/day-context.ts'
import { isInForce } from '../policy/find-policy-on.ts'
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
  { settings, holidays, policies }: RuleContext,
): PolicyWeek {
  const records = policies.filter(
    ({ preset, validFrom }) => policy && preset === policy.preset && validFrom <= policy.validFrom,
  )
  return {
    monday: mondayOf(date),
    days: weekOf(date).filter(
      (day) =>
        records.some((record) => isInForce(record, day)) && isWorkingDay(day, settings, holidays),
    ),
  }
}
