import type { Kysely } from 'kysely'

import type { AuthorityRecords } from '../ports/authority-records.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import { append, getTip } from './append-entry.ts'
import type { Database } from './schema.ts'
import { selectEntries } from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredAuthority } from './stored-authority.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createAuthorityRecords(db: Kysely<Database>): AuthorityRecords {
  return {
    async list(agencyId, { after = 0, through = Number.MAX_SAFE_INTEGER } = {}) {
      const rows = await selectEntries(db, agencyId)
        .select(['ledger.seq', 'body'])
        .where('kind', '=', 'authority')
        .where('ledger.seq', '>', after)
        .where('ledger.seq', '<=', through)
        .orderBy('ledger.seq')
        .execute()
      return rows.map(({ seq, body }) => ({
        sequence: seq,
        act: parseStored(StoredAuthority, body, bodyAt(agencyId, seq)),
      }))
    },

    async record(agencyId, acts) {
      for (const act of acts) {
        const entry = { kind: 'authority', key: act.act, body: canonicalJson(act) } as const
        await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
      }
    },
  }
}
