import { sql, type Kysely, type Selectable } from 'kysely'

import type { ErasureAct } from '../ports/person-records.ts'
import { openFacts, sealFacts } from './facts/seal-facts.ts'
import { putFactRows } from './facts/put-fact.ts'
import { destroyKeys, dropEntries, forgetAround, listKeysOf } from './erase-rows.ts'
import { inParts } from './in-parts.ts'
import { selectBodies } from './opened-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import type { Database } from './schema.ts'
import { isSealedKind } from './sealing/body-parts.ts'
import { scopeOf } from './sealing/data-keys.ts'
import type { MasterKey } from './sealing/master-key.ts'
import { sealedUnder } from './sealing/sealed-bytes.ts'
import type { Sealing } from './sealing/sealing.ts'
import { plainBody, SEALED_COLUMNS, selectEntries } from './select-entries.ts'
import { StoredErasure } from './stored-entries.ts'

export interface Erasing {
  readonly db: Kysely<Database>
  readonly sealing: Sealing
  readonly master: MasterKey
}

const OF_PERSON = ['reminder', 'reminder_refusal', 'page_opening', 'filer', 'person_month'] as const

/** Every erasure of an agency, in order. */
export async function listErasures(db: Kysely<Database>, agencyId: string): Promise<ErasureAct[]> {
  const rows = await selectBodies(db, agencyId, 'erasure').execute()
  return rows.map((row) => parseStored(StoredErasure, plainBody(row), bodyAt(agencyId, row.seq)))
}

/**
 * Takes what these entries recorded and destroys the keys that opened it, in whatever copy of the file it may
 * lie. What is somebody else's under one of these keys, as what was filed under a mistyped number, is sealed
 * under another.
 */
export async function erasePerson(
  erasing: Erasing,
  agencyId: string,
  { sequences, numbers, months }: Pick<ErasureAct, 'sequences' | 'numbers' | 'months'>,
): Promise<void> {
  const { db } = erasing
  const keys = await findKeys(erasing, agencyId, { sequences, numbers })
  await dropEntries(db, agencyId, sequences)
  await dropFacts(db, agencyId, numbers)
  for (const table of OF_PERSON) {
    const rows = db.deleteFrom(table).where('agency_id', '=', agencyId)
    await rows.where('employee_id', 'in', numbers).execute()
  }
  const putBack = [
    await takeOutEntries(erasing, agencyId, keys),
    await takeOutFacts(erasing, agencyId, keys),
  ]
  await forgetAround(db, agencyId, months)
  await destroyKeys(erasing, agencyId, keys)
  for (const put of putBack) await put()
}

/** Those under a number of the person, and under which these entries are sealed. */
async function findKeys(
  { db, master }: Erasing,
  agencyId: string,
  { sequences, numbers }: Pick<ErasureAct, 'sequences' | 'numbers'>,
): Promise<string[]> {
  const used = new Set<string>()
  for (const part of inParts(sequences)) {
    const rows = await db
      .selectFrom('ledger_body')
      .select('sealed')
      .where('agency_id', '=', agencyId)
      .where('seq', 'in', part)
      .where('sealed', 'is not', null)
      .execute()
    for (const { sealed } of rows) for (const id of sealedUnder(sealed ?? '')) used.add(id)
  }
  const whose = numbers.map((who) => scopeOf(master, agencyId, { who, at: '' }))
  const agencys = scopeOf(master, agencyId, { who: '', at: '' })
  return (await listKeysOf(db, agencyId))
    .filter(({ scope }) => !scope.startsWith(agencys))
    .filter(({ id, scope }) => used.has(id) || whose.some((prefix) => scope.startsWith(prefix)))
    .map(({ id }) => id)
}

async function dropFacts(
  db: Kysely<Database>,
  agencyId: string,
  numbers: readonly string[],
): Promise<void> {
  for (const column of ['subject_id', 'claimed_id'] as const) {
    const facts = db.deleteFrom('fact').where('agency_id', '=', agencyId)
    await facts.where(column, 'in', numbers).where(column, '>', '').execute()
  }
}

type PutBack = () => Promise<void>

/** What is left under these keys; to be put back when there are others. */
async function takeOutEntries(
  { db, sealing }: Erasing,
  agencyId: string,
  keys: readonly string[],
): Promise<PutBack> {
  const rows = []
  for (const part of inParts(keys)) {
    const those = selectEntries(db, agencyId).where(sealedWith('ledger_body.sealed', part))
    rows.push(...(await those.select(['ledger.seq', 'recorded_at', ...SEALED_COLUMNS]).execute()))
  }
  const opened = await sealing.openRows(agencyId, rows)
  const bodies = opened.flatMap((row) => {
    const { body, kind, key, innerSalt: salt, recorded_at: recordedAt } = row
    if (body === null || salt === undefined || !isSealedKind(kind)) return []
    return [{ seq: row.seq, kind, key, salt, body, recordedAt }]
  })
  return async () => {
    const sealed = await sealing.sealBodies(agencyId, bodies)
    for (const [index, { salt: _, ...stored }] of sealed.entries()) {
      const seq = bodies[index]!.seq
      const former = db.deleteFrom('ledger_body').where('agency_id', '=', agencyId)
      await former.where('seq', '=', seq).execute()
      await db
        .insertInto('ledger_body')
        .values({ agency_id: agencyId, seq, ...stored })
        .execute()
    }
  }
}

async function takeOutFacts(
  { db, sealing }: Erasing,
  agencyId: string,
  keys: readonly string[],
): Promise<PutBack> {
  const rows: Selectable<Database['fact']>[] = []
  for (const part of inParts(keys)) {
    const those = db.selectFrom('fact').selectAll().where('agency_id', '=', agencyId)
    const columns = ['sensitive', 'located', 'problem'] as const
    rows.push(
      ...(await those
        .where((is) => is.or(columns.map((column) => sealedWith(column, part))))
        .execute()),
    )
  }
  const opened = await openFacts(sealing, agencyId, rows)
  return async () => {
    const sealed = await sealFacts(sealing, agencyId, opened)
    await putFactRows(
      db,
      sealed.map((row, index) => ({ ...row, awaits: rows[index]!.awaits })),
    )
  }
}

/** Whether the first of its keys is one of these; the form before it takes a byte, their number another. */
function sealedWith(column: string, keys: readonly string[]) {
  const ids = keys.map((key) => Buffer.from(key, 'base64url'))
  return sql<boolean>`substr(${sql.ref(column)}, 3, ${ids[0]?.length ?? 0}) in (${sql.join(ids)})`
}
