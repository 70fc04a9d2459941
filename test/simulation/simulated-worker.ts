import { readFileSync } from 'node:fs'

import { createRecapFiles } from '../../worker/export/create-recap-files.ts'
import { createCallLine } from '../../worker/google/call-line.ts'
import { createGoogleWorkspace } from '../../worker/google/create-google-workspace.ts'
import { ServiceAccountKey } from '../../worker/google/service-account-key.ts'
import { createHolidayCalendar } from '../../worker/holidays/create-holiday-calendar.ts'
import { createHintFollower } from '../../worker/jobs/follow-hints.ts'
import { createLane, type Lane } from '../../worker/jobs/lane.ts'
import { createRecapRunner } from '../../worker/jobs/run-recap-jobs.ts'
import { createSweeper } from '../../worker/jobs/sweep-on-schedule.ts'
import type { Application } from '../../worker/ports/application.ts'
import type { GoogleWorkspace } from '../../worker/ports/google-workspace.ts'
import type { LogEvent } from '../../worker/ports/log.ts'
import { runHere } from '../../worker/threads/run-here.ts'
import type { Context } from '../../worker/usecases/context.ts'
import { createApplication } from '../../worker/usecases/create-application.ts'
import { attributeFormer } from '../../worker/usecases/intake/attribute-waiting.ts'
import { createLeaseKeeper, guardWrites } from '../../worker/usecases/lease-keeper.ts'
import { withPatience } from '../../worker/usecases/with-patience.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Random } from '../sample/random.ts'
import { createWorkCount, type WorkCount } from './count-work.ts'
import { gateStore, type StoreWatch } from './gated-store.ts'
import { createLifeline, type Lifeline } from './lifeline.ts'
import type { SimulatedGoogle } from './simulated-google.ts'
import { openProcessStore } from './simulated-store.ts'
import type { Timeline } from './timeline.ts'
import type { StoreLock } from './store-lock.ts'

export const SWEEP_SECONDS = 900
const PER_MINUTE = { sheets: 60, forms: 180, drive: 60 } as const
const PLACES = { places: 4, placeMs: 600_000 } as const

/** A worker as a process: its memory goes with it, the store's file stays. */
export interface SimulatedWorker {
  readonly lifeline: Lifeline
  readonly context: Context
  readonly application: Application
  readonly work: WorkCount
  /** Follows hints, sweeps and runs recap jobs until it is killed. */
  begin(): void
  /** Ends it as it should end: what was under way is over. */
  close(): Promise<void>
}

export interface WorkerOptions {
  readonly name: string
  readonly dataDir: string
  readonly ws: Workspace
  /** Of all that share the store. */
  readonly storeLock: StoreLock
  readonly timeline: Timeline
  readonly google: SimulatedGoogle
  readonly random: Random
  readonly randomBytes: (count: number) => Buffer
  /** By spreadsheet. */
  readonly agencyIds: ReadonlyMap<string, string>
  /** Whether a holder of a lease is known to have ended. */
  readonly isGone: (holder: string) => boolean
  readonly log: (event: LogEvent) => void
  readonly tell: (line: string) => void
  /** Sees what is written by it. */
  readonly wrapGoogle: (google: GoogleWorkspace) => GoogleWorkspace
}

