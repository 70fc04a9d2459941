import type { Kysely } from 'kysely'

import { emptyJournal, writeAnew } from '../dialect/engine-differences.ts'
import type { Database } from '../schema.ts'
import { partPlace } from '../seal-records.ts'
import { selectEntries } from '../select-entries.ts'
import { SEALED_KINDS } from './body-parts.ts'
import { ARCHIVE } from './data-keys.ts'
import type { MasterKey } from './master-key.ts'
import { unpackBody } from './pack-body.ts'
import { isSealed } from './sealed-bytes.ts'
import { createSealing } from './sealing.ts'

const ENTRIES_AT_ONCE = 500

/** After all agencies the file is written anew, so that no page keeps what stood there plainly. */
const FILE = ''

/**
 * Seals what a store from before holds; the chain stays as it is. In pieces, each on disk before the next:
 * killed anywhere, the next start goes on. Does nothing where all is sealed.
 */
export async function sealFormer(db: Kysely<Database>, master: MasterKey): Promise<void> {
  const left = await db.selectFrom('unsealed').selectAll().orderBy('agency_id', 'desc').execute()
  for (const { agency_id, through_seq } of left) {
    if (agency_id === FILE) {
      await writeAnew(db)
      // Another process looks into it: the next start does it again.
      if (!(await emptyJournal(db))) return
    } else {
      let through: number | undefined = through_seq
      while (through !== undefined) through = await sealEntries(db, master, agency_id, through)
      await sealParts(db, master, agency_id)
    }
    await db.deleteFrom('unsealed').where('agency_id', '=', agency_id).execute()
  }
}

/** Returns up to which entry; undefined where there was none. */
function sealEntries(
  db: Kysely<Database>,
  master: MasterKey,
  agencyId: string,
  after: number,
): Promise<number | undefined> {
  return db.transaction().execute(async (handle) => {
    const rows = await selectEntries(handle, agencyId)
      .select(['ledger.seq', 'kind', 'key', 'salt', 'body', 'recorded_at'])
      .where('sealed', 'is', null)
      .where('kind', 'in', SEALED_KINDS)
      .where('ledger.seq', '>', after)
      .orderBy('ledger.seq')
      .limit(ENTRIES_AT_ONCE)
      .execute()
    const last = rows.at(-1)
    if (!last) return undefined
    const bodies = rows.map((row) => {
      return { ...row, body: unpackBody(row.body, row), recordedAt: row.recorded_at }
    })
    const sealed = await createSealing(handle, master).sealBodies(agencyId, bodies)
    for (const [index, { salt, ...stored }] of sealed.entries()) {
      const seq = rows[index]?.seq
      if (seq === undefined || stored.sealed === null) continue
      const body = handle.deleteFrom('ledger_body').where('agency_id', '=', agencyId)
      await body.where('seq', '=', seq).execute()
      await handle
        .insertInto('ledger_body')
        .values({ agency_id: agencyId, seq, ...stored })
        .execute()
      await handle
        .updateTable('ledger')
        .set({ salt })
        .where('agency_id', '=', agencyId)
        .where('seq', '=', seq)
        .execute()
    }
    await handle
      .updateTable('unsealed')
      .set({ through_seq: last.seq })
      .where('agency_id', '=', agencyId)
      .execute()
    return last.seq
  })
}

/** Of months that were closed; each in one go, as few as they are. */
async function sealParts(db: Kysely<Database>, master: MasterKey, agencyId: string): Promise<void> {
  const parts = await db
    .selectFrom('sealed_part')
    .select(['seal_seq', 'name'])
    .where('agency_id', '=', agencyId)
    .execute()
  for (const { seal_seq, name } of parts) {
    await db.transaction().execute(async (handle) => {
      const part = handle
        .selectFrom('sealed_part')
        .select('body')
        .where('agency_id', '=', agencyId)
        .where('seal_seq', '=', seal_seq)
        .where('name', '=', name)
      const { body: former } = await part.executeTakeFirstOrThrow()
      if (isSealed(former)) return
      const text = Buffer.from(former).toString('utf8')
      const place = partPlace(seal_seq, name)
      const sealing = createSealing(handle, master)
      const [body = new Uint8Array()] = await sealing.sealTexts(agencyId, [
        { scopes: [ARCHIVE], place, text },
      ])
      await handle
        .deleteFrom('sealed_part')
        .where('agency_id', '=', agencyId)
        .where('seal_seq', '=', seal_seq)
        .where('name', '=', name)
        .execute()
      await handle
        .insertInto('sealed_part')
        .values({ agency_id: agencyId, seal_seq, name, body })
        .execute()
    })
  }
}
