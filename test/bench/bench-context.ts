import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { createRecapFiles } from '../../worker/export/create-recap-files.ts'
import { createHolidayCalendar } from '../../worker/holidays/create-holiday-calendar.ts'
import type { Agency, Store } from '../../worker/ports/store.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { runHere } from '../../worker/threads/run-here.ts'
import type { Context } from '../../worker/usecases/context.ts'
import { createLeaseKeeper, guardWrites } from '../../worker/usecases/lease-keeper.ts'
import { FakeGoogleWorkspace } from '../worker/fake-google-workspace.ts'
import { BENCH_AS_OF } from './generated/bench-year.ts'

/** A generated store as a worker has it open, Google in memory. */
export interface Bench {
  readonly context: Context
  readonly store: Store
  readonly agencies: readonly Agency[]
  /** The first. */
  readonly agency: Agency
}

/** Opens it as a worker does, waiting for the disk; Google has the first agency's spreadsheet as last read. */
export async function openBench(dataDir: string): Promise<Bench> {
  const store = await openStore({ dataDir })
  const agencies = await store.agencies.list()
  const [agency] = agencies
  if (!agency) throw new RangeError(`No agency in ${dataDir}`)
  const tabs = await store.ledger.latestTabs(agency.id)
  const google = new FakeGoogleWorkspace()
  google.spreadsheetId = agency.spreadsheetId
  for (const tab of tabs) google.putTab(tab)
  const clock = { now: () => new Date(BENCH_AS_OF) }
  const leases = createLeaseKeeper({ store, clock, sleep, holder: 'bench', isGone: () => false })
  const context: Context = {
    store,
    google: guardWrites(google, leases),
    leases,
    threads: runHere(() => context),
    files: createRecapFiles(),
    holidayCalendar: createHolidayCalendar(),
    clock,
    log: () => undefined,
    randomBytes,
    workerEmail: 'pantau-worker@pantau-local.iam.gserviceaccount.com',
    sweepIntervalSeconds: 300,
    behindAlarmSeconds: 900,
    callsPerMinute: { sheets: 60, forms: 180 },
  }
  return { context, store, agencies, agency }
}
