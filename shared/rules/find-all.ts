import type { Finding, FindingSubject } from '../model/finding.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
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

/** What the rules over the whole agency find in the days of a month. */
export function findOfAgency(days: readonly AgencyDay[], context: AgencyRuleContext): Finding[] {
  return [
    ...days.flatMap((day) => {
      const { policy, date } = day.context
      if (!policy) return []
      return AGENCY_RULES.flatMap(({ id, find }) =>
        cite(policy, id, () => find(day, context).map((found) => ({ ...found, date }))),
      )
    }),
    ...stretchesOf(days).flatMap((its) =>
      PERIOD_RULES.flatMap(({ id, find }) => {
        const asked = its.filter(({ context: { policy } }) => policy?.clauses[id] !== undefined)
        const policy = asked[0]?.context.policy
        return policy ? cite(policy, id, () => find(asked, context)) : []
      }),
    ),
    ...MONTH_RULES.flatMap((rule) => rule.find(days, context)),
  ]
}

/** By date, rule, subject, words. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: sortKey(finding) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ finding }) => finding)
}

/** Runs a rule where the policy cites a clause for it. */
function cite(
  policy: PolicyRecord,
  rule: string,
  find: () => readonly (DayFinding & Pick<PeriodFinding, 'date'>)[],
): Finding[] {
  const clause = citeClause(policy, rule)
  if (clause === undefined) return []
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

/** Days of one policy, or of policies that hold on different days of the same weeks. */
function stretchesOf(days: readonly AgencyDay[]): (readonly AgencyDay[])[] {
  const inForce = days.filter(({ context }) => context.policy !== undefined)
  const groups = Map.groupBy(inForce, ({ context: { policy } }) =>
    policy?.weekdays ? `${policy.number} ${policy.validFrom}` : policy,
  )
  return [...groups.values()]
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
