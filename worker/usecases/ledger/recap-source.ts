import { RULES_VERSION } from '../../../shared/evaluation/rules-version.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { RecapSource } from '../../../shared/recaps/recap-sheet.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
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
  return sourceAt({ sequence: ledgerSequence, hash: ledgerHash }, { snapshot, asOf })
}

/** The same where the entry is known already. */
export function sourceAt(
  { sequence: ledgerSequence, hash: ledgerHash }: LedgerHead,
  { snapshot, asOf }: Pick<LoadedFacts, 'snapshot'> & { readonly asOf: Instant },
): RecapSource & { readonly asOf: Instant } {
  return { ledgerSequence, ledgerHash, snapshot, rulesVersion: RULES_VERSION, asOf }
}
