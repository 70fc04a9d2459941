import { randomBytes } from 'node:crypto'

import type { Kysely } from 'kysely'

import { entryHash, saltedDigest, sha256 } from '../ports/ledger-hash.ts'
import type { LedgerEntry } from '../ports/store.ts'
import type { Database } from './schema.ts'

export interface NewEntry {
  readonly kind: LedgerEntry['kind']
  readonly key: string
  readonly body: string
}

/** The end of an agency's chain, which the next entry is tied to. */
export interface Tip {
  sequence: number
  hash: string
}

export async function getTip(db: Kysely<Database>, agencyId: string): Promise<Tip> {
  const last = await db
    .selectFrom('ledger')
    .select(['seq', 'hash'])
    .where('agency_id', '=', agencyId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { sequence: last?.seq ?? 0, hash: last?.hash ?? '' }
}

/** Adds an entry and moves the tip to it. Inside the transaction that read the tip. */
export async function append(
  db: Kysely<Database>,
  agencyId: string,
  tip: Tip,
  { kind, key, body }: NewEntry,
  recordedAt: string,
): Promise<void> {
  const salt = randomBytes(16).toString('base64url')
  const digest = saltedDigest(salt, body)
  const sequence = tip.sequence + 1
  const previousHash = tip.hash
  const hash = entryHash({ agencyId, sequence, kind, key, digest, previousHash, recordedAt })
  await db
    .insertInto('ledger')
    .values({
      agency_id: agencyId,
      seq: sequence,
      kind,
      key,
      salt,
      digest,
      prev_hash: previousHash,
      hash,
      recorded_at: recordedAt,
    })
    .execute()
  await db
    .insertInto('ledger_body')
    .values({ agency_id: agencyId, seq: sequence, body, body_digest: sha256(body) })
    .execute()
  tip.sequence = sequence
  tip.hash = hash
}
