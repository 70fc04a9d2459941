import { randomBytes } from 'node:crypto'

import { createRecapFiles } from './export/create-recap-files.ts'
import { createHolidayCalendar } from './holidays/create-holiday-calendar.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'
import type { Context } from './usecases/context.ts'

export type ContextSettings = Pick<
  Context,
  | 'workerEmail'
  | 'accounts'
  | 'sweepIntervalSeconds'
  | 'behindAlarmSeconds'
  | 'callsPerMinute'
  | 'keptFor'
>

/** In place of what such work does not reach. */
const UNREACHABLE: unknown = new Proxy(
  {},
  {
    get() {
      throw new TypeError('Work without Google reaches for it, or for a lease')
    },
  },
)

/** For work on a store alone; what is done in threads elsewhere is done where it is asked for. */
export function contextWithoutGoogle(given: {
  readonly store: Store
  readonly settings: ContextSettings
  readonly clock: { now(): Date }
  readonly log: Log
  /** Default: nobody waits for it. */
  readonly giveWay?: Context['threads']['giveWay']
}): Context {
  const { store, settings, clock, log, giveWay = () => undefined } = given
  const context: Context = {
    ...settings,
    store,
    google: UNREACHABLE as Context['google'],
    leases: UNREACHABLE as Context['leases'],
    files: createRecapFiles(),
    holidayCalendar: createHolidayCalendar(),
    threads: { run: (task, agency, input) => task.work(context, agency, input), giveWay },
    clock,
    log,
    randomBytes,
  }
  return context
}
