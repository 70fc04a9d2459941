import type { Clock } from './clock.ts'
import type { Log } from './ports/log.ts'

/** One of the two is wrong, or is meant to be another: neither is put in the other's place. */
const LONGEST_APART_MS = 300_000
/** Nearer to one another two clocks need not be. */
const TOLERATED_MS = 500

/** A clock that goes as the store's does. */
export interface SharedClock extends Clock {
  /** Looks how far the two are apart. Throws where the store is not reached. */
  look(): Promise<void>
}

/**
 * This machine's clock, brought to that of the store from each look on: of several workers one that is a minute ahead
 * would count Google's calls in another minute, and take for ended a lease that is held.
 *
 * @param readClock undefined where the store has none of its own.
 */
export function createSharedClock(
  clock: Clock,
  { readClock, log }: { readonly readClock: () => Promise<Date | undefined>; readonly log: Log },
): SharedClock {
  let aheadMs = 0
  let isTold = false

  function tell(apartMs: number): void {
    if (isTold) return
    isTold = true
    const reason = `the database's clock and this machine's are ${Math.round(Math.abs(apartMs) / 1000)} s apart; set both, or leases and Google's calls of a minute are counted wrongly`
    log({ event: 'clocks-apart', level: 'warning', reason })
  }

  return {
    now: () => new Date(clock.now().getTime() + aheadMs),
    async look() {
      const beforeMs = clock.now().getTime()
      const read = await readClock()
      if (!read) return
      const afterMs = clock.now().getTime()
      const apartMs = read.getTime() - (beforeMs + afterMs) / 2
      // When it was read is not known: whoever was stopped meanwhile learns nothing.
      const unsureMs = (afterMs - beforeMs) / 2
      if (Math.abs(apartMs) - unsureMs > LONGEST_APART_MS) {
        aheadMs = 0
        tell(apartMs)
      } else if (Math.abs(apartMs - aheadMs) > TOLERATED_MS + unsureMs) {
        aheadMs = Math.round(apartMs)
      }
    },
  }
}
