import type { Finding } from '../model/finding.ts'
import { policyVersion } from '../policy/policy-version.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { policyGaps } from './policy-gaps.ts'
import type { AgencyDay, MonthRule, AgencyRuleContext } from './rule.ts'

/** Days between the end of one policy and the start of the next, found on the first of them. */
export const policyGap: MonthRule = {
  id: 'policy-gap',
  title: { id: 'Jeda di antara dua aturan', en: 'Gap between two policies' },
  find: findPolicyGap,
}

function findPolicyGap(days: readonly AgencyDay[], { policies }: AgencyRuleContext): Finding[] {
  return policyGaps(days, policies).flatMap(({ from, days: length, before, after }) => {
    if (!after) return []
    return {
      rule: policyGap.id,
      severity: 'warning',
      subject: { kind: 'agency' },
      date: from,
      clause: before.citation,
      policyVersion: policyVersion(before),
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.policyGap({
          lastDay: before.validUntil,
          from,
          days: length,
          nextNumber: after.number,
          nextFrom: after.validFrom,
        }),
      ),
    }
  })
}
