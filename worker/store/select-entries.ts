import type { Kysely } from 'kysely'

import type { Database } from './schema.ts'

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
