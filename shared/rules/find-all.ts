import type { Finding, FindingSubject } from '../model/finding.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { officeCount } from '../outcome/office-count.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { citeClause } from '../policy/cite-clause.ts'
import { policyVersion } from '../policy/policy-version.ts'
import type {
  AgencyDay,
  AgencyRuleContext,
  DayFinding,
  PeriodFinding,
  RuleContext,
} from './rule.ts'
import { AGENCY_RULES, DAY_RULES, MONTH_RULES, PERIOD_RULES, PERSON_MONTH_RULES } from './rules.ts'

/** What the rules about one person find in their days. */
export function findOfPerson(days: readonly FiledDay[], context: RuleContext): Finding[] {
  return [
    ...days.flatMap((person) => {
      const { policy, date } = person.day
      if (!policy || person.plan.kind === 'unasked') return []
      return DAY_RULES.flatMap(({ id, find }) =>
        cite(policy, id, () => find(person, context).map((found) => ({ ...found, date }))),
      )
    }),
    ...PERSON_MONTH_RULES.flatMap((rule) => rule.find(days, context)),
  ]
}

/**
 * What the rules over the whole agency find in the days of a month. Each looks at those whom the clause binds that
 * asks it; where several clauses ask it, at the people of each by themselves.
 */
export function findOfAgency(days: readonly AgencyDay[], context: AgencyRuleContext): Finding[] {
  return [
    ...days.flatMap((day) =>
      AGENCY_RULES.flatMap(({ id, find, ofAllClauses }) =>
        (ofAllClauses ? [[day]] : daysByClause([day], id)).flatMap((its) =>
          its.flatMap((one) => {
            const { policy, date } = one.context
            return cite(policy, id, () => find(one, context).map((found) => ({ ...found, date })))
          }),
        ),
      ),
    ),
    ...PERIOD_RULES.flatMap(({ id, find }) =>
      daysByClause(days, id).flatMap((its) =>
        cite(its[0]?.context.policy, id, () => find(its, context)),
      ),
    ),
    ...MONTH_RULES.flatMap((rule) => rule.find(days, context)),
  ]
}

/** The days on which a rule is asked, once for each clause that asks it, each day with its people alone. */
function daysByClause(days: readonly AgencyDay[], rule: string): (readonly AgencyDay[])[] {
  const asked = days.filter(({ context: { policy } }) => policy?.clauses[rule] !== undefined)
  const nameIn = ({ policy }: DayContext): string | undefined => policy?.asks?.[rule]?.[0]
  if (asked.every(({ context: { policy } }) => !policy?.bound)) {
    return [...Map.groupBy(asked, ({ context }) => nameIn(context)).values()]
  }
  const clauseOf = ({ day }: PersonDay): string | undefined => nameIn(day)
  const contexts = new Map<string, DayContext>()
  for (const person of asked.flatMap(({ people }) => people)) {
    const clause = clauseOf(person)
    if (clause !== undefined) contexts.set(clause, person.day)
  }
  return [...contexts].map(([clause, { policy, parameters }]) =>
    asked
      .map((day) => ({
        day,
        people: day.people.filter((person) => clauseOf(person) === clause),
      }))
      .filter(({ day, people }) => people.length > 0 || day.context.policy === policy?.own?.whole)
      .map(({ day, people }) => {
        const context = people[0]?.day ?? { ...day.context, policy, parameters }
        const isWhole = people.length === day.people.length
        return {
          ...day,
          context,
          people,
          count: isWhole ? day.count : officeCount(context, people),
        }
      }),
  )
}

/** By date, rule, subject, words. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: sortKey(finding) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ finding }) => finding)
}

/** Runs a rule where the policy cites a clause for it. */
function cite(
  policy: PolicyRecord | undefined,
  rule: string,
  find: () => readonly (DayFinding & Pick<PeriodFinding, 'date'>)[],
): Finding[] {
  const clause = policy && citeClause(policy, rule)
  if (!policy || clause === undefined) return []
  return find().map(({ date, by, severity, subject, evidence, arithmetic }) => ({
    rule,
    severity: (by ? by.severity : policy.severities?.[rule]) ?? severity,
    subject,
    date,
    clause: by?.clause ?? clause,
    policyVersion: policyVersion(policy),
    evidence,
    arithmetic,
  }))
}

function sortKey({ date, rule, subject, arithmetic }: Finding): string {
  return [date, rule, subjectKey(subject), arithmetic.id].join('\n')
}

function subjectKey(subject: FindingSubject): string {
  switch (subject.kind) {
    case 'agency':
      return '0'
    case 'unit':
      return `1 ${subject.unitCode}`
    case 'person':
      return `2 ${subject.employeeId}`
  }
}
