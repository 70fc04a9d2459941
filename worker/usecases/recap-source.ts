import { RULES_VERSION } from '../../shared/evaluation/rules-version.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { RecapSource } from '../../shared/recaps/recap-sheet.ts'
import type { LoadedFacts } from './load-agency-facts.ts'

/** What a recap of these facts was made of (DESIGN.md, the flow, 5). */
export function getSource(
  { ledgerSequence, snapshot }: Pick<LoadedFacts, 'ledgerSequence' | 'snapshot'>,
  asOf: Instant,
): RecapSource {
  return { ledgerSequence, snapshot, rulesVersion: RULES_VERSION, asOf }
}
