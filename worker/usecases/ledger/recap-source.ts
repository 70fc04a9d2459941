import { RULES_VERSION } from '../../../shared/evaluation/rules-version.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { RecapSource } from '../../../shared/recaps/recap-sheet.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import type { LoadedFacts } from './load-agency-facts.ts'

/** What a recap of these facts was made of, with the hash by which its ledger can be held to it (G7). */
export async function getSource(
  { store }: Pick<Context, 'store'>,
  { id }: Pick<Agency, 'id'>,
  {
    ledgerSequence,
    snapshot,
    asOf,
  }: Pick<LoadedFacts, 'ledgerSequence' | 'snapshot'> & { readonly asOf: Instant },
): Promise<RecapSource> {
  const ledgerHash = (await store.ledger.findHash(id, ledgerSequence)) ?? ''
  return { ledgerSequence, ledgerHash, snapshot, rulesVersion: RULES_VERSION, asOf }
}
