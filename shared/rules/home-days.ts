import type { CitedClause } from '../model/policy-term.ts'
import { daysTermsOf, homeDaysAWeek, isNamedAtHome } from '../policy/days-terms.ts'
import { weekOf } from '../calendar/week.ts'
import { daysAtHome } from './days-at-home.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * More days at home in a week than the policy allows (N3): found on each day beyond the cap. Days count
 * as they were lived: a holiday, leave, or a day called to the office and there is none at home. Whom a clause
 * names is not held to what is said of everybody.
 *
 * @example a cap of 2 and `WFH` from Monday to Wednesday: found on Wednesday, "hari WFH ke-3"
 */
export const homeDays: DayRule = {
  id: 'home-days',
  title: { id: 'Hari WFH melebihi batas seminggu', en: 'Too many days at home in a week' },
  find: findHomeDays,
}

function findHomeDays(person: FiledDay, rules: RuleContext): DayFinding[] {
  const { policy, parameters } = person.day
  const limit = parameters.maxHomeDaysPerWeek
  return [
    ...(limit === null || isNamedAtHome(policy) ? [] : beyond(limit, undefined, person, rules)),
    ...daysTermsOf(policy).flatMap((term) => {
      const most = homeDaysAWeek(term)
      return most === undefined ? [] : beyond(most, term, person, rules)
    }),
  ]
}

function beyond(
  limit: number,
  by: CitedClause | undefined,
  person: FiledDay,
  rules: RuleContext,
): DayFinding[] {
  const { date } = person.day
  const dates = weekOf(date).filter((each) => each <= date)
  const days = dates.length > limit ? daysAtHome(person, dates, rules) : []
  if (days.length <= limit) return []
  return [
    {
      ...(by && { by }),
      severity: 'warning',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: days.flatMap(({ plan }) => plan.entries[0]?.cell ?? []),
      arithmetic: inBothLanguages((texts) => texts.homeDays({ date, days: days.length, limit })),
    },
  ]
}
