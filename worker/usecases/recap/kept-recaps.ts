import type { CivilDate } from '../../../shared/model/civil-date.ts'
import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import type { RecapSheet, RecapSource } from '../../../shared/recaps/recap-sheet.ts'
import type { Packed } from '../../ports/packed.ts'

/** A recap as it was made, and how far it stays what it is but for the minute in its footer. */
export interface KeptRecap {
  /** Digest of all that it rests on but the time. */
  readonly basis: string
  readonly source: RecapSource & { readonly asOf: Instant }
  /** Of the agency's calendar, as of then: a recap says which day it is. */
  readonly day: CivilDate
  /** From then on it says something else; null: never. */
  readonly validUntilMs: number | null
  readonly sheet: Packed<RecapSheet>
}

/** What a recap would rest on now. */
export type Wanted = Pick<KeptRecap, 'basis' | 'source' | 'day'>

/** Recaps in memory, each until it is not what would be made now, or there are too many. */
export interface KeptRecaps {
  /** The one of that name, if it is what would be made; else it is forgotten. */
  take(name: string, wanted: Wanted): KeptRecap | undefined
  put(name: string, recap: KeptRecap): void
}

/** Of a hundred agencies of 250 people all monthly recaps. */
const BYTES_AT_MOST = 30_000_000

export function createKeptRecaps(bytesAtMost = BYTES_AT_MOST): KeptRecaps {
  /** The longest not asked for first. */
  const kept = new Map<string, KeptRecap>()
  let bytes = 0

  function forget(name: string): void {
    const known = kept.get(name)
    if (!known) return
    kept.delete(name)
    bytes -= known.sheet.heldBytes
  }

  return {
    take(name, wanted) {
      const known = kept.get(name)
      if (!known) return undefined
      if (!holds(known, wanted)) {
        forget(name)
        return undefined
      }
      kept.delete(name)
      kept.set(name, known)
      return known
    },
    put(name, recap) {
      forget(name)
      kept.set(name, recap)
      bytes += recap.sheet.heldBytes
      for (const oldest of kept.keys()) {
        if (bytes <= bytesAtMost) break
        forget(oldest)
      }
    },
  }
}

function holds({ basis, source, day, validUntilMs }: KeptRecap, wanted: Wanted): boolean {
  return (
    basis === wanted.basis &&
    day === wanted.day &&
    source.asOf <= wanted.source.asOf &&
    (validUntilMs === null || epochMsOf(wanted.source.asOf) < validUntilMs)
  )
}
