import { dayScope } from '../sealing/data-keys.ts'
import type { Sealing, ToSeal } from '../sealing/sealing.ts'
import type { FactRow } from './fact-rows.ts'

/** The columns of a fact that are sealed. */
const SEALED = ['sensitive', 'located', 'problem'] as const
type SealedColumn = (typeof SEALED)[number]

/** Of coordinates whose key is gone: the purge took them. */
const PURGED = JSON.stringify({ location: '' })
/** Of all else that does not open: no JSON, so that the fact cannot be read. */
const LOST = '~'

/** The rows as they are put. */
export async function sealFacts(
  sealing: Sealing,
  agencyId: string,
  rows: readonly FactRow[],
): Promise<FactRow[]> {
  const texts = rows.flatMap((row) => toSeal(sealing, agencyId, row))
  const sealed = (await sealing.sealTexts(agencyId, texts)).values()
  return rows.map((row) => {
    const changed: Partial<Record<SealedColumn, string>> = {}
    for (const column of SEALED) if (row[column]) changed[column] = sealed.next().value ?? ''
    return { ...row, ...changed }
  })
}

/** The rows as they were before they were sealed. */
export async function openFacts<Row extends Pick<FactRow, 'ref'> & Partial<FactRow>>(
  sealing: Sealing,
  agencyId: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const open = await sealing.opener(
    agencyId,
    rows.flatMap((row) => SEALED.map((column) => row[column] ?? null)),
  )
  return rows.map((row) => {
    const opened: Partial<Record<SealedColumn, string>> = {}
    for (const column of SEALED) {
      const text = row[column]
      if (!text) continue
      opened[column] =
        open(text, placeOf(row.ref, column)) ?? (column === 'located' ? PURGED : LOST)
    }
    return { ...row, ...opened }
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
