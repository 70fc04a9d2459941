import type { Finding } from '../model/finding.ts'
import { isInForce } from '../policy/find-policy-on.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { policyVersion } from '../policy/policy-version.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { AgencyDay, MonthRule, AgencyRuleContext } from './rule.ts'

interface Overlap {
  readonly first: AgencyDay
  readonly used: PolicyRecord
  readonly numbers: readonly string[]
  days: number
}

/** Several policies in force on one day; found once for each set of them, on its first day. */
export const policyOverlap: MonthRule = {
  id: 'policy-overlap',
  title: { id: 'Aturan tumpang tindih', en: 'Policies overlap' },
  find: findPolicyOverlap,
}

function findPolicyOverlap(days: readonly AgencyDay[], { policies }: AgencyRuleContext): Finding[] {
  const overlaps = new Map<string, Overlap>()
  for (const day of days) {
    const { date, policy: used } = day.context
    const inForce = policies.filter((policy) => isInForce(policy, date))
    if (!used || inForce.length < 2) continue
    const others = inForce.filter((policy) => policy !== used).map(({ number }) => number)
    const numbers = [used.number, ...others.sort()]
    const known = overlaps.get(numbers.join('\n'))
    if (known) known.days++
    else overlaps.set(numbers.join('\n'), { first: day, used, numbers, days: 1 })
  }
  return [...overlaps.values()].map(({ first, used, numbers, days: length }) => ({
    rule: policyOverlap.id,
    severity: 'warning',
    subject: { kind: 'agency' },
    date: first.context.date,
    clause: used.citation,
    policyVersion: policyVersion(used),
    evidence: [],
    arithmetic: inBothLanguages((texts) =>
      texts.policyOverlap({ from: first.context.date, days: length, numbers }),
    ),
  }))
}
