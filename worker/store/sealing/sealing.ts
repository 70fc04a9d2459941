import type { Kysely } from 'kysely'

import { addMonths, monthOf, type CivilDate } from '../../../shared/model/civil-date.ts'
import { listDistinct } from '../list-distinct.ts'
import type { Database } from '../schema.ts'
import { isSealedKind, join, joinValue, takeApart, type SealedParts } from './body-parts.ts'
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
import { packBody, unpackBody, type BesideBody } from './pack-body.ts'
import { readSealed, sealedUnder, writeSealed } from './sealed-bytes.ts'

/** What is to be sealed: it opens at its place, and with the keys of all scopes together. */
export interface ToSeal {
  readonly scopes: readonly [Scope] | readonly [Scope, Scope]
  readonly place: string
  readonly text: string
}

/** What was sealed at that place; undefined where a key is gone, or it was changed. */
export type Opener = (sealed: Uint8Array, place: string) => string | undefined

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
export interface SealedRow extends BesideBody {
  readonly kind: string
  readonly body: Uint8Array | null
  readonly sealed: Uint8Array | null
  readonly located: Uint8Array | null
}

export type OpenedRow<Row> = Omit<Row, 'body'> & {
  /** Null where it is not there, or its key is gone. */
  readonly body: string | null
  /** The salt that was sealed with it. */
  readonly innerSalt?: string
}

export type OpenedValue<Row> = Omit<Row, 'body' | 'sealed' | 'located'> & {
  /** Null where it is not there, or its key is gone; undefined where it is no JSON. */
  readonly value: unknown
}

/** Seals inside transactions only: a key is made, or found to be there still, with what it seals. */
export interface Sealing {
  scopeOf(agencyId: string, of: { readonly who: string; readonly at: string }): Scope
  sealTexts(agencyId: string, texts: readonly ToSeal[]): Promise<Uint8Array[]>
  opener(agencyId: string, sealed: Iterable<Uint8Array | null>): Promise<Opener>
  /** Each with the salt that may stand in the ledger beside it. */
  sealBodies(
    agencyId: string,
    bodies: readonly RecordedBody[],
  ): Promise<(StoredBody & { readonly salt: string })[]>
  /** What was recorded, to the letter, as hashes are over it. */
  openRows<Row extends SealedRow>(agencyId: string, rows: readonly Row[]): Promise<OpenedRow<Row>[]>
  /** The same as what it says: nothing is written to be read again. */
  openValues<Row extends SealedRow>(
    agencyId: string,
    rows: readonly Row[],
  ): Promise<OpenedValue<Row>[]>
  /**
   * Destroys the keys of coordinates of days of which none stands in the ledger any more, and with them
   * what is kept of the months around, which held some. Returns how many days.
   */
  forgetDays(agencyId: string): Promise<number>
}

