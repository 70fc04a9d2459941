import { deflateRawSync, inflateRawSync } from 'node:zlib'

import type { Kysely } from 'kysely'

import type { Database } from '../schema.ts'
import { isSealedKind, join, takeApart } from './body-parts.ts'
import { decrypt, encrypt } from './cipher.ts'
import {
  dayScope,
  findKey,
  loadKeys,
  monthScope,
  obtainKeys,
  scopeOf,
  type Scope,
} from './data-keys.ts'
import type { MasterKey } from './master-key.ts'

/** What is to be sealed: it opens at its place, and with the keys of all scopes together. */
export interface ToSeal {
  readonly scopes: readonly [Scope] | readonly [Scope, Scope]
  readonly place: string
  readonly text: string
}

/** What was sealed at that place; undefined where a key is gone, or it was changed. */
export type Opener = (sealed: string, place: string) => string | undefined

/** How `ledger_body` keeps what was recorded. */
export type StoredBody = Pick<Database['ledger_body'], 'body' | 'sealed' | 'located' | 'located_on'>

export interface RecordedBody {
  readonly kind: string
  readonly key: string
  readonly salt: string
  readonly body: string
  readonly recordedAt: string
}

/** A row of the ledger with its body. */
export interface SealedRow {
  readonly kind: string
  readonly key: string
  readonly body: string | null
  readonly sealed: string | null
  readonly located: string | null
}

export type OpenedRow<Row> = Omit<Row, 'body'> & {
  /** Null where it is not there, or its key is gone. */
  readonly body: string | null
  /** The salt that was sealed with it. */
  readonly innerSalt?: string
}

/** Seals inside transactions only: a key is made, or found to be there still, with what it seals. */
export interface Sealing {
  scopeOf(agencyId: string, of: { readonly who: string; readonly at: string }): Scope
  sealTexts(agencyId: string, texts: readonly ToSeal[]): Promise<string[]>
  opener(agencyId: string, sealed: Iterable<string | null>): Promise<Opener>
  /** Each with the salt that may stand in the ledger beside it. */
  sealBodies(
    agencyId: string,
    bodies: readonly RecordedBody[],
  ): Promise<(StoredBody & { readonly salt: string })[]>
  openRows<Row extends SealedRow>(agencyId: string, rows: readonly Row[]): Promise<OpenedRow<Row>[]>
  /**
   * Destroys the keys of coordinates of days of which none stands in the ledger any more, and with them
   * what is kept of the months around, which held some. Returns how many days.
   */
  forgetDays(agencyId: string): Promise<number>
}

/** Of everything sealed; nothing that people type begins so and stands alone. */
const MARK = '~'

/** After the names of keys where the text was deflated first. Short ones take no less room for it. */
const DEFLATED = 'z.'
const LONG_BYTES = 1000
const FAST = { level: 1 }

/** Columns by which `openRows` opens a body. */
export const SEALED_COLUMNS = [
  'ledger.kind',
  'ledger.key',
  'body',
  'ledger_body.sealed',
  'ledger_body.located',
] as const

export function isSealed(text: string): boolean {
  return text.startsWith(MARK)
}

