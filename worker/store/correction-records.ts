import type { Kysely } from 'kysely'

import { canonicalJson } from '../ports/canonical-json.ts'
import type { CorrectionRecords } from '../ports/correction-records.ts'
import { appendSealed } from './append-entry.ts'
import { openBodies, selectBodies } from './opened-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './sealing/sealing.ts'
import { StoredCorrection } from './stored-entries.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createCorrectionRecords(db: Kysely<Database>, sealing: Sealing): CorrectionRecords {
  const kept = { db, sealing }
  return {
    async record(agencyId, act) {
      const entry = { kind: 'correction', key: act.employeeId, body: canonicalJson(act) } as const
      await appendSealed(kept, agencyId, [entry], act.at)
    },

    async list(agencyId) {
      const rows = await openBodies(kept, agencyId, selectBodies(db, agencyId, 'correction'))
      return rows.map(({ seq, body }) => parseStored(StoredCorrection, body, bodyAt(agencyId, seq)))
    },
  }
}
