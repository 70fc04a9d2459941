import type { Kysely } from 'kysely'

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

/** By which `plainBody` reads what is not sensitive of an entry. */
export const PLAIN_COLUMNS = ['ledger.seq', 'ledger.key', 'body'] as const

export interface PlainRow extends BesideBody {
  readonly seq: number
  readonly body: Uint8Array
}

/** What is not sensitive of what an entry recorded, as JSON. */
export function plainBody(row: PlainRow): string {
  return unpackBody(row.body, row)
}
