import type { Finding } from '../model/finding.ts'
import { policyVersion } from '../policy/policy-version.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { policyGaps, subjectOf } from './policy-gaps.ts'
import type { AgencyDay, MonthRule, AgencyRuleContext } from './rule.ts'

/** Days between the end of one policy and the start of the next, found on the first of them. */
export const policyGap: MonthRule = {
  id: 'policy-gap',
  title: { id: 'Jeda di antara dua aturan', en: 'Gap between two policies' },
  find: findPolicyGap,
}

function findPolicyGap(days: readonly AgencyDay[], rules: AgencyRuleContext): Finding[] {
  return policyGaps(days, rules).flatMap((gap) => {
    const { from, days: length, before, after } = gap
    if (!after) return []
    return {
      rule: policyGap.id,
      severity: 'warning',
      subject: subjectOf(gap),
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
