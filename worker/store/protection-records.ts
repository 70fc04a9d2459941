import type { Kysely } from 'kysely'

import { canonicalJson } from '../ports/canonical-json.ts'
import type { ProtectionRecords } from '../ports/protection-records.ts'
import { append, getTip } from './append-entry.ts'
import type { Database } from './schema.ts'
import { plainBody, PLAIN_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredRestoration } from './stored-entries.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createProtectionRecords(db: Kysely<Database>): ProtectionRecords {
  return {
    async record(agencyId, restoration) {
      const entry = { kind: 'protection', key: '', body: canonicalJson(restoration) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, restoration.at)
    },

    async list(agencyId, since) {
      const rows = await selectEntries(db, agencyId)
        .select(PLAIN_COLUMNS)
        .where('kind', '=', 'protection')
        .where('recorded_at', '>=', since)
        .orderBy('ledger.seq')
        .execute()
      return rows.map((row) =>
        parseStored(StoredRestoration, plainBody(row), bodyAt(agencyId, row.seq)),
      )
    },
  }
}
