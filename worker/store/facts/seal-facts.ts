import type { Selectable } from 'kysely'

import type { Database } from '../schema.ts'
import { dayScope } from '../sealing/data-keys.ts'
import type { Sealing, ToSeal } from '../sealing/sealing.ts'
import type { FactRow } from './fact-rows.ts'

/** The columns of a fact that are sealed. */
const SEALED = ['sensitive', 'located', 'problem'] as const
type SealedColumn = (typeof SEALED)[number]

/** A fact as its table has it. */
export type StoredFactRow = Omit<FactRow, SealedColumn> &
  Pick<Selectable<Database['fact']>, SealedColumn>

/** The same columns, opened. */
export type OpenedFact<Row> = Omit<Row, SealedColumn> & Pick<FactRow, SealedColumn & keyof Row>

/** What stands where nothing is sealed. */
const NOTHING = { sensitive: '', located: null, problem: null } as const

/** Of coordinates whose key is gone: the purge took them. */
const PURGED = JSON.stringify({ location: '' })
/** Of all else that does not open: no JSON, so that the fact cannot be read. */
const LOST = '~'

/** The rows as they are put. */
export async function sealFacts(
  sealing: Sealing,
  agencyId: string,
  rows: readonly FactRow[],
): Promise<StoredFactRow[]> {
  const texts = rows.flatMap((row) => toSeal(sealing, agencyId, row))
  const sealed = (await sealing.sealTexts(agencyId, texts)).values()
  return rows.map((row) => {
    const changed: Record<SealedColumn, Uint8Array | null> = {
      sensitive: null,
      located: null,
      problem: null,
    }
    for (const column of SEALED) if (row[column]) changed[column] = sealed.next().value ?? null
    return { ...row, ...changed }
  })
}

/** The rows as they were before they were sealed. */
export async function openFacts<Row extends Pick<StoredFactRow, 'ref'> & Partial<StoredFactRow>>(
  sealing: Sealing,
  agencyId: string,
  rows: readonly Row[],
): Promise<OpenedFact<Row>[]> {
  const open = await sealing.opener(
    agencyId,
    rows.flatMap((row) => SEALED.map((column) => row[column] ?? null)),
  )
  return rows.map((row) => {
    const opened: Partial<Record<SealedColumn, string | null>> = {}
    for (const column of SEALED) {
      const bytes = row[column]
      if (bytes === undefined) continue
      opened[column] = bytes
        ? (open(bytes, placeOf(row.ref, column)) ?? (column === 'located' ? PURGED : LOST))
        : NOTHING[column]
    }
    return { ...row, ...opened } as OpenedFact<Row>
  })
}

function toSeal(sealing: Sealing, agencyId: string, row: FactRow): ToSeal[] {
  const who = row.filer_id || row.ref
  const person = sealing.scopeOf(agencyId, { who, at: row.created_at })
  const day = dayScope(row.created_at.slice(0, 10))
  return SEALED.flatMap((column) => {
    const text = row[column]
    if (!text) return []
    const scopes = column === 'located' ? ([person, day] as const) : ([person] as const)
    return [{ scopes, place: placeOf(row.ref, column), text }]
  })
}

function placeOf(ref: string, column: SealedColumn): string {
  return `fact\n${ref}\n${column}`
}