export function createSealing(db: Kysely<Database>, master: MasterKey): Sealing {
  async function sealTexts(agencyId: string, texts: readonly ToSeal[]): Promise<string[]> {
    const scopes = texts.flatMap((text) => text.scopes)
    const { ids, keys } = await obtainKeys(db, master, agencyId, scopes)
    return texts.map(({ scopes: its, place, text }) => {
      const name = its.map((scope) => ids.get(scope)).join('+')
      const key = findKey(keys, name)
      if (!key) throw new Error(`A key of ${agencyId} does not open with the master key`)
      const plain = Buffer.from(text, 'utf8')
      const isLong = plain.length >= LONG_BYTES
      const bytes = isLong ? deflateRawSync(plain, FAST) : plain
      const sealed = encrypt(key, bytes, placeWithin(agencyId, place, isLong))
      return `${MARK}${name}.${isLong ? DEFLATED : ''}${sealed.toString('base64url')}`
    })
  }

  async function opener(agencyId: string, sealed: Iterable<string | null>): Promise<Opener> {
    const ids = new Set<string>()
    for (const text of sealed) if (text !== null) for (const id of idsOf(text)) ids.add(id)
    const keys = await loadKeys(db, master, agencyId, ids)
    return (text, place) => {
      const end = text.indexOf('.')
      const key = isSealed(text) ? findKey(keys, text.slice(MARK.length, end)) : undefined
      if (!key) return undefined
      const isLong = text.startsWith(DEFLATED, end + 1)
      const start = end + 1 + (isLong ? DEFLATED.length : 0)
      const sealed = Buffer.from(text.slice(start), 'base64url')
      const bytes = decrypt(key, sealed, placeWithin(agencyId, place, isLong))
      return (bytes && isLong ? inflateRawSync(bytes) : bytes)?.toString('utf8')
    }
  }

  return {
    scopeOf: (agencyId, of) => scopeOf(master, agencyId, of),
    sealTexts,
    opener,

    async sealBodies(agencyId, bodies) {
      const parted = bodies.map((one) => ({ ...one, parts: partsOf(one) }))
      const texts: ToSeal[] = []
      for (const { kind, key, salt, parts } of parted) {
        if (!parts || (!parts.apart && !parts.located)) continue
        const person = scopeOf(master, agencyId, parts)
        const inner = JSON.stringify({ salt, apart: parts.apart ?? {} })
        texts.push({ scopes: [person], place: placeOf({ kind, key }), text: inner })
        if (!parts.located) continue
        const scopes = [person, dayScope(dayOf(parts.at))] as const
        const place = `${placeOf({ kind, key })}\nlocated`
        texts.push({ scopes, place, text: JSON.stringify(parts.located) })
      }
      const sealed = (await sealTexts(agencyId, texts)).values()
      return parted.map(({ body, salt, parts }) => {
        if (!parts || (!parts.apart && !parts.located)) {
          return { body, salt, sealed: null, located: null, located_on: null }
        }
        return {
          body: JSON.stringify(parts.plain),
          salt: '',
          sealed: sealed.next().value ?? null,
          located: parts.located ? (sealed.next().value ?? null) : null,
          located_on: parts.located ? dayOf(parts.at) : null,
        }
      })
    },

    async openRows(agencyId, rows) {
      const open = await opener(
        agencyId,
        rows.flatMap(({ sealed, located }) => [sealed, located]),
      )
      return rows.map((row) => {
        const { body, sealed, located } = row
        if (body === null || sealed === null) return row
        const inner = open(sealed, placeOf(row))
        const place = located === null ? '{}' : open(located, `${placeOf(row)}\nlocated`)
        if (inner === undefined || place === undefined) return { ...row, body: null }
        const { salt, apart } = JSON.parse(inner) as { salt: string; apart: object }
        const whole = join(body, { ...apart }, { ...(JSON.parse(place) as object) })
        return { ...row, body: whole, innerSalt: salt }
      })
    },

    async forgetDays(agencyId) {
      const rows = await db
        .selectFrom('sealing_key')
        .select(['id', 'scope'])
        .where('agency_id', '=', agencyId)
        .where('scope', '>=', dayScope(''))
        .where('scope', '<', dayScope('~'))
        .execute()
      const standing = await db
        .selectFrom('ledger_body')
        .select('located_on')
        .distinct()
        .where('agency_id', '=', agencyId)
        .where('located_on', 'is not', null)
        .execute()
      const kept = new Set(standing.map(({ located_on }) => dayScope(located_on ?? '')))
      const gone = rows.filter(({ scope }) => !kept.has(scope))
      if (gone.length === 0) return 0
      const days = gone.map(({ scope }) => scope.slice(dayScope('').length))
      const months = [...new Set(days.flatMap(monthsAround))]
      await db
        .deleteFrom('person_month')
        .where('agency_id', '=', agencyId)
        .where('month', 'in', months)
        .execute()
      const scopes = [...gone.map(({ scope }) => scope), ...months.map(monthScope)]
      await db
        .deleteFrom('sealing_key')
        .where('agency_id', '=', agencyId)
        .where('scope', 'in', scopes)
        .execute()
      master.known.clear()
      return gone.length
    },
  }
}

function partsOf({ kind, body, recordedAt }: RecordedBody) {
  return isSealedKind(kind) ? takeApart(kind, body, recordedAt) : undefined
}

/** What was deflated opens as that alone. */
function placeWithin(agencyId: string, place: string, isDeflated: boolean): string {
  return `${agencyId}\n${place}${isDeflated ? '\ndeflated' : ''}`
}

function placeOf({ kind, key }: Pick<RecordedBody, 'kind' | 'key'>): string {
  return `${kind}\n${key}`
}

function dayOf(instant: string): string {
  return instant.slice(0, 10)
}

/** The month of a day with its neighbours: a person's month looks over its ends. */
function monthsAround(day: string): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return [-1, 0, 1].map((step) =>
    new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 7),
  )
}

function idsOf(sealed: string): string[] {
  return isSealed(sealed) ? sealed.slice(MARK.length, sealed.indexOf('.')).split('+') : []
}
