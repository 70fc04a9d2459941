import type { Kysely } from 'kysely'

import { canonicalJson } from '../ports/canonical-json.ts'
import type { HomeRecords } from '../ports/home-records.ts'
import { appendSealed } from './append-entry.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './sealing/sealing.ts'
import { lastOfKind, SEALED_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredHome } from './stored-entries.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createHomeRecords(db: Kysely<Database>, sealing: Sealing): HomeRecords {
  return {
    async record(agencyId, acts, at) {
      if (acts.length === 0) return
      const entries = acts.map((act) => ({
        kind: 'home' as const,
        key: act.employeeId,
        body: canonicalJson(act),
      }))
      await appendSealed({ db, sealing }, agencyId, entries, at)
    },

    async list(agencyId, through = Number.MAX_SAFE_INTEGER) {
      const rows = await selectEntries(db, agencyId)
        .select(['ledger.seq', ...SEALED_COLUMNS])
        .where('kind', '=', 'home')
        .where('ledger.seq', '<=', through)
        .orderBy('ledger.seq')
        .execute()
      const acts = (await sealing.openRows(agencyId, rows)).flatMap(({ seq, body }) =>
        body === null ? [] : [parseStored(StoredHome, body, bodyAt(agencyId, seq))],
      )
      return [...new Map(acts.map((act) => [act.employeeId, act])).values()]
    },

    lastSequence: (agencyId, through) => lastOfKind(db, agencyId, { kind: 'home', through }),
  }
}
