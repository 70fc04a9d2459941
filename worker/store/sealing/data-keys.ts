import { randomBytes, type KeyObject } from 'node:crypto'

import type { Kysely } from 'kysely'

import { inParts } from '../in-parts.ts'
import type { Database } from '../schema.ts'
import { derive, KEY_BYTES, keyOf, nameBy } from './cipher.ts'
import { unwrap, wrap, type MasterKey } from './master-key.ts'

/** What a key is for, as it stands in `sealing_key`. */
export type Scope = string

const ID_BYTES = 9
const KNOWN_AT_MOST = 20_000

/** Of a person's month, or of whatever a filing can be told by; who it is nobody reads from it. */
export function scopeOf(
  { naming }: MasterKey,
  agencyId: string,
  { who, at }: { readonly who: string; readonly at: string },
): Scope {
  const name = nameBy(naming, `${agencyId}\n${who}`)
  return `of ${name} ${at.slice(0, 7)}`
}

/** Of the coordinates that came on a day, in the days of Greenwich. */
export function dayScope(day: string): Scope {
  return `day ${day}`
}

/** Of what is kept of people's months. */
export function monthScope(month: string): Scope {
  return `month ${month}`
}

/** Of recaps of closed months, which stay. */
export const ARCHIVE: Scope = 'archive'

/**
 * The ids of the keys of these scopes; what is missing is made. Inside a transaction: a key that another
 * process destroyed is not used again, whatever is known of it here.
 */
export async function obtainKeys(
  db: Kysely<Database>,
  master: MasterKey,
  agencyId: string,
  scopes: readonly Scope[],
): Promise<ReadonlyMap<Scope, string>> {
  makeRoom(master)
  const ids = new Map<Scope, string>()
  for (const part of inParts([...new Set(scopes)])) {
    const rows = await db
      .selectFrom('sealing_key')
      .select(['id', 'scope', 'wrapped'])
      .where('agency_id', '=', agencyId)
      .where('scope', 'in', part)
      .execute()
    for (const row of rows) {
      remember(master, agencyId, row)
      ids.set(row.scope, row.id)
    }
    const made = part
      .filter((scope) => !ids.has(scope))
      .map((scope) => make(master, agencyId, scope))
    if (made.length === 0) continue
    await db.insertInto('sealing_key').values(made).execute()
    for (const row of made) {
      remember(master, agencyId, row)
      ids.set(row.scope, row.id)
    }
  }
  return ids
}

/** Makes those known that are still there. */
export async function loadKeys(
  db: Kysely<Database>,
  master: MasterKey,
  agencyId: string,
  ids: Iterable<string>,
): Promise<void> {
  makeRoom(master)
  const unknown = [...new Set(ids)].filter((id) => !master.known.has(id))
  for (const part of inParts(unknown)) {
    const rows = await db
      .selectFrom('sealing_key')
      .select(['id', 'wrapped'])
      .where('agency_id', '=', agencyId)
      .where('id', 'in', part)
      .execute()
    for (const row of rows) remember(master, agencyId, row)
  }
}

/** The key of one or two ids; undefined where one of them is gone. */
export function findKey({ known }: MasterKey, ids: string): KeyObject | undefined {
  const found = known.get(ids)
  if (found) return found
  const [first = '', second] = ids.split('+')
  if (second === undefined) return undefined
  const [one, other] = [known.get(first), known.get(second)]
  if (!one || !other) return undefined
  const both = derive(one, other)
  known.set(ids, both)
  return both
}

/** What is read at once is never so much. */
function makeRoom({ known }: MasterKey): void {
  if (known.size >= KNOWN_AT_MOST) known.clear()
}

function make(master: MasterKey, agencyId: string, scope: Scope): Database['sealing_key'] {
  const id = randomBytes(ID_BYTES).toString('base64url')
  const wrapped = wrap(master, agencyId, id, randomBytes(KEY_BYTES))
  return { agency_id: agencyId, id, scope, wrapped }
}

function remember(
  master: MasterKey,
  agencyId: string,
  row: { readonly id: string; readonly wrapped: string },
): void {
  if (master.known.has(row.id)) return
  const key = unwrap(master, agencyId, row)
  if (key) master.known.set(row.id, keyOf(key))
}
