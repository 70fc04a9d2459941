import type { Kysely } from 'kysely'

import type { EvidenceFault } from '../ports/evidence-records.ts'
import { beginsWith } from './begins-with.ts'
import type { Database } from './schema.ts'
import { plainBody, PLAIN_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredOversight } from './stored-entries.ts'

/** Puts back whom an agency oversees, and how often keys were renewed, as the ledger has it. */
export async function holdGrants(db: Kysely<Database>, agencyId: string): Promise<EvidenceFault[]> {
  const held = await Promise.all([holdMembers(db, agencyId), holdRenewals(db, agencyId)])
  return held.flat()
}

async function holdMembers(db: Kysely<Database>, agencyId: string): Promise<EvidenceFault[]> {
  const [entries, rows] = await Promise.all([
    selectEntries(db, agencyId)
      .select(PLAIN_COLUMNS)
      .where('kind', '=', 'oversight')
      .where(beginsWith('key', 'oversees/'))
      .orderBy('ledger.seq')
      .execute(),
    db.selectFrom('oversight').selectAll().where('agency_id', '=', agencyId).execute(),
  ])
  const wanted = new Map<string, string>()
  for (const entry of entries) {
    const act = parseStored(StoredOversight, plainBody(entry), bodyAt(agencyId, entry.seq))
    if (act.granted) wanted.set(act.memberId, act.at)
    else wanted.delete(act.memberId)
  }
  const kept = new Map(rows.map(({ member_id, granted_at }) => [member_id, granted_at]))
  const differing = listDiffering(wanted, kept)
  for (const id of differing) {
    await db
      .deleteFrom('oversight')
      .where('agency_id', '=', agencyId)
      .where('member_id', '=', id)
      .execute()
    const grantedAt = wanted.get(id)
    if (grantedAt === undefined) continue
    const row = { agency_id: agencyId, member_id: id, granted_at: grantedAt }
    await db.insertInto('oversight').values(row).execute()
  }
  return differing.map((id) => ({ what: 'basis', which: `oversight ${id}`, remade: true }))
}

async function holdRenewals(db: Kysely<Database>, agencyId: string): Promise<EvidenceFault[]> {
  const [entries, rows] = await Promise.all([
    db
      .selectFrom('ledger')
      .select(({ fn }) => ['key', fn.countAll<number>().as('count')])
      .where('agency_id', '=', agencyId)
      .where('kind', '=', 'person-key')
      .groupBy('key')
      .execute(),
    db.selectFrom('person_key').selectAll().where('agency_id', '=', agencyId).execute(),
  ])
  const wanted = new Map(entries.map(({ key, count }) => [key, count]))
  const kept = new Map(rows.map(({ employee_id, renewals }) => [employee_id, renewals]))
  const differing = listDiffering(wanted, kept)
  for (const id of differing) {
    await db
      .deleteFrom('person_key')
      .where('agency_id', '=', agencyId)
      .where('employee_id', '=', id)
      .execute()
    const renewals = wanted.get(id)
    if (renewals === undefined) continue
    await db
      .insertInto('person_key')
      .values({ agency_id: agencyId, employee_id: id, renewals })
      .execute()
  }
  return differing.map((id) => ({ what: 'basis', which: `key ${id}`, remade: true }))
}

function listDiffering<Value>(
  wanted: ReadonlyMap<string, Value>,
  kept: ReadonlyMap<string, Value>,
): string[] {
  const ids = new Set([...wanted.keys(), ...kept.keys()])
  return [...ids].filter((id) => wanted.get(id) !== kept.get(id))
}
