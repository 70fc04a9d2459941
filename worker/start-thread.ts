import { randomBytes } from 'node:crypto'

import { createRecapFiles } from './export/create-recap-files.ts'
import { createHolidayCalendar } from './holidays/create-holiday-calendar.ts'
import type { LogEvent } from './ports/log.ts'
import { joinStore, type StorePlace } from './store/open-store.ts'
import { carryOut, type Order, type Reply } from './threads/order.ts'
import { PortionOver, type Context } from './usecases/context.ts'

/** What a thread takes from the worker that starts it. */
export interface ThreadStart {
  readonly store: StorePlace
  readonly settings: Pick<
    Context,
    'workerEmail' | 'sweepIntervalSeconds' | 'behindAlarmSeconds' | 'callsPerMinute'
  >
  readonly portionMs?: number
}

/** What a task may take at a stretch, far from what ends it: so long do others of its agency wait at most. */
const PORTION_MS = 15_000

/** In place of what tasks do not reach. */
const UNREACHABLE: unknown = new Proxy(
  {},
  {
    get() {
      throw new TypeError('A task reaches for Google, or for a lease')
    },
  },
)

/** Opens the thread's own connection to the store. */
export async function startThread({
  store: place,
  settings,
  portionMs = PORTION_MS,
}: ThreadStart): Promise<(order: Order) => Promise<Reply>> {
  const store = await joinStore(place)
  const [files, holidayCalendar] = [createRecapFiles(), createHolidayCalendar()]
  return async (order) => {
    const events: LogEvent[] = []
    const endsAt = performance.now() + portionMs
    const context: Context = {
      ...settings,
      store,
      google: UNREACHABLE as Context['google'],
      leases: UNREACHABLE as Context['leases'],
      files,
      holidayCalendar,
      threads: {
        run: (task, agency, input) => task.work(context, agency, input),
        giveWay() {
          if (performance.now() >= endsAt) throw new PortionOver()
        },
      },
      clock: { now: () => new Date(order.nowMs) },
      log: (event) => void events.push(event),
      randomBytes,
    }
    return { outcome: await carryOut(order, context), events }
  }
}