/** Starts the worker's own parts on the simulation's time, store and Google. */
export async function startSimulatedWorker(options: WorkerOptions): Promise<SimulatedWorker> {
  const { name, timeline, ws, random } = options
  // A dead process says nothing.
  const log = (event: LogEvent): void => {
    if (lifeline.isAlive) options.log(event)
  }
  const { clock } = timeline
  const tell = (what: string): void => options.tell(`${name} ${what}`)
  const lifeline = createLifeline(name, { timeline, tell })
  const work = createWorkCount()
  const death = Promise.withResolvers<void>()
  lifeline.onDeath(death.resolve)
  /** Of the leases that it holds, by agency. */
  const leaseTokens = new Map<string, number>()
  const { store: opened, end } = await timeline.hold(openProcessStore(options.dataDir, name))
  const ended = Promise.withResolvers<void>()
  lifeline.onDeath(() => {
    const leaving = end().then(() => {
      options.storeLock.leave(lifeline)
      ended.resolve()
    })
    void timeline.hold(leaving)
  })
  const really = (operation: Promise<unknown>): Promise<unknown> => {
    // What it asked as it died is answered to nobody.
    const heard = operation.catch((error: unknown) => {
      if (lifeline.isAlive) throw error
      return ended.promise
    })
    return timeline.hold(Promise.race([heard, ended.promise]))
  }
  const watch: StoreWatch = {
    moved: (rows) => work.add(rows),
    holds: ({ agencyId, token }) => void leaseTokens.set(agencyId, token),
  }
  const store = gateStore(opened, { lifeline, storeLock: options.storeLock, watch, really })
  // What a thread does holds up nothing else.
  const storeOfThreads = gateStore(opened, {
    lifeline,
    storeLock: options.storeLock,
    really,
    watch: { ...watch, moved: () => undefined },
  })
  const sleep = (milliseconds: number): Promise<void> => lifeline.sleep(milliseconds)
  const leases = createLeaseKeeper({ store, clock, sleep, holder: name, isGone: options.isGone })
  const credentials = ServiceAccountKey.parse(
    JSON.parse(readFileSync(ws.tokens.serviceAccount.keyFile, 'utf8')),
  )
  const tokenUrl = `${ws.origin}/token`
  const connected = options.google.connect(
    lifeline,
    (spreadsheetId) => leaseTokens.get(options.agencyIds.get(spreadsheetId) ?? '') ?? 0,
  )
  let hasTokens = false
  const line = createCallLine({ apiBudget: store.apiBudget, clock, sleep })
  const direct = createGoogleWorkspace({
    apiRoot: ws.origin,
    tokenUrl,
    credentials,
    clock,
    fetch: (input, init) =>
      hasTokens || input === tokenUrl
        ? connected(input, init)
        : Promise.resolve(Response.json({}, { status: 404 })),
    sleep,
    random: () => random.int(0, 999) / 1000,
    budget: {
      // What is asked for its tokens never reaches Google, and no minute comes while they are waited for.
      wait: async ({ api, kind, file }) =>
        hasTokens
          ? line.wait({
              bucket: `${api}:${kind}`,
              perMinute: { people: PER_MINUTE[api], sweeps: PER_MINUTE[api] },
              file,
              calledFor: 'people',
            })
          : undefined,
      refused: ({ api, kind, ...refusal }) =>
        line.refused({ bucket: `${api}:${kind}`, ...refusal }),
    },
    guardWrite: (spreadsheetId, timeoutMs) => leases.guardWrite(spreadsheetId, timeoutMs),
  })
  const context: Context = {
    store,
    google: guardWrites(options.wrapGoogle(direct), leases),
    leases,
    threads: runHere(() => ({ ...context, store: storeOfThreads })),
    files: createRecapFiles(),
    holidayCalendar: createHolidayCalendar(),
    clock,
    log,
    randomBytes: options.randomBytes,
    workerEmail: credentials.client_email,
    sweepIntervalSeconds: SWEEP_SECONDS,
    behindAlarmSeconds: 3 * SWEEP_SECONDS,
    callsPerMinute: { sheets: PER_MINUTE.sheets, forms: PER_MINUTE.forms },
  }
  const wake = new Map<string, () => void>()
  const application = createApplication(context, {
    hinted: () => timeline.after(1000, () => wake.get('hints')?.()),
    requested: () => wake.get('recaps')?.(),
  })

  /** As `background.ts` does it, in the simulation's time. */
  function look(task: string, everyMs: number, create: (lane: Lane) => () => Promise<void>): void {
    const lane = createLane({ ...PLACES, ended: (outcome) => tellFailed(task, outcome) })
    const looking = create({
      ...lane,
      // What a dead process leaves undone must not hold on to it for as long as a place is kept.
      offer: (agencyId, work) => lane.offer(agencyId, () => Promise.race([work(), death.promise])),
    })
    const once = (): void => {
      if (!lifeline.isAlive) return
      void looking().catch((reason: unknown) => tellFailed(task, { status: 'rejected', reason }))
    }
    wake.set(task, once)
    const again = (): void => {
      if (!lifeline.isAlive) return
      // A process that stands still begins nothing.
      if (!lifeline.isPaused) once()
      timeline.after(everyMs, again)
    }
    again()
  }

  function tellFailed(task: string, outcome: PromiseSettledResult<void>): void {
    if (outcome.status === 'fulfilled') return
    log({
      event: 'background-failed',
      level: 'error',
      task,
      reason: String(outcome.reason),
    })
  }

  // Signing takes real time, so the tokens for all its life are fetched now.
  await timeline.hold(
    Promise.allSettled([direct.describeForm('none'), direct.listFileEditors('none')]),
  )
  hasTokens = true
  await attributeFormer(context)
  return {
    lifeline,
    context,
    application,
    work,
    begin() {
      const patient = withPatience(context, 0)
      look('hints', 20_000, (lane) => createHintFollower(patient, lane))
      look('sweep', 30_000, (lane) => createSweeper(patient, lane))
      look('recaps', 15_000, (lane) => createRecapRunner(patient, lane))
    },
    async close() {
      lifeline.kill()
      await ended.promise
    },
  }
}
