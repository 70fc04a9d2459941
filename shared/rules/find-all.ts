import type { Finding, FindingSubject } from '../model/finding.ts'
import { policyVersion } from '../policy/policy-version.ts'
import type { EvaluatedDay, RuleContext } from './rule.ts'
import { DAY_RULES, MONTH_RULES } from './rules.ts'

/** Every finding of the days, by date, rule, subject, words. */
export function findAll(days: readonly EvaluatedDay[], context: RuleContext): Finding[] {
  const findings = [
    ...days.flatMap((day) => findOnDay(day, context)),
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
