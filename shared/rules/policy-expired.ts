import type { Finding } from '../model/finding.ts'
import { policyVersion } from '../policy/policy-version.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { policyGaps, subjectOf } from './policy-gaps.ts'
import type { AgencyDay, MonthRule, AgencyRuleContext } from './rule.ts'

/**
 * The last policy has ended and none follows: found once a month, on the first day without one. An
 * extension is a row of *Aturan* that goes on from there.
 *
 * @example Pandeglang until 18 Dec 2020: nothing that day, found on 19 Dec
 */
export const policyExpired: MonthRule = {
  id: 'policy-expired',
  title: { id: 'Aturan sudah berakhir', en: 'Policy has expired' },
  find: findPolicyExpired,
}

function findPolicyExpired(days: readonly AgencyDay[], rules: AgencyRuleContext): Finding[] {
  return policyGaps(days, rules)
    .filter(({ after }) => !after)
    .map((gap) => ({
      rule: policyExpired.id,
      severity: 'warning',
      subject: subjectOf(gap),
      date: gap.from,
      clause: gap.before.citation,
      policyVersion: policyVersion(gap.before),
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.policyExpired({ lastDay: gap.before.validUntil, from: gap.from, days: gap.days }),
      ),
    }))
}
