import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { DeveloperMetadata } from './replies.ts'

type Request = sheets_v4.Schema$Request

const KEY = 'pantau-append'
/** Google applies a request within 180 s of its sending; what is younger may still be in its way. */
const KEPT_MS = 10 * 60_000
const KEPT_LAST = 20
/**
 * For so long an order counts as it was read or last written to. Longer, and a worker that has taken turns
 * with another would take a place that the other took, and gave free, in between.
 */
export const ORDER_KNOWN_MS = KEPT_MS / 2

/** Places in the order of the worker's batches to a spreadsheet; each is taken once. */
export interface WriteOrder {
  /** What takes the next one: put before a batch, it makes the batch apply once. */
  claim(): Request[]
}

/**
 * The places that are free beside `standing`. A batch takes its place by an id of developer metadata
 * that the spreadsheet has once: whichever of two batches for one place comes second, however late,
 * fails as a whole. The place is bound to the order, not to what is written, so that it holds whatever
 * the next attempt writes. `standing` must not be newer than what the batch was made of.
 */
export function createWriteOrder(
  standing: readonly DeveloperMetadata[],
  { clock, firstPlace }: { readonly clock: { now(): Date }; readonly firstPlace: number },
): WriteOrder {
  const taken = standing
    .filter(({ metadataKey }) => metadataKey === KEY)
    .map(({ metadataId, metadataValue }) => ({ id: metadataId, atMs: Date.parse(metadataValue) }))
    .sort((left, right) => left.id - right.id)
  const foreign = new Set(
    standing.filter(({ metadataKey }) => metadataKey !== KEY).map(({ metadataId }) => metadataId),
  )

  function nextFree(): number {
    let next = (taken.at(-1)?.id ?? firstPlace - 1) + 1
    while (foreign.has(next)) next += 1
    return next
  }

  return {
    claim() {
      const now = clock.now()
      const id = nextFree()
      const stale = taken.slice(0, -KEPT_LAST).filter(({ atMs }) => now.getTime() - atMs > KEPT_MS)
      for (const one of stale) taken.splice(taken.indexOf(one), 1)
      taken.push({ id, atMs: now.getTime() })
      return [create(id, now), ...stale.map((one) => remove(one.id))]
    },
  }
}

function create(metadataId: number, now: Date): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: KEY,
        metadataValue: now.toISOString(),
        location: { spreadsheet: true },
        visibility: 'PROJECT',
      },
    },
  }
}

function remove(metadataId: number): Request {
  return { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } }
}
