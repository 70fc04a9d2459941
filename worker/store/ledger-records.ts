import type { Kysely } from 'kysely'

import type { LedgerRecords } from '../ports/ledger-records.ts'
import { getTip } from './append-entry.ts'
import { hashOf } from './hash-bytes.ts'
import { createLedgerActs } from './ledger-acts.ts'
import { createLedgerEntries } from './ledger-entries.ts'
import { createLedgerReviews } from './ledger-reviews.ts'
import { createLedgerSubmissions } from './ledger-submissions.ts'
import { createLedgerTabs } from './ledger-tabs.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './sealing/sealing.ts'

/** Writing must happen inside a transaction: the tip is read, then built upon. */
export function createLedgerRecords(db: Kysely<Database>, sealing: Sealing): LedgerRecords {
  const kept = { db, sealing }
  return {
    async lastSequence(agencyId) {
      return (await getTip(db, agencyId)).sequence
    },

    async lastSequenceAt(agencyId, at) {
      const row = await db
        .selectFrom('ledger')
        .select('seq')
        .where('agency_id', '=', agencyId)
        .where('recorded_at', '<=', at)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.seq ?? 0
    },

    findHead: (agencyId, through) => getTip(db, agencyId, through),

    async findHash(agencyId, sequence) {
      const row = await db
        .selectFrom('ledger')
        .select('hash')
        .where('agency_id', '=', agencyId)
        .where('seq', '=', sequence)
        .executeTakeFirst()
      return row && hashOf(row.hash)
    },

    ...createLedgerSubmissions(kept),
    ...createLedgerTabs(kept),
    ...createLedgerReviews(kept),
    ...createLedgerActs(kept),
    ...createLedgerEntries(kept),
  }
}
