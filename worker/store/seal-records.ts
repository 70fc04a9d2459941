import type { Kysely } from 'kysely'

import { canonicalJson } from '../ports/canonical-json.ts'
import type { MonthAct, SealedPart, SealRecords } from '../ports/seal-records.ts'
import { appendSealed } from './append-entry.ts'
import type { Database } from './schema.ts'
import { ARCHIVE } from './sealing/data-keys.ts'
import type { Sealing } from './sealing/sealing.ts'
import { SEALED_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredClosing, StoredReopening } from './stored-entries.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createSealRecords(db: Kysely<Database>, sealing: Sealing): SealRecords {
  return {
    async listActs(agencyId, month) {
      const rows = await selectEntries(db, agencyId)
        .select(['ledger.seq', ...SEALED_COLUMNS])
        .where('kind', 'in', ['seal', 'reopen'])
        .$if(month !== undefined, (query) => query.where('key', '=', month ?? ''))
        .execute()
      // Asked in this order of two kinds, SQLite would read every entry.
      rows.sort((left, right) => left.seq - right.seq)
      return (await sealing.openRows(agencyId, rows)).flatMap(({ seq, kind, body }): MonthAct[] => {
        if (body === null) return []
        const where = bodyAt(agencyId, seq)
        return kind === 'seal'
          ? [{ ...parseStored(StoredClosing, body, where), sequence: seq, kind }]
          : [{ ...parseStored(StoredReopening, body, where), sequence: seq, kind: 'reopen' }]
      })
    },

    async close(agencyId, closing, parts) {
      const entry = { kind: 'seal', key: closing.month, body: canonicalJson(closing) } as const
      const [sealSequence] = await appendSealed({ db, sealing }, agencyId, [entry], closing.at)
      await insertParts(db, sealing, { agencyId, sealSequence: sealSequence!, parts })
    },

    async putBack(agencyId, sealSequence, parts) {
      await db
        .deleteFrom('sealed_part')
        .where('agency_id', '=', agencyId)
        .where('seal_seq', '=', sealSequence)
        .execute()
      await insertParts(db, sealing, { agencyId, sealSequence, parts })
    },

    async reopen(agencyId, reopening) {
      const entry = {
        kind: 'reopen',
        key: reopening.month,
        body: canonicalJson(reopening),
      } as const
      await appendSealed({ db, sealing }, agencyId, [entry], reopening.at)
    },

    async listParts(agencyId, sealSequence) {
      const rows = await db
        .selectFrom('sealed_part')
        .select(['name', 'body'])
        .where('agency_id', '=', agencyId)
        .where('seal_seq', '=', sealSequence)
        .orderBy('name')
        .execute()
      const open = await sealing.opener(
        agencyId,
        rows.map(({ body }) => body),
      )
      return rows.flatMap(({ name, body }) => {
        const opened = open(body, partPlace(sealSequence, name))
        return opened === undefined ? [] : [{ name, body: opened }]
      })
    },
  }
}

/** Where a part of that seal opens. */
export function partPlace(sealSequence: number, name: string): string {
  return `sealed_part\n${sealSequence}\n${name}`
}

async function insertParts(
  db: Kysely<Database>,
  sealing: Sealing,
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
  const bodies = await sealing.sealTexts(
    agencyId,
    parts.map(({ name, body }) => ({
      scopes: [ARCHIVE],
      place: partPlace(sealSequence, name),
      text: body,
    })),
  )
  for (const [index, { name }] of parts.entries()) {
    const body = bodies[index] ?? new Uint8Array()
    await db
      .insertInto('sealed_part')
      .values({ agency_id: agencyId, seal_seq: sealSequence, name, body })
      .execute()
  }
}
