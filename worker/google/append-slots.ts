import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { DeveloperMetadata } from './replies.ts'

type Request = sheets_v4.Schema$Request

const KEY = 'pantau-append'
/** Far from what other programs choose by hand; ids are positive and have 31 bits. */
const FIRST_ID = 1_600_000_000
/** Google applies a request within 180 s of its sending; what is younger may still be in its way. */
const KEPT_MS = 10 * 60_000
const KEPT_LAST = 20

/** Places in the order of an agency's appends; each is taken once. */
export interface AppendSlots {
  /** What takes the next one: put into the batch that appends, it makes the batch apply once. */
  claim(): Request[]
}

/**
 * The places that are free beside `standing`. A batch takes its place by an id of developer metadata
 * that the spreadsheet has once: whichever of two batches for one place comes second, however late,
 * fails as a whole. The place is bound to the order, not to the rows, so that it holds whatever the
 * next attempt wants to append.
 */
export function createAppendSlots(
  standing: readonly DeveloperMetadata[],
  clock: { now(): Date },
): AppendSlots {
  const taken = standing
    .filter(({ metadataKey }) => metadataKey === KEY)
    .sort((left, right) => left.metadataId - right.metadataId)
  const nowMs = clock.now().getTime()
  let stale = taken
    .slice(0, -KEPT_LAST)
    .filter(({ metadataValue }) => nowMs - Date.parse(metadataValue) > KEPT_MS)
  let next = (taken.at(-1)?.metadataId ?? FIRST_ID - 1) + 1
  const foreign = new Set(
    standing.filter(({ metadataKey }) => metadataKey !== KEY).map(({ metadataId }) => metadataId),
  )

  return {
    claim() {
      while (foreign.has(next)) next += 1
      const requests = [create(next, clock), ...stale.map(remove)]
      next += 1
      stale = []
      return requests
    },
  }
}

function create(metadataId: number, clock: { now(): Date }): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: KEY,
        metadataValue: clock.now().toISOString(),
        location: { spreadsheet: true },
        visibility: 'PROJECT',
      },
    },
  }
}

function remove({ metadataId }: DeveloperMetadata): Request {
  return { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } }
}
