import { randomBytes } from 'node:crypto'

import type { Kysely } from 'kysely'

import { entryHash, saltedDigest } from '../ports/ledger-hash.ts'
import type { LedgerEntry } from '../ports/ledger-records.ts'
import { hashOf, hashToStore } from './hash-bytes.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'
import type { SealedKind } from './sealing/body-parts.ts'
import { packBody } from './sealing/pack-body.ts'
import type { Sealing, StoredBody } from './sealing/sealing.ts'

export interface NewEntry<Kind extends LedgerEntry['kind'] = LedgerEntry['kind']> {
  readonly kind: Kind
  readonly key: string
  readonly body: string
  /** The entry that has its key already. */
  readonly aboutSequence?: number
}

/** Of which nothing is sealed. */
type PlainKind = Exclude<LedgerEntry['kind'], SealedKind>

/** The end of an agency's chain, which the next entry is tied to. */
export interface Tip {
  sequence: number
  hash: string
}

export async function getTip(
  db: Kysely<Database>,
  agencyId: string,
  through?: number,
): Promise<Tip> {
  const last = await db
    .selectFrom('ledger')
    .select(['seq', 'hash'])
    .where('agency_id', '=', agencyId)
    .$if(through !== undefined, (entries) => entries.where('seq', '<=', through!))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { sequence: last?.seq ?? 0, hash: last ? hashOf(last.hash) : '' }
}

/** Adds an entry and moves the tip to it. Inside the transaction that read the tip. */
export async function append(
  db: Kysely<Database>,
  agencyId: string,
  tip: Tip,
  entry: NewEntry<PlainKind>,
  recordedAt: string,
): Promise<void> {
  await appendAll(db, agencyId, tip, [entry], recordedAt)
}

/** Adds entries in their order and moves the tip to the last. */
export async function appendAll(
  db: Kysely<Database>,
  agencyId: string,
  tip: Tip,
  entries: readonly NewEntry<PlainKind>[],
  recordedAt: string,
): Promise<void> {
  const rows = entries.map((entry) => chain(agencyId, tip, entry, recordedAt))
  await insert(
    db,
    rows.map(({ row, body }) => ({
      row,
      stored: { body: packBody(body, row), sealed: null, located: null, located_on: null },
    })),
  )
}

/** As `appendAll`, with what is sensitive of them sealed. Returns their sequences. */
export async function appendSealed(
  { db, sealing }: { readonly db: Kysely<Database>; readonly sealing: Sealing },
  agencyId: string,
  entries: readonly NewEntry<SealedKind>[],
  recordedAt: string,
): Promise<number[]> {
  const tip = await getTip(db, agencyId)
  const rows = entries.map((entry) => chain(agencyId, tip, entry, recordedAt))
  const stored = await sealing.sealBodies(
    agencyId,
    rows.map(({ row: { kind, salt }, body }, index) => {
      return { kind, key: entries[index]!.key, salt, body, recordedAt }
    }),
  )
  await insert(
    db,
    stored.map(({ salt, ...one }, index) => ({
      row: { ...rows[index]!.row, salt },
      stored: one,
    })),
  )
  return rows.map(({ row }) => row.seq)
}

async function insert(
  db: Kysely<Database>,
  entries: readonly { readonly row: Database['ledger']; readonly stored: StoredBody }[],
): Promise<void> {
  for (const part of inParts(entries)) {
    await db
      .insertInto('ledger')
      .values(part.map(({ row }) => row))
      .execute()
    await db
      .insertInto('ledger_body')
      .values(part.map(({ row: { agency_id, seq }, stored }) => ({ agency_id, seq, ...stored })))
      .execute()
  }
}

/** The row that ties an entry to the tip, which moves to it. */
function chain(
  agencyId: string,
  tip: Tip,
  { kind, key, body, aboutSequence }: NewEntry,
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
    key: aboutSequence === undefined ? key : '',
    about_seq: aboutSequence ?? null,
    salt,
    digest: hashToStore(digest),
    hash: hashToStore(hash),
    recorded_at: recordedAt,
  }
  return { row, body }
}
