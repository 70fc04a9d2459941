import type { Kysely } from 'kysely'

import { canonicalJson } from '../ports/canonical-json.ts'
import type { ProtectionRecords, Restoration } from '../ports/protection-records.ts'
import { append, getTip } from './append-entry.ts'
import type { Database } from './schema.ts'
import { selectEntries } from './select-entries.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createProtectionRecords(db: Kysely<Database>): ProtectionRecords {
  return {
    async record(agencyId, restoration) {
      const entry = { kind: 'protection', key: '', body: canonicalJson(restoration) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, restoration.at)
    },

    async list(agencyId, since) {
      const rows = await selectEntries(db, agencyId)
        .select('body')
        .where('kind', '=', 'protection')
        .where('recorded_at', '>=', since)
        .orderBy('ledger.seq')
        .execute()
      return rows.map(({ body }) => JSON.parse(body) as Restoration)
    },
  }
}
