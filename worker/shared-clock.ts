import type { Clock } from './clock.ts'
import type { Log } from './ports/log.ts'

/** One of the two is wrong, or is meant to be another: neither is put in the other's place. */
const LONGEST_APART_MS = 300_000
/** A clock that is further off is meant to be. */
const LONGEST_MISTAKEN_MS = 86_400_000
/** Nearer to one another two clocks need not be. */
const TOLERATED_MS = 500

/** A clock that goes as the store's does. */
export interface SharedClock extends Clock {
  /** What workers count together by: the store's time also where one of the two clocks is wrong, whichever. */
  readonly counting: Clock
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

  function tell(): void {
    if (isTold) return
    isTold = true
    const reason = `the database's clock and this machine's are ${Math.round(Math.abs(aheadMs) / 1000)} s apart; set both, or what is recorded has a wrong time`
    log({ event: 'clocks-apart', level: 'warning', reason })
  }

  function within(longestMs: number): Date {
    return new Date(clock.now().getTime() + (Math.abs(aheadMs) > longestMs ? 0 : aheadMs))
  }

  return {
    now: () => within(LONGEST_APART_MS),
    counting: { now: () => within(LONGEST_MISTAKEN_MS) },
    async look() {
      const beforeMs = clock.now().getTime()
      const read = await readClock()
      if (!read) return
      const afterMs = clock.now().getTime()
      const apartMs = read.getTime() - (beforeMs + afterMs) / 2
      // When it was read is not known: whoever was stopped meanwhile learns nothing.
      const unsureMs = (afterMs - beforeMs) / 2
      if (Math.abs(apartMs - aheadMs) > TOLERATED_MS + unsureMs) aheadMs = Math.round(apartMs)
      if (Math.abs(aheadMs) > LONGEST_APART_MS) tell()
    },
  }
}
