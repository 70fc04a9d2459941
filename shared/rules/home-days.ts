import type { PolicyRecord } from '../model/policy-record.ts'
import type { CitedClause } from '../model/policy-term.ts'
import { citeGravely } from '../policy/cite-clause.ts'
import { daysTermsOf, homeDaysAWeek, isNamedAtHome } from '../policy/days-terms.ts'
import { weekOf } from '../calendar/week.ts'
import { daysAtHome } from './days-at-home.ts'
import { askedKey } from './ended-windows.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * More days at home in a week than the policy allows (N3): found on each day beyond the cap. Days count
 * as they were lived, of those on which the clause holds: a holiday, leave, or a day called to the office and there is none at home. Whom a clause
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
    ...(limit === null || isNamedAtHome(policy)
      ? []
      : beyond({ limit, holdsOn: (one) => isHeldByAll(one, policy) }, person, rules)),
    ...daysTermsOf(policy).flatMap((by) => {
      const most = homeDaysAWeek(by)
      const holdsOn: Cap['holdsOn'] = (one) =>
        daysTermsOf(one).some((term) => askedKey(term) === askedKey(by))
      return most === undefined ? [] : beyond({ limit: most, by, holdsOn }, person, rules)
    }),
  ]
}

/** So many days at home in a week, of those days on which the clause holds. */
interface Cap {
  readonly limit: number
  readonly by?: CitedClause
  readonly holdsOn: (policy: PolicyRecord | undefined) => boolean
}

/** Whether the clause that says it of everybody on a day says it on another. */
function isHeldByAll(one: PolicyRecord | undefined, policy: PolicyRecord | undefined): boolean {
  return (
    (one?.parameters.maxHomeDaysPerWeek ?? null) !== null &&
    !isNamedAtHome(one) &&
    citeGravely(one, homeDays.id)?.clause === citeGravely(policy, homeDays.id)?.clause
  )
}

function beyond({ limit, by, holdsOn }: Cap, person: FiledDay, rules: RuleContext): DayFinding[] {
  const { date } = person.day
  const dates = weekOf(date).filter((each) => each <= date)
  const atHome = dates.length > limit ? daysAtHome(person, dates, rules) : []
  const days = atHome.filter(({ day }) => holdsOn(day.policy))
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
