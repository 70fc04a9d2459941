import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'

import type { ResponseKey } from '../ports/fact.ts'
import { boundsOf } from './begins-with.ts'
import { listBounds } from './dialect/engine-differences.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'
import { unpackBody, type BesideBody } from './sealing/pack-body.ts'

/** An agency's entries whose bodies are there: erased ones are left out. */
export function selectEntries(db: Kysely<Database>, agencyId: string) {
  return db
    .selectFrom('ledger')
    .innerJoin('ledger_body', (join) =>
      join
        .onRef('ledger_body.agency_id', '=', 'ledger.agency_id')
        .onRef('ledger_body.seq', '=', 'ledger.seq'),
    )
    .where('ledger.agency_id', '=', agencyId)
}

/** An entry's key, which is said once: where whose a submission is names its entry, there. */
export const ENTRY_KEY = sql<string>`coalesce((select about.key from ledger as about
  where about.agency_id = ledger.agency_id and about.seq = ledger.about_seq), ledger.key)`.as('key')

/** By which `plainBody` reads what is not sensitive of an entry. */
export const PLAIN_COLUMNS = ['ledger.seq', ENTRY_KEY, 'body'] as const

/** By which `Sealing.openRows` opens what an entry recorded. */
export const SEALED_COLUMNS = [
  'ledger.kind',
  ENTRY_KEY,
  'body',
  'ledger_body.sealed',
  'ledger_body.located',
] as const

export interface PlainRow extends BesideBody {
  readonly seq: number
  readonly body: Uint8Array
}

/** What is not sensitive of what an entry recorded, as JSON. */
export function plainBody(row: PlainRow): string {
  return unpackBody(row.body, row)
}

/** Entries of the versions of submissions that have these keys. */
export function entriesAbout(
  db: Kysely<Database>,
  agencyId: string,
  keys: readonly string[],
): SelectQueryBuilder<Database, 'ledger', { seq: number }> {
  return db
    .selectFrom('ledger')
    .select('seq')
    .where('agency_id', '=', agencyId)
    .where('kind', '=', 'submission')
    .where('key', 'in', keys)
}

/** With which every version of these responses came, in any order. */
export async function listVersionEntries(
  db: Kysely<Database>,
  agencyId: string,
  responses: readonly ResponseKey[],
): Promise<{ readonly seq: number; readonly key: string }[]> {
  const prefixes = new Set(responses.map(({ formId, responseId }) => `${formId}/${responseId}/`))
  const entries: { seq: number; key: string }[] = []
  for (const part of inParts([...prefixes])) {
    const versions = db
      .selectFrom(listBounds(db, part.map(boundsOf)))
      // Said so that each pair is looked for by the index of keys.
      .crossJoin('ledger')
      .select(['ledger.seq', 'ledger.key'])
      .where('ledger.agency_id', '=', agencyId)
      .where('kind', '=', 'submission')
      .whereRef('key', '>=', 'bounds.first')
      .whereRef('key', '<', 'bounds.beyond')
    entries.push(...(await versions.execute()))
  }
  return entries
}

/** Of the last entry of that kind up to and with entry `through`; 0 where there is none. */
export async function lastOfKind(
  db: Kysely<Database>,
  agencyId: string,
  {
    kind,
    through = Number.MAX_SAFE_INTEGER,
  }: { readonly kind: string; readonly through?: number | undefined },
): Promise<number> {
  const last = await db
    .selectFrom('ledger')
    .select((is) => is.fn.max('seq').as('seq'))
    .where('agency_id', '=', agencyId)
    .where('kind', '=', kind)
    .where('seq', '<=', through)
    .executeTakeFirst()
  return last?.seq ?? 0
}
