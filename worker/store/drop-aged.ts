import { sql, type Kysely } from 'kysely'

import type { Month } from '../../shared/model/civil-date.ts'
import type { ErasureAct, IdleKeys } from '../ports/person-records.ts'
import { getTip } from './append-entry.ts'
import { isBytes } from './dialect/engine-differences.ts'
import type { Erasing } from './erase-person.ts'
import { destroyKeys, dropEntries, forgetAround, listKeysOf } from './erase-rows.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'
import { ID_BYTES } from './sealing/data-keys.ts'
import { HEAD_BYTES } from './sealing/sealed-bytes.ts'

/** Takes what these entries recorded, the facts that were made of it, and what is kept of the months around. */
export async function dropAged(
  db: Kysely<Database>,
  agencyId: string,
  { sequences, months }: Pick<ErasureAct, 'sequences' | 'months'>,
): Promise<void> {
  await dropEntries(db, agencyId, sequences)
  for (const part of inParts(sequences)) {
    const facts = db.deleteFrom('fact').where('agency_id', '=', agencyId)
    await facts.where('body_seq', 'in', part).execute()
  }
  await forgetAround(db, agencyId, months)
}

/** Reads the agency's rows once, so outside of a transaction. */
export async function listIdleKeys(
  db: Kysely<Database>,
  agencyId: string,
  before: Month,
): Promise<IdleKeys> {
  const { sequence: through } = await getTip(db, agencyId)
  const used = await listUsed(db, agencyId, 0)
  const ids = (await listKeysOf(db, agencyId))
    .filter(({ id, scope }) => scope.slice(-before.length) < before && !used.has(id))
    .map(({ id }) => id)
  return { ids, through }
}

/** Destroys these keys, but those that something came under since. */
export async function forgetKeys(
  erasing: Pick<Erasing, 'db' | 'master'>,
  agencyId: string,
  { ids, through }: IdleKeys,
): Promise<void> {
  const used = await listUsed(erasing.db, agencyId, through)
  const idle = ids.filter((id) => !used.has(id))
  await destroyKeys(erasing, agencyId, idle)
}

/** Under which something is sealed that was recorded after that entry. */
async function listUsed(
  db: Kysely<Database>,
  agencyId: string,
  after: number,
): Promise<ReadonlySet<string>> {
  const used = new Set<string>()
  for (const [table, sequence, columns] of [
    ['ledger_body', 'seq', ['sealed', 'located']],
    ['fact', 'body_seq', ['sensitive', 'located', 'problem']],
  ] as const) {
    for (const column of columns) {
      const first = sql<Uint8Array>`substr(${sql.ref(column)}, ${HEAD_BYTES + 1}, ${ID_BYTES})`
      const { rows } = await sql<{ id: Uint8Array | string }>`
        select distinct ${first} as id from ${sql.table(table)}
        where agency_id = ${agencyId} and ${sql.ref(sequence)} > ${after}
          and ${isBytes(db, column)}`.execute(db)
      for (const { id } of rows) used.add(Buffer.from(id).toString('base64url'))
    }
  }
  return used
}
