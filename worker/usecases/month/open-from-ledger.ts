import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadAgencyFacts } from '../ledger/load-agency-facts.ts'
import type { MonthAt, OpenMonth } from './open-month.ts'

/** The month from the ledger alone. */
export async function openFromLedger(
  context: Context,
  agency: Agency,
  { month, asOf, throughSequence }: MonthAt,
): Promise<OpenMonth> {
  const { facts, quarantined, ...loaded } = await loadAgencyFacts(context, agency, throughSequence)
  const { submissions: _, reviews: __, ...configuration } = facts
  return {
    ...loaded,
    configuration,
    evaluation: evaluateMonth(facts, { month, asOf }),
    quarantined: () => Promise.resolve(quarantined),
    countQuarantined: () => Promise.resolve(quarantined.length),
    filed: () => Promise.resolve(facts),
  }
}
