import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { Config } from './config.ts'
import { createGoogleConnection } from './connect-google.ts'
import type { EventCounts } from './count-events.ts'
import { createRecapFiles } from './export/create-recap-files.ts'
import type { ServiceAccountKey } from './google/service-account-key.ts'
import { createHolidayCalendar } from './holidays/create-holiday-calendar.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'
import { isHolderGone } from './process-holder.ts'
import type { SharedClock } from './shared-clock.ts'
import type { ThreadStart } from './start-thread.ts'
import type { StorePlace } from './store/store-place.ts'
import {
  createThreadPool,
  type ThreadPool,
  type ThreadPoolOptions,
} from './threads/create-thread-pool.ts'
import { runHere } from './threads/run-here.ts'
import type { Context } from './usecases/context.ts'
import { createDeadlines, type Deadlines } from './usecases/deadlines.ts'
import { createLeaseKeeper } from './usecases/lease-keeper.ts'
import { watchesOf } from './watches-of.ts'

export interface Assembled {
  readonly context: Context
  /** In place of the context's for what nobody waits for. */
  readonly forSweeps: Pick<Context, 'google' | 'threads'>
  readonly pool: ThreadPool | undefined
  readonly deadlines: Deadlines
}

/** What use cases reach, over an open store. */
export function assembleContext(parts: {
  readonly config: Config
  readonly clock: SharedClock
  readonly log: Log
  readonly store: Store
  /** None: Google is not asked. */
  readonly credentials: readonly ServiceAccountKey[]
  readonly holder: string
  readonly counts: EventCounts
  /** Where threads find the store; absent: there are none. */
  readonly place?: StorePlace
}): Assembled {
  const { config, clock, log, store, credentials, holder, counts, place } = parts
  // Of a shared store's other workers nothing is known here: containers share a name, and a process number.
  const isGone = config.databaseUrl === undefined ? isHolderGone : () => false
  const deadlines = createDeadlines()
  const { leftMs } = deadlines
  const leases = createLeaseKeeper({ store, clock: clock.counting, sleep, holder, isGone, leftMs })
  const asks = { leases, deadlines, counts }
  const connect = createGoogleConnection({ config, clock, log, store, credentials, ...asks })
  const settings = {
    workerEmail: credentials[0]?.client_email ?? '',
    accounts: credentials.map((key) => key.client_email),
    sweepIntervalSeconds: config.sweepIntervalSeconds,
    behindAlarmSeconds: config.behindAlarmSeconds,
    keptFor: config.keptFor,
    callsPerMinute: {
      sheets: config.google.sheetsCallsPerMinute,
      forms: config.google.formsCallsPerMinute,
    },
  }
  const pool = place && openPool({ store: place, settings }, { clock, log, leases })
  const context: Context = {
    ...settings,
    watches: watchesOf(credentials, config.watches),
    store,
    google: connect('people'),
    threads: pool?.threadsFor('people') ?? runHere(() => context),
    leases,
    files: createRecapFiles(),
    holidayCalendar: createHolidayCalendar(),
    clock,
    log,
    randomBytes,
  }
  const forSweeps = {
    google: connect('sweeps'),
    threads: pool?.threadsFor('sweeps') ?? context.threads,
  }
  return { context, forSweeps, pool, deadlines }
}

function openPool(
  workerData: ThreadStart,
  given: Pick<ThreadPoolOptions, 'clock' | 'log' | 'leases'>,
): ThreadPool {
  const filename = fileURLToPath(new URL('thread.ts', import.meta.url))
  return createThreadPool({ ...given, filename, workerData })
}
