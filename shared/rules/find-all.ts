import type { Finding, FindingSubject } from '../model/finding.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { policyVersion } from '../policy/policy-version.ts'
import type { EvaluatedDay, RuleContext } from './rule.ts'
import { DAY_RULES, MONTH_RULES, PERIOD_RULES } from './rules.ts'

/** Every finding of the days, by date, rule, subject, words. */
export function findAll(days: readonly EvaluatedDay[], context: RuleContext): Finding[] {
  const findings = [
    ...days.flatMap((day) => findOnDay(day, context)),
    ...[...daysByPolicy(days)].flatMap(([policy, its]) => findInPeriod(policy, its, context)),
    ...MONTH_RULES.flatMap((rule) => rule.find(days, context)),
  ]
  const keyed = findings.map((finding) => ({ finding, key: sortKey(finding) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ finding }) => finding)
}

function findOnDay(day: EvaluatedDay, context: RuleContext): Finding[] {
  const { date, policy } = day.context
  if (!policy) return []
  const version = policyVersion(policy)
  return DAY_RULES.flatMap((rule) => {
    const clause = policy.clauses[rule.id]
    if (clause === undefined) return []
    return rule.find(day, context).map(({ severity, subject, evidence, arithmetic }) => ({
      rule: rule.id,
      severity,
      subject,
      date,
      clause: `${policy.citation}, ${clause}`,
      policyVersion: version,
      evidence,
      arithmetic,
    }))
  })
}

function daysByPolicy(days: readonly EvaluatedDay[]): Map<PolicyRecord, EvaluatedDay[]> {
  const groups = new Map<PolicyRecord, EvaluatedDay[]>()
  for (const day of days) {
    const { policy } = day.context
    if (policy) groups.set(policy, [...(groups.get(policy) ?? []), day])
  }
  return groups
}

function findInPeriod(
  policy: PolicyRecord,
  days: readonly EvaluatedDay[],
  context: RuleContext,
): Finding[] {
  return PERIOD_RULES.flatMap((rule) => {
    const clause = policy.clauses[rule.id]
    if (clause === undefined) return []
    return rule.find(days, context).map(({ date, severity, subject, evidence, arithmetic }) => ({
      rule: rule.id,
      severity,
      subject,
      date,
      clause: `${policy.citation}, ${clause}`,
      policyVersion: policyVersion(policy),
      evidence,
      arithmetic,
    }))
  })
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
