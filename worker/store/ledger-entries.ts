import type { Kysely, Selectable } from 'kysely'

import type { LedgerEntry, LedgerRecords } from '../ports/ledger-records.ts'
import { beginsWith } from './begins-with.ts'
import { hashOf } from './hash-bytes.ts'
import { inParts } from './in-parts.ts'
import type { Kept } from './opened-entries.ts'
import type { Database } from './schema.ts'
import type { SealedRow } from './sealing/sealing.ts'
import { entriesAbout, listVersionEntries, SEALED_COLUMNS } from './select-entries.ts'

/** Entries whole, as checks and followers of the ledger read them. */
export function createLedgerEntries(
  kept: Kept,
): Pick<
  LedgerRecords,
  'listRecorded' | 'listEntries' | 'listEntriesAt' | 'listEntriesAbout' | 'listEntriesOf'
> {
  const { db } = kept
  return {
    async listRecorded(agencyId, after, limit) {
      const rows = await selectAfter(db, agencyId, after)
        .select(['ledger.seq as sequence', ...SEALED_COLUMNS])
        .limit(limit)
        .execute()
      const opened = await kept.sealing.openValues(agencyId, rows)
      return opened.map((row) => ({ ...row, kind: row.kind as LedgerEntry['kind'] }))
    },

    async listEntries(agencyId, after, limit) {
      const rows = await selectWhole(db, agencyId, after).limit(limit).execute()
      return toEntries(kept, agencyId, rows)
    },

    listEntriesAt: async (agencyId, sequences) =>
      toEntries(kept, agencyId, inOrder(await selectAt(db, agencyId, sequences))),

    async listEntriesAbout(agencyId, { kind, keys, after, through }) {
      const between = selectWhole(db, agencyId, after)
        .clearOrderBy()
        .where('kind', '=', kind)
        .where('ledger.seq', '<=', through)
      const rows: WholeRow[] = []
      if ('prefix' in keys) {
        const { prefix } = keys
        rows.push(...(await between.where(beginsWith('key', prefix)).execute()))
      } else {
        for (const part of inParts(keys)) {
          const its =
            kind === 'attribution'
              ? between.where('ledger.about_seq', 'in', entriesAbout(db, agencyId, part))
              : between.where('key', 'in', part)
          rows.push(...(await its.execute()))
        }
      }
      return toEntries(kept, agencyId, inOrder(rows))
    },

    async listEntriesOf(agencyId, responses) {
      const versions = await listVersionEntries(db, agencyId, responses)
      const rows = await selectAt(
        db,
        agencyId,
        versions.map(({ seq }) => seq),
      )
      const bodiless = rows.filter(({ body }) => body === null).map(({ seq }) => String(seq))
      for (const part of inParts(bodiless)) {
        const purges = selectWhole(db, agencyId).where('kind', '=', 'purge')
        rows.push(...(await purges.where('key', 'in', part).execute()))
      }
      return toEntries(kept, agencyId, inOrder(rows))
    },
  }
}

type WholeRow = Omit<Selectable<Database['ledger']>, 'agency_id'> & SealedRow

function inOrder(rows: WholeRow[]): WholeRow[] {
  return rows.sort((left, right) => left.seq - right.seq)
}

/**
 * Entries after that one with what they recorded, null where it is not there; in order. Of what they recorded it is
 * said, too: PostgreSQL would read that from the first entry on, for each page.
 */
function selectAfter(db: Kysely<Database>, agencyId: string, after: number) {
  return db
    .selectFrom('ledger')
    .leftJoin('ledger_body', (join) =>
      join
        .onRef('ledger_body.agency_id', '=', 'ledger.agency_id')
        .onRef('ledger_body.seq', '=', 'ledger.seq')
        .on('ledger_body.seq', '>', after),
    )
    .where('ledger.agency_id', '=', agencyId)
    .where('ledger.seq', '>', after)
    .orderBy('ledger.seq')
}

function selectWhole(db: Kysely<Database>, agencyId: string, after = 0) {
  return selectAfter(db, agencyId, after)
    .select(['ledger.seq', 'kind', 'key', 'about_seq', 'salt', 'digest', 'hash', 'recorded_at'])
    .select(['body', 'sealed', 'located'])
}

async function selectAt(
  db: Kysely<Database>,
  agencyId: string,
  sequences: readonly number[],
): Promise<WholeRow[]> {
  const rows: WholeRow[] = []
  for (const part of inParts(sequences)) {
    rows.push(...(await selectWhole(db, agencyId).where('ledger.seq', 'in', part).execute()))
  }
  return rows
}

async function toEntries(
  { db, sealing }: Kept,
  agencyId: string,
  rows: readonly WholeRow[],
): Promise<LedgerEntry[]> {
  const around = await readAround(db, agencyId, rows)
  const named = rows.map((row) =>
    row.about_seq === null ? row : { ...row, key: around.get(row.about_seq)?.key ?? row.key },
  )
  const opened = await sealing.openRows(agencyId, named)
  return opened.map((row) => {
    const former = around.get(row.seq - 1)
    return {
      sequence: row.seq,
      kind: row.kind as LedgerEntry['kind'],
      key: row.key,
      salt: row.innerSalt ?? row.salt,
      digest: hashOf(row.digest),
      previousHash: former ? hashOf(former.hash) : '',
      hash: hashOf(row.hash),
      recordedAt: row.recorded_at,
      body: row.body,
    }
  })
}

type NeighbourRow = Pick<WholeRow, 'seq' | 'key' | 'hash'>

/** These and what they rest on, by sequence: the entry before each, and that whose key it has. */
async function readAround(
  db: Kysely<Database>,
  agencyId: string,
  rows: readonly WholeRow[],
): Promise<ReadonlyMap<number, NeighbourRow>> {
  const around = new Map<number, NeighbourRow>(rows.map((row) => [row.seq, row]))
  const others = new Set(rows.flatMap(({ seq, about_seq }) => [seq - 1, about_seq ?? seq]))
  for (const part of inParts([...others].filter((sequence) => !around.has(sequence)))) {
    const found = await db
      .selectFrom('ledger')
      .select(['seq', 'key', 'hash'])
      .where('agency_id', '=', agencyId)
      .where('seq', 'in', part)
      .execute()
    for (const row of found) around.set(row.seq, row)
  }
  return around
}
