import type { Kysely } from 'kysely'

import type { Month } from '../../shared/model/civil-date.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'
import type { Scope } from './sealing/data-keys.ts'
import type { MasterKey } from './sealing/master-key.ts'
import { forgetMonths, monthsAround } from './sealing/sealing.ts'

/** Of persons and of what can be told by itself; never of a day, a month or the archive. */
const OF = 'of '

/** Takes what these entries recorded; that each was, when and under which key stays. */
export async function dropEntries(
  db: Kysely<Database>,
  agencyId: string,
  sequences: readonly number[],
): Promise<void> {
  for (const part of inParts(sequences)) {
    const bodies = db.deleteFrom('ledger_body').where('agency_id', '=', agencyId)
    await bodies.where('seq', 'in', part).execute()
    const entries = db.updateTable('ledger').set({ salt: '' }).where('agency_id', '=', agencyId)
    await entries.where('seq', 'in', part).execute()
  }
}

/** The keys of persons and of what can be told by itself, with what each is for. */
export async function listKeysOf(
  db: Kysely<Database>,
  agencyId: string,
): Promise<{ readonly id: string; readonly scope: Scope }[]> {
  return db
    .selectFrom('sealing_key')
    .select(['id', 'scope'])
    .where('agency_id', '=', agencyId)
    .where('scope', '>=', OF)
    .where('scope', '<', `${OF}~`)
    .execute()
}

export async function destroyKeys(
  { db, master }: { readonly db: Kysely<Database>; readonly master: MasterKey },
  agencyId: string,
  ids: readonly string[],
): Promise<void> {
  for (const part of inParts(ids)) {
    const keys = db.deleteFrom('sealing_key').where('agency_id', '=', agencyId)
    await keys.where('id', 'in', part).execute()
  }
  master.known.clear()
}

/** Forgets what is kept of these months and those beside them, which looked at them. */
export async function forgetAround(
  db: Kysely<Database>,
  agencyId: string,
  months: readonly Month[],
): Promise<void> {
  const around = new Set(months.flatMap((month) => monthsAround(`${month}-01`)))
  await forgetMonths(db, agencyId, [...around])
}
