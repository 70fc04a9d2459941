import { randomBytes } from 'node:crypto'

import type { Kysely } from 'kysely'

import { entryHash, saltedDigest, sha256 } from '../ports/ledger-hash.ts'
import type { LedgerEntry } from '../ports/store.ts'
import { inParts } from './in-parts.ts'
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
  entry: NewEntry,
  recordedAt: string,
): Promise<void> {
  await appendAll(db, agencyId, tip, [entry], recordedAt)
}

/** Adds entries in their order and moves the tip to the last. Returns their sequences. */
export async function appendAll(
  db: Kysely<Database>,
  agencyId: string,
  tip: Tip,
  entries: readonly NewEntry[],
  recordedAt: string,
): Promise<number[]> {
  const rows = entries.map((entry) => chain(agencyId, tip, entry, recordedAt))
  for (const part of inParts(rows)) {
    await db
      .insertInto('ledger')
      .values(part.map(({ row }) => row))
      .execute()
    await db
      .insertInto('ledger_body')
      .values(
        part.map(({ row: { seq }, body }) => ({
          agency_id: agencyId,
          seq,
          body,
          body_digest: sha256(body),
        })),
      )
      .execute()
  }
  return rows.map(({ row }) => row.seq)
}

/** The row that ties an entry to the tip, which moves to it. */
function chain(
  agencyId: string,
  tip: Tip,
  { kind, key, body }: NewEntry,
  recordedAt: string,
): { readonly row: Database['ledger']; readonly body: string } {
  const salt = randomBytes(16).toString('base64url')
  const digest = saltedDigest(salt, body)
  const sequence = tip.sequence + 1
  const previousHash = tip.hash
  const hash = entryHash({ agencyId, sequence, kind, key, digest, previousHash, recordedAt })
  tip.sequence = sequence
  tip.hash = hash
  const row = {
    agency_id: agencyId,
    seq: sequence,
    kind,
    key,
    salt,
    digest,
    prev_hash: previousHash,
    hash,
    recorded_at: recordedAt,
  }
  return { row, body }
}
