import type { Kysely } from 'kysely'

import { canonicalJson } from '../ports/canonical-json.ts'
import { append, getTip } from './append-entry.ts'
import type { Database } from './schema.ts'
import { plainBody, PLAIN_COLUMNS, selectEntries } from './select-entries.ts'

/** What the ledger last says of each thing that submissions are read or proven by, by its key. */
export async function listLastBasis(
  db: Kysely<Database>,
  agencyId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await selectEntries(db, agencyId)
    .select(PLAIN_COLUMNS)
    .where('kind', '=', 'basis')
    .orderBy('ledger.seq')
    .execute()
  return new Map(rows.map((row) => [row.key, plainBody(row)]))
}

/** Inside a transaction. */
export async function recordBasis(
  db: Kysely<Database>,
  agencyId: string,
  { key, basis, at }: { readonly key: string; readonly basis: unknown; readonly at: string },
): Promise<void> {
  const entry = { kind: 'basis', key, body: canonicalJson(basis) } as const
  await append(db, agencyId, await getTip(db, agencyId), entry, at)
}
