import type { Kysely } from 'kysely'

import type { AuthorityRecords } from '../ports/authority-records.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import { append, getTip } from './append-entry.ts'
import type { Database } from './schema.ts'
import { lastOfKind, plainBody, PLAIN_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredAuthority } from './stored-authority.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createAuthorityRecords(db: Kysely<Database>): AuthorityRecords {
  return {
    async list(agencyId, { after = 0, through = Number.MAX_SAFE_INTEGER } = {}) {
      const rows = await selectEntries(db, agencyId)
        .select(PLAIN_COLUMNS)
        .where('kind', '=', 'authority')
        .where('ledger.seq', '>', after)
        .where('ledger.seq', '<=', through)
        .execute()
      // Asked in this order, SQLite would read every entry.
      rows.sort((left, right) => left.seq - right.seq)
      return rows.map((row) => ({
        sequence: row.seq,
        act: parseStored(StoredAuthority, plainBody(row), bodyAt(agencyId, row.seq)),
      }))
    },

    lastSequence: (agencyId, through) => lastOfKind(db, agencyId, { kind: 'authority', through }),

    async record(agencyId, acts) {
      for (const act of acts) {
        const entry = { kind: 'authority', key: act.act, body: canonicalJson(act) } as const
        await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
      }
    },
  }
}
