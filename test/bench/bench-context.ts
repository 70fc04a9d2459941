import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { Instant } from '../../shared/model/instant.ts'
import { createRecapFiles } from '../../worker/export/create-recap-files.ts'
import { createHolidayCalendar } from '../../worker/holidays/create-holiday-calendar.ts'
import type { Agency, Store } from '../../worker/ports/store.ts'
import { openStore } from '../../worker/store/open-store.ts'
import type { StorePlace } from '../../worker/store/store-place.ts'
import { createThreadPool } from '../../worker/threads/create-thread-pool.ts'
import type { ThreadStart } from '../../worker/start-thread.ts'
import type { Context } from '../../worker/usecases/context.ts'
import { createLeaseKeeper, guardWrites } from '../../worker/usecases/lease-keeper.ts'
import { FakeGoogleWorkspace } from '../worker/fake-google-workspace.ts'
import { BENCH_AS_OF } from './generated/bench-year.ts'

const THREAD = fileURLToPath(new URL('../../worker/thread.ts', import.meta.url))

/** A generated store as a worker has it open, Google in memory. */
export interface Bench {
  readonly context: Context
  readonly store: Store
  readonly agencies: readonly Agency[]
  /** The first. */
  readonly agency: Agency
  /** What time it is; `BENCH_AS_OF` unless it is set. */
  setClock(at: Instant): void
  /** Ends the threads and closes the store. */
  close(): Promise<void>
}

/**
 * Opens it as a worker does, waiting for the disk, with threads of its own; Google has the first agency's
 * spreadsheet as last read.
 */
export async function openBench(place: StorePlace): Promise<Bench> {
  const store = await openStore(place)
  const agencies = await store.agencies.list()
  const [agency] = agencies
  if (!agency) throw new RangeError(`No agency in ${place.dataDir}`)
  const tabs = await store.ledger.latestTabs(agency.id)
  const google = new FakeGoogleWorkspace()
  google.spreadsheetId = agency.spreadsheetId
  for (const tab of tabs) google.putTab(tab)
  let now = BENCH_AS_OF
  const clock = { now: () => new Date(now) }
  const leases = createLeaseKeeper({ store, clock, sleep, holder: 'bench', isGone: () => false })
  const settings = {
    workerEmail: 'pantau-worker@pantau-local.iam.gserviceaccount.com',
    sweepIntervalSeconds: 300,
    behindAlarmSeconds: 900,
    callsPerMinute: { sheets: 60, forms: 180 },
  }
  const workerData: ThreadStart = { store: place, settings }
  const pool = createThreadPool({
    filename: THREAD,
    workerData,
    clock,
    log,
    leases,
  })
  const context: Context = {
    ...settings,
    store,
    google: guardWrites(google, leases),
    leases,
    threads: pool.threadsFor('people'),
    files: createRecapFiles(),
    holidayCalendar: createHolidayCalendar(),
    clock,
    log,
    randomBytes,
  }
  return {
    context,
    store,
    agencies,
    agency,
    setClock: (at) => void (now = at),
    async close() {
      await pool.close()
      await store.close()
    },
  }
}

function log(): void {
  return undefined
}
