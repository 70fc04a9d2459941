import type { Kysely } from 'kysely'

import { canonicalJson } from '../ports/canonical-json.ts'
import type { RestrictionRecords } from '../ports/restriction-records.ts'
import { appendSealed } from './append-entry.ts'
import { openBodies, selectBodies } from './opened-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './sealing/sealing.ts'
import { StoredRestriction } from './stored-entries.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createRestrictionRecords(
  db: Kysely<Database>,
  sealing: Sealing,
): RestrictionRecords {
  const kept = { db, sealing }
  return {
    async record(agencyId, act) {
      const entry = { kind: 'restriction', key: act.employeeId, body: canonicalJson(act) } as const
      await appendSealed(kept, agencyId, [entry], act.at)
    },

    async list(agencyId) {
      const rows = await openBodies(kept, agencyId, selectBodies(db, agencyId, 'restriction'))
      return rows.map(({ seq, body }) =>
        parseStored(StoredRestriction, body, bodyAt(agencyId, seq)),
      )
    },
  }
}
