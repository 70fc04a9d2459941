import { epochMsOf, instantOf } from '../../shared/model/instant.ts'
import type { Store } from '../ports/store.ts'

const MINUTE_MS = 60_000
const MINUTES_AHEAD = 10

/**
 * Books one call of this minute, or of the next that has room. Returns the milliseconds to wait
 * until then. Counted in the store, so that replicas share it; who may fill less of a minute than
 * others leaves them the rest of it.
 */
export async function reserveCall(
  { store, clock }: { readonly store: Store; readonly clock: { now(): Date } },
  { bucket, perMinute }: { readonly bucket: string; readonly perMinute: number },
): Promise<number> {
  const nowMs = clock.now().getTime()
  for (let ahead = 0; ahead < MINUTES_AHEAD; ahead += 1) {
    const minuteMs = Math.floor(nowMs / MINUTE_MS + ahead) * MINUTE_MS
    const minute = instantOf(minuteMs)
    if (await store.apiBudget.take({ bucket, perMinute, now: minute })) {
      return Math.max(0, epochMsOf(minute) - nowMs)
    }
  }
  return MINUTES_AHEAD * MINUTE_MS
}
