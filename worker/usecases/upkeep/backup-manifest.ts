import * as z from 'zod'

import type { Store } from '../../ports/store.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'

const CopiedLedger = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  entries: z.number(),
  /** Of the last entry; empty where there is none. */
  hash: z.string(),
  /** Independent of the order and number of deliveries (G2). */
  digest: z.string(),
  /** The first entry that does not fit. */
  broken: z.object({ sequence: z.number(), reason: z.string() }).optional(),
})
export type CopiedLedger = z.infer<typeof CopiedLedger>

/** What a copy of the store holds, beside it: no word of people, and no key. */
export const BackupManifest = z.object({
  format: z.literal(1),
  takenAt: z.string(),
  file: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  ledgers: z.array(CopiedLedger),
})
export type BackupManifest = z.infer<typeof BackupManifest>

/** Walks the ledger of every agency (G7). */
export async function listLedgers(store: Store): Promise<CopiedLedger[]> {
  const ledgers: CopiedLedger[] = []
  for (const agency of await store.agencies.listAll()) {
    const verification = await verifyLedger({ store }, agency)
    const { hash } = await store.ledger.findHead(agency.id)
    ledgers.push({ ...verification, hash })
  }
  return z.array(CopiedLedger).parse(ledgers)
}
