import type { Kysely } from 'kysely'

import { canonicalJson } from '../ports/canonical-json.ts'
import type { MonthAct, SealedPart, SealRecords } from '../ports/seal-records.ts'
import { append, getTip } from './append-entry.ts'
import type { Database } from './schema.ts'
import { selectEntries } from './select-entries.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createSealRecords(db: Kysely<Database>): SealRecords {
  return {
    async listActs(agencyId, month) {
      const rows = await selectEntries(db, agencyId)
        .select(['ledger.seq', 'kind', 'body'])
        .where('kind', 'in', ['seal', 'reopen'])
        .$if(month !== undefined, (query) => query.where('key', '=', month ?? ''))
        .execute()
      // Asked in this order of two kinds, SQLite would read every entry.
      return rows
        .sort((left, right) => left.seq - right.seq)
        .map(
          ({ seq, kind, body }) =>
            ({ ...(JSON.parse(body) as object), sequence: seq, kind }) as MonthAct,
        )
    },

    async close(agencyId, closing, parts) {
      const tip = await getTip(db, agencyId)
      const entry = { kind: 'seal', key: closing.month, body: canonicalJson(closing) } as const
      await append(db, agencyId, tip, entry, closing.at)
      await insertParts(db, { agencyId, sealSequence: tip.sequence, parts })
    },

    async putBack(agencyId, sealSequence, parts) {
      await db
        .deleteFrom('sealed_part')
        .where('agency_id', '=', agencyId)
        .where('seal_seq', '=', sealSequence)
        .execute()
      await insertParts(db, { agencyId, sealSequence, parts })
    },

    async reopen(agencyId, reopening) {
      const tip = await getTip(db, agencyId)
      const entry = {
        kind: 'reopen',
        key: reopening.month,
        body: canonicalJson(reopening),
      } as const
      await append(db, agencyId, tip, entry, reopening.at)
    },

    async listParts(agencyId, sealSequence) {
      return db
        .selectFrom('sealed_part')
        .select(['name', 'body'])
        .where('agency_id', '=', agencyId)
        .where('seal_seq', '=', sealSequence)
        .orderBy('name')
        .execute()
    },
  }
}

async function insertParts(
  db: Kysely<Database>,
  {
    agencyId,
    sealSequence,
    parts,
  }: {
    readonly agencyId: string
    readonly sealSequence: number
    readonly parts: readonly SealedPart[]
  },
): Promise<void> {
  for (const { name, body } of parts) {
    await db
      .insertInto('sealed_part')
      .values({ agency_id: agencyId, seal_seq: sealSequence, name, body })
      .execute()
  }
}
