import { contextWithoutGoogle, type ContextSettings } from './context-without-google.ts'
import type { Store } from './ports/store.ts'
import type { LogEvent } from './ports/log.ts'
import { joinStore } from './store/open-store.ts'
import type { StorePlace } from './store/store-place.ts'
import { carryOut, failureOf, type Order, type Reply } from './threads/order.ts'
import { PortionOver } from './usecases/context.ts'

/** What a thread takes from the worker that starts it. */
export interface ThreadStart {
  readonly store: StorePlace
  readonly settings: ContextSettings
  readonly portionMs?: number
}

/** What a task may take at a stretch, far from what ends it: so long do others of its agency wait at most. */
const PORTION_MS = 15_000

/** Opens the thread's own connection to the store with its first task, and where that fails with the next. */
export function startThread({
  store: place,
  settings,
  portionMs = PORTION_MS,
}: ThreadStart): (order: Order) => Promise<Reply> {
  let store: Store | undefined
  return async (order) => {
    try {
      store ??= await joinStore(place)
    } catch (error) {
      return { outcome: failureOf(error), events: [] }
    }
    const events: LogEvent[] = []
    const endsAt = performance.now() + portionMs
    const context = contextWithoutGoogle({
      store,
      settings,
      clock: { now: () => new Date(order.nowMs) },
      log: (event) => void events.push(event),
      giveWay() {
        if (performance.now() >= endsAt) throw new PortionOver()
      },
    })
    return { outcome: await store.fence(order.lease, () => carryOut(order, context)), events }
  }
}
