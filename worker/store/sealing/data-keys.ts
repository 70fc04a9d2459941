import { randomBytes, type KeyObject } from 'node:crypto'

import type { Kysely } from 'kysely'

import { inParts } from '../in-parts.ts'
import type { Database } from '../schema.ts'
import { hold, holdBoth, KEY_BYTES, keyOfHeld, nameBy, type HeldKey } from './cipher.ts'
import { unwrap, wrap, type MasterKey } from './master-key.ts'

/** What a key is for, as it stands in `sealing_key`. */
export type Scope = string

/** Of a key's id, which `sealing_key` has as base64url. */
export const ID_BYTES = 9
const KNOWN_AT_MOST = 20_000

/** Of a person's month, or of whatever a filing can be told by; who it is nobody reads from it. */
export function scopeOf(
  { naming, names }: MasterKey,
  agencyId: string,
  { who, at }: { readonly who: string; readonly at: string },
): Scope {
  const whom = `${agencyId}\n${who}`
  const name = names.get(whom) ?? nameBy(naming, whom)
  if (names.size >= KNOWN_AT_MOST) names.clear()
  names.set(whom, name)
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

/** Keys by their ids, of whoever asked for them, whatever is destroyed or forgotten meanwhile. */
export type Keys = Map<string, HeldKey>

/**
 * The ids of the keys of these scopes, with the keys; what is missing is made. Inside a transaction: a key
 * that another process destroyed is not used again, whatever is known of it here.
 */
export async function obtainKeys(
  db: Kysely<Database>,
  master: MasterKey,
  agencyId: string,
  scopes: readonly Scope[],
): Promise<{ readonly ids: ReadonlyMap<Scope, string>; readonly keys: Keys }> {
  makeRoom(master)
  const ids = new Map<Scope, string>()
  const keys = new Map<string, HeldKey>()
  for (const part of inParts([...new Set(scopes)])) {
    const rows = await db
      .selectFrom('sealing_key')
      .select(['id', 'scope', 'wrapped'])
      .where('agency_id', '=', agencyId)
      .where('scope', 'in', part)
      .execute()
    const found = new Set(rows.map(({ scope }) => scope))
    const made = part
      .filter((scope) => !found.has(scope))
      .map((scope) => make(master, agencyId, scope))
    if (made.length > 0) await db.insertInto('sealing_key').values(made).execute()
    for (const row of [...rows, ...made]) {
      put(keys, master, agencyId, row)
      ids.set(row.scope, row.id)
    }
  }
  return { ids, keys }
}

/** Those of these keys that are still there. */
export async function loadKeys(
  db: Kysely<Database>,
  master: MasterKey,
  agencyId: string,
  ids: Iterable<string>,
): Promise<Keys> {
  makeRoom(master)
  const keys = new Map<string, HeldKey>()
  const unknown = new Set<string>()
  for (const id of ids) {
    const known = master.known.get(id)
    if (known !== undefined) keys.set(id, known)
    else unknown.add(id)
  }
  for (const part of inParts([...unknown])) {
    const rows = await db
      .selectFrom('sealing_key')
      .select(['id', 'wrapped'])
      .where('agency_id', '=', agencyId)
      .where('id', 'in', part)
      .execute()
    for (const row of rows) put(keys, master, agencyId, row)
  }
  return keys
}

/** The key of one or two ids; undefined where one of them is gone. That of two is made once. */
export function findKey(
  { known }: MasterKey,
  keys: Keys,
  [first = '', second]: readonly string[],
): KeyObject | undefined {
  const one = keys.get(first)
  const other = second === undefined ? one : keys.get(second)
  if (one === undefined || other === undefined) return undefined
  if (second === undefined) return keyOfHeld(one)
  const name = `${first}+${second}`
  const both = known.get(name) ?? holdBoth(one, other)
  known.set(name, both)
  return keyOfHeld(both)
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

function put(
  keys: Keys,
  master: MasterKey,
  agencyId: string,
  row: { readonly id: string; readonly wrapped: string },
): void {
  const known = master.known.get(row.id)
  const bytes = known === undefined ? unwrap(master, agencyId, row) : undefined
  const key = known ?? (bytes && hold(bytes))
  if (key === undefined) return
  master.known.set(row.id, key)
  keys.set(row.id, key)
}
