import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import { asOfAt } from '../../../shared/outcome/as-of.ts'
import { groundsOf } from '../../../shared/outcome/grounds.ts'
import { indexFacts } from '../../../shared/outcome/index-facts.ts'
import type { RuleContext } from '../../../shared/rules/rule.ts'
import { AFTER_MONTH, facts } from '../evaluation/build-facts.ts'

/** What rules are given, of these facts, when the month is long over. */
export function ruleContext(overrides: Partial<AgencyFacts> = {}): RuleContext {
  const given = facts(overrides)
  const { settings, holidays, policies } = given
  return {
    settings,
    holidays,
    policies,
    index: indexFacts(given),
    grounds: groundsOf(given),
    asOf: asOfAt(epochMsOf(AFTER_MONTH)),
  }
}
