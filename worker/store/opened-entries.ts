import type { Kysely } from 'kysely'

import type { LedgerEntry } from '../ports/ledger-records.ts'
import type { Database } from './schema.ts'
import type { OpenedRow, OpenedValue, SealedRow, Sealing } from './sealing/sealing.ts'
import { SEALED_COLUMNS, selectEntries } from './select-entries.ts'

/** By which entries are read, and new ones sealed. */
export interface Kept {
  readonly db: Kysely<Database>
  readonly sealing: Sealing
}

/** What was recorded; what does not open any more is as if it were not there. */
export async function openBodies<Row extends SealedRow>(
  { sealing }: Kept,
  agencyId: string,
  query: { execute(): Promise<Row[]> },
): Promise<(OpenedRow<Row> & { readonly body: string })[]> {
  const rows = await sealing.openRows(agencyId, await query.execute())
  return rows.flatMap((row) => (row.body === null ? [] : [{ ...row, body: row.body }]))
}

/** The same as what it says. */
export async function openValues<Row extends SealedRow>(
  { sealing }: Kept,
  agencyId: string,
  query: { execute(): Promise<Row[]> },
): Promise<OpenedValue<Row>[]> {
  const rows = await sealing.openValues(agencyId, await query.execute())
  return rows.filter(({ value }) => value !== null)
}

/** What entries of that kind recorded, in order; to be opened. */
export function selectBodies(db: Kysely<Database>, agencyId: string, kind: LedgerEntry['kind']) {
  return selectEntries(db, agencyId)
    .select(['ledger.seq', ...SEALED_COLUMNS])
    .where('kind', '=', kind)
    .orderBy('ledger.seq')
}

/** What the last entry of that key recorded. */
export async function findLast(
  kept: Kept,
  agencyId: string,
  { kind, key }: Pick<LedgerEntry, 'kind' | 'key'>,
): Promise<{ readonly body: string } | undefined> {
  const query = selectEntries(kept.db, agencyId)
    .select(SEALED_COLUMNS)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .orderBy('ledger.seq', 'desc')
    .limit(1)
  const [last] = await openBodies(kept, agencyId, query)
  return last
}

/** The last entry of each key, by key. */
export async function listLatest(
  kept: Kept,
  agencyId: string,
  kind: LedgerEntry['kind'],
  through = Number.MAX_SAFE_INTEGER,
): Promise<{ seq: number; key: string; body: string }[]> {
  const query = selectEntries(kept.db, agencyId)
    .select(['ledger.seq', ...SEALED_COLUMNS])
    .where('kind', '=', kind)
    .where('ledger.seq', 'in', latestOf(kept.db, agencyId, { kind, through }))
  const rows = await openBodies(kept, agencyId, query)
  // Asked in this order, SQLite would read every entry.
  return rows.toSorted((left, right) => (left.key < right.key ? -1 : 1))
}

/** The sequence of the last entry of each key. */
export function latestOf(
  db: Kysely<Database>,
  agencyId: string,
  { kind, through }: { readonly kind: LedgerEntry['kind']; readonly through: number },
) {
  return db
    .selectFrom('ledger')
    .select((is) => is.fn.max('seq').as('seq'))
    .where('agency_id', '=', agencyId)
    .where('kind', '=', kind)
    .where('seq', '<=', through)
    .groupBy('key')
}