export function createSealing(db: Kysely<Database>, master: MasterKey): Sealing {
  async function sealTexts(agencyId: string, texts: readonly ToSeal[]): Promise<Uint8Array[]> {
    const scopes = texts.flatMap((text) => text.scopes)
    const { ids, keys } = await obtainKeys(db, master, agencyId, scopes)
    return texts.map(({ scopes: its, place, text }) => {
      const names = its.map((scope) => ids.get(scope) ?? '')
      const key = findKey(master, keys, names)
      if (!key) throw new Error(`A key of ${agencyId} does not open with the master key`)
      return writeSealed(key, { names, text, place: `${agencyId}\n${place}` })
    })
  }

  async function opener(agencyId: string, sealed: Iterable<Uint8Array | null>): Promise<Opener> {
    const ids = new Set<string>()
    for (const bytes of sealed) if (bytes) for (const id of sealedUnder(bytes)) ids.add(id)
    const keys = await loadKeys(db, master, agencyId, ids)
    return (bytes, place) => {
      const key = findKey(master, keys, sealedUnder(bytes))
      return key && readSealed(key, bytes, `${agencyId}\n${place}`)
    }
  }

  function openerOf(agencyId: string, rows: readonly SealedRow[]): Promise<Opener> {
    return opener(
      agencyId,
      rows.flatMap(({ sealed, located }) => [sealed, located]),
    )
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
      return parted.map(({ key, body, salt, parts }) => {
        if (!parts || (!parts.apart && !parts.located)) {
          const packed = packBody(body, { key })
          return { body: packed, salt, sealed: null, located: null, located_on: null }
        }
        return {
          body: packBody(JSON.stringify(parts.plain), { key }),
          salt: '',
          sealed: sealed.next().value ?? null,
          located: parts.located ? (sealed.next().value ?? null) : null,
          located_on: parts.located ? dayOf(parts.at) : null,
        }
      })
    },

    async openRows(agencyId, rows) {
      const open = await openerOf(agencyId, rows)
      return rows.map((row) => {
        const opened = openBody(open, row)
        if (!opened) return { ...row, body: null }
        const { plain, inner } = opened
        const body = join(plain, inner)
        return { ...row, body, ...(inner && { innerSalt: inner.salt }) }
      })
    },

    async openValues(agencyId, rows) {
      const open = await openerOf(agencyId, rows)
      return rows.map(({ body, sealed, located, ...row }) => {
        const opened = openBody(open, { ...row, body, sealed, located })
        return { ...row, value: opened ? joinValue(opened.plain, opened.inner) : null }
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
      const located = { table: 'ledger_body', column: 'located_on' } as const
      const kept = new Set((await listDistinct(db, agencyId, located)).map(dayScope))
      const gone = rows.filter(({ scope }) => !kept.has(scope))
      if (gone.length === 0) return 0
      const days = gone.map(({ scope }) => scope.slice(dayScope('').length))
      const months = [...new Set(days.flatMap(monthsAround))]
      await forgetMonths(db, agencyId, months)
      await db
        .deleteFrom('sealing_key')
        .where('agency_id', '=', agencyId)
        .where(
          'scope',
          'in',
          gone.map(({ scope }) => scope),
        )
        .execute()
      master.known.clear()
      return gone.length
    },
  }
}

/** What is kept of everybody's months, with its keys; it is made again when it is asked for. */
export async function forgetMonths(
  db: Kysely<Database>,
  agencyId: string,
  months: readonly string[],
): Promise<void> {
  if (months.length === 0) return
  await db
    .deleteFrom('person_month')
    .where('agency_id', '=', agencyId)
    .where('month', 'in', months)
    .execute()
  await db
    .deleteFrom('sealing_key')
    .where('agency_id', '=', agencyId)
    .where('scope', 'in', months.map(monthScope))
    .execute()
}

/** Null where it is not there, or its key is gone. */
function openBody(
  open: Opener,
  row: SealedRow,
): {
  readonly plain: string
  readonly inner: (SealedParts & { readonly salt: string }) | null
} | null {
  const { body, sealed, located } = row
  if (body === null) return null
  const plain = unpackBody(body, row)
  if (sealed === null) return { plain, inner: null }
  const inner = open(sealed, placeOf(row))
  const place = located === null ? 'null' : open(located, `${placeOf(row)}\nlocated`)
  if (inner === undefined || place === undefined) return null
  const parts = JSON.parse(inner) as Pick<SealedParts, 'apart'> & { readonly salt: string }
  return { plain, inner: { ...parts, located: JSON.parse(place) as SealedParts['located'] } }
}

function partsOf({ kind, body, recordedAt }: RecordedBody) {
  return isSealedKind(kind) ? takeApart(kind, body, recordedAt) : undefined
}

function placeOf({ kind, key }: Pick<RecordedBody, 'kind' | 'key'>): string {
  return `${kind}\n${key}`
}

function dayOf(instant: string): string {
  return instant.slice(0, 10)
}

/** The month of a day with its neighbours: a person's month looks over its ends. */
export function monthsAround(day: string): string[] {
  const month = monthOf(day as CivilDate)
  return [-1, 0, 1].map((step) => addMonths(month, step))
}
