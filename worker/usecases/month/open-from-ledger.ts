import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadAgencyFacts } from '../ledger/load-agency-facts.ts'
import type { MonthAt, OpenMonth } from './open-month.ts'

/** The month from the ledger alone. */
export async function openFromLedger(
  context: Context,
  agency: Agency,
  { month, asOf, throughSequence, isClosed = false }: MonthAt,
): Promise<OpenMonth> {
  const { facts: loadedFacts, ...loaded } = await loadAgencyFacts(context, agency, throughSequence)
  const facts = isClosed ? allRead(loadedFacts) : loadedFacts
  const { submissions: _, reviews: __, ...configuration } = facts
  return {
    ...loaded,
    configuration,
    evaluation: evaluateMonth(facts, { month, asOf }),
    filed: () => Promise.resolve(facts),
  }
}

function allRead(facts: AgencyFacts): AgencyFacts {
  const { quarantine = [], settlements = [] } = facts.pending ?? {}
  return { ...facts, pending: { formsRead: [], quarantine, settlements } }
}
