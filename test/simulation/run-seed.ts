import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { LogEvent } from '../../worker/ports/log.ts'
import { copyDatabaseOf, dropCopyOf } from '../postgres/database-of.ts'
import { openWorkspace } from '../workspace/workspace.ts'
import { START_MS } from './base-agency.ts'
import { checkCursors, checkLedger } from './check-ledger.ts'
import { checkSettled } from './check-settled.ts'
import { checkBatch, readTyped, type TypedBefore } from './check-sheets.ts'
import { meetAgencies } from './meet-agencies.ts'
import {
  checkApart,
  easeNeighbour,
  neighbourOf,
  stirNeighbour,
  troubleNeighbour,
} from './neighbour.ts'
import { makePlan, take, type Step } from './plan.ts'
import { createSeededBytes, createStream } from './seeded-bytes.ts'
import { createSimulatedGoogle, type BatchAlteration } from './simulated-google.ts'
import { openProcessStore } from './simulated-store.ts'
import { startSimulatedWorker } from './simulated-worker.ts'
import { createTimeline } from './timeline.ts'
import { createTrace } from './trace.ts'
import type { Truth } from './truth.ts'
import { createStoreLock } from './store-lock.ts'
import { Violation, type Guarantee } from './violation.ts'
import { watchRecaps } from './watch-recaps.ts'
import { count, LONGEST_ABSENCE_MS, type World } from './world.ts'

/** Some begin with a month's end in sight. */
const DAYS_LATER = [0, 0, 3, 24, 25, 26]
const WORKERS = ['a', 'b']
/** Under one seed in so many another agency has the same workers. */
const SEEDS_PER_NEIGHBOUR = 4
/** What is on disk stays there: not every event need be looked at. */
const EVENTS_PER_LOOK = 25
/** As many rows are read, or sealed, in less than 50 ms (G13). */
const MOST_ROWS_IN_A_TURN = 1500

export interface SeedOptions {
  readonly seed: number
  /** Agencies on their first morning (`makeBases`). */
  readonly baseDir: string
  readonly steps: readonly Step[]
  readonly alter?: BatchAlteration
  readonly print?: (line: string) => void
}

export interface SeedOutcome {
  readonly seed: number
  readonly steps: readonly Step[]
  /** Of the trace: two runs of a seed have the same. */
  readonly digest: string
  readonly events: number
  /** That went through a worker's store in one turn of its event loop (G13). */
  readonly mostRows: number
  readonly counts: ReadonlyMap<string, number>
  readonly violation?: {
    readonly guarantee: Guarantee
    readonly what: string
    readonly last: readonly string[]
  }
}

/** Lives through a seed until its end or the first violation. */
export async function runSeed(options: SeedOptions): Promise<SeedOutcome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pantau-simulation-'))
  const base = options.seed % SEEDS_PER_NEIGHBOUR === 0 ? 'beside' : 'alone'
  cpSync(join(options.baseDir, base), dataDir, { recursive: true })
  await copyDatabaseOf(join(options.baseDir, base), dataDir)
  try {
    return await live(options, dataDir)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
    await dropCopyOf(dataDir)
  }
}

async function live(options: SeedOptions, dataDir: string): Promise<SeedOutcome> {
  const { seed, steps } = options
  const timeline = createTimeline(START_MS + 3_600_000)
  const { print } = options
  const trace = createTrace(() => timeline.nowMs(), { startMs: START_MS, ...(print && { print }) })
  const randomBytes = createSeededBytes(createStream(seed, 'ids'))
  const ws = openWorkspace({ dataDir, clock: timeline.clock, randomBytes })
  const { store: observer } = await openProcessStore(dataDir, 'observer')
  const { met, neighbour } = await meetAgencies(ws, observer)
  const both = neighbour ? [met, neighbour] : [met]
  let before: TypedBefore = new Map()
  const google = createSimulatedGoogle({
    ws,
    timeline,
    random: createStream(seed, 'google'),
    watch: {
      before(spreadsheetId, requests) {
        before = spreadsheetId === met.live.spreadsheetId ? readTyped(world, requests) : new Map()
      },
      after(batch) {
        if (batch.spreadsheetId === met.live.spreadsheetId)
          note(() => checkBatch(world, batch, before))
      },
    },
    struck: (fault) => count(world, `Google: ${fault}`),
    tell: (line) => trace.tell(line),
    ...(options.alter && { alter: options.alter }),
  })
  const world: World = {
    ws,
    timeline,
    google,
    ...met,
    neighbour,
    observer,
    trace,
    workers: new Map(),
    highestToken: 0,
    violation: undefined,
    counts: new Map(),
  }
  const chances = createStream(seed, 'worker')
  const isSameMachine = chances.chance(0.5)
  const storeLock = createStoreLock()
  let incarnations = 0
  let events = 0
  let mostRows = 0

  function note(check: () => void): void {
    try {
      check()
    } catch (error) {
      world.violation ??= toViolation(error)
    }
  }

  async function startWorker(name: string): Promise<void> {
    incarnations += 1
    const worker = await startSimulatedWorker({
      name: `${name}${incarnations}`,
      dataDir,
      ws,
      storeLock,
      timeline,
      google,
      random: chances,
      randomBytes,
      agencyIds: new Map(both.map(({ live }) => [live.spreadsheetId, live.agencyId])),
      isGone: (holder) => isSameMachine && !isAlive(holder),
      log,
      tell: (line) => trace.tell(line),
      wrapGoogle: (direct) => watchRecaps(direct, truthOf),
    })
    world.workers.set(name, worker)
    worker.lifeline.onDeath(() => {
      count(world, 'kills')
      timeline.after(chances.int(1000, LONGEST_ABSENCE_MS), () => {
        startWorker(name).catch((error: unknown) =>
          note(() => {
            throw error
          }),
        )
      })
    })
    worker.begin()
  }

  function truthOf(spreadsheetId: string): Truth {
    return (both.find(({ live }) => live.spreadsheetId === spreadsheetId) ?? met).truth
  }

  function isAlive(holder: string): boolean {
    return [...world.workers.values()].some(
      ({ lifeline }) => lifeline.name === holder && lifeline.isAlive,
    )
  }

  function log({ level, event, ...rest }: LogEvent): void {
    if (level !== 'error') return
    world.violation ??= new Violation('failure', `${event}: ${JSON.stringify(rest)}`)
  }

  async function between(): Promise<void> {
    events += 1
    if (world.violation) throw world.violation
    if (events % EVENTS_PER_LOOK > 0) return
    for (const one of both) {
      await checkLedger({ observer, ...one })
      await checkCursors({ observer, ...one })
    }
    for (const { lifeline, work } of world.workers.values()) {
      mostRows = Math.max(mostRows, work.most)
      const isShort = work.most <= MOST_ROWS_IN_A_TURN
      if (!isShort)
        throw new Violation('G13', `${lifeline.name} moved ${work.most} rows in one turn`)
    }
  }

  function outcome(violation?: Violation): SeedOutcome {
    const digest = trace.digest()
    const told = violation && {
      guarantee: violation.guarantee,
      what: violation.message,
      last: trace.last,
    }
    return {
      seed,
      steps,
      digest,
      events,
      mostRows,
      counts: world.counts,
      ...(told && { violation: told }),
    }
  }

  try {
    for (const name of WORKERS) await timeline.complete(startWorker(name))
    google.weather = 'fair'
    timeline.clock.step(chances.pick(DAYS_LATER) * 86_400_000)
    troubleNeighbour(world, createStream(seed, 'neighbour'))
    for (const step of steps) {
      await timeline.runUntil(timeline.nowMs() + step.afterMs, between)
      take(step, world, seed)
      stirNeighbour(world, createStream(seed, `neighbour ${step.number}`))
    }
    await checkSettled(world, between)
    const beside = neighbourOf(world)
    if (beside) {
      easeNeighbour(world)
      await checkSettled(beside, between)
      checkApart(world)
    }
    return outcome()
  } catch (error) {
    return outcome(toViolation(error))
  } finally {
    for (const worker of world.workers.values()) await worker.close()
    await observer.close()
    ws.close()
  }
}

function toViolation(error: unknown): Violation {
  if (error instanceof Violation) return error
  return new Violation(
    'failure',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  )
}

/** What happens under a seed, unless some of it is left out. */
export function stepsOf(
  seed: number,
  { length, only }: { readonly length: number; readonly only?: ReadonlySet<number> },
): Step[] {
  return makePlan(seed, length).filter(({ number }) => only?.has(number) ?? true)
}
