import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

import {
  openSharedWorld,
  type SharedAgency,
  type SharedWorld,
} from '../../postgres/shared-world.ts'
import { fileResponse } from '../../sample/file-response.ts'
import { scriptHostOf } from '../../workspace/apps-script/script-host.ts'
import { amountRow, ratioRow, type Row } from '../rows.ts'
import { peakMbOf } from '../run-measurement.ts'
import { agencyCallRows, hintRow } from './agency-calls.ts'
import { doneIn, endReplicas, startReplicas, sweptBy, until, type Done } from './shared-workers.ts'

/** How many agencies, and for how long each state of things is looked at. */
export interface Replicas {
  readonly agencies: number
  readonly seconds: number
}

/** How often an agency is swept at most: workers that keep up look every two seconds what is due. */
const SWEEP_SECONDS = 5
/** Of each agency, filed at once: more than is done in a moment, so that how soon tells what workers carry. */
const ANSWERS_IN_HEAP = 30

/** One worker and three on the same database, agencies idle, then with filings that come in. */
export async function replicasRows(root: string, shape: Replicas): Promise<Row[]> {
  const world = await openSharedWorld(root, shape.agencies)
  try {
    const calls = await agencyCallRows(world)
    const hint = await hintRow(world)
    const waiting = world.agencies.flatMap((agency) =>
      agency.responses.map((response) => ({ agency, response })),
    )
    waiting.sort((one, other) => one.response.at.localeCompare(other.response.at))
    const filer = createFiler(world, waiting, await recordedOf(world))
    const empty = await bytesOf(world)
    const before = filer.filed
    const one = await measure(world, filer, 1, shape)
    const three = await measure(world, filer, 3, shape)
    const bytes = (await bytesOf(world)) - empty
    return [
      ...calls,
      hint,
      ...rowsOf('one worker', one, shape),
      ...rowsOf('three workers', three, shape),
      ratioRow(
        { figure: 'processor time of a sweep, idle: three workers ÷ one' },
        [msOfSweep(three.idle), msOfSweep(one.idle)],
        'ms',
      ),
      ratioRow(
        { figure: 'processor time of a sweep, answers coming in: three workers ÷ one' },
        [msOfSweep(three.busy), msOfSweep(one.busy)],
        'ms',
      ),
      ratioRow(
        { figure: 'three workers ÷ one, a heap of answers' },
        [answersAMinute(three), answersAMinute(one)],
        'answers a minute',
      ),
      amountRow(
        { figure: 'PostgreSQL grows by' },
        bytes / (filer.filed - before),
        'B an answer',
        `${filer.filed - before} answers of ${shape.agencies} × 8 people, all tables and indexes, packed`,
      ),
    ]
  } finally {
    await world.close()
  }
}

interface Measured {
  readonly idle: Done
  /** While answers come in evenly. */
  readonly busy: Done
  /** Until a heap of answers is in the ledger. */
  readonly heap: Done & { readonly answers: number }
  readonly peakMb: number
  readonly load: number
}

async function measure(
  world: SharedWorld,
  filer: Filer,
  howMany: number,
  { agencies, seconds }: Replicas,
): Promise<Measured> {
  // What answers set off in the add-on takes its time.
  await scriptHostOf(world.product.ws).whenIdle()
  const replicas = await startReplicas(world, howMany, String(SWEEP_SECONDS))
  try {
    // A first sweep takes in what the process does not know yet, and its code is quick once it ran often: a worker has
    // swept as much as one that is alone, or others for it, as of few agencies it may have none.
    await until(() => Promise.resolve(sweptBy(replicas) >= 2 * agencies * howMany))
    const idle = await doneIn(world, replicas, () => sleep(seconds * 1000))
    const busy = await doneIn(world, replicas, () =>
      filer.file((agencies * seconds) / SWEEP_SECONDS, seconds * 1000),
    )
    await untilRecorded(world, filer)
    const answers = agencies * ANSWERS_IN_HEAP
    const heap = await doneIn(world, replicas, async () => {
      await filer.file(answers, 0)
      await untilRecorded(world, filer)
    })
    const peakMb = Math.max(...replicas.map(({ pid }) => peakMbOf(pid)))
    return { idle, busy, heap: { ...heap, answers }, peakMb, load: loadavg()[0]! }
  } finally {
    await endReplicas(replicas)
  }
}

function rowsOf(who: string, measured: Measured, { agencies }: Replicas): Row[] {
  const { idle, busy, heap, peakMb, load } = measured
  const asked = `of at most ${(agencies * 60) / SWEEP_SECONDS} asked for`
  return [
    amountRow(
      { figure: `${who}: idle` },
      sweepsAMinute(idle),
      'sweeps a minute',
      `${asked}; ${timesOf(idle, idle.sweeps)}`,
    ),
    amountRow(
      { figure: `${who}: answers coming in` },
      sweepsAMinute(busy),
      'sweeps a minute',
      `${asked}; ${timesOf(busy, busy.sweeps)}`,
    ),
    amountRow(
      { figure: `${who}: a heap of answers` },
      answersAMinute(measured),
      'answers a minute',
      `${heap.answers} filed at once; ${timesOf(heap, heap.answers)}; load ${load.toFixed(1)}`,
    ),
    amountRow({ figure: `${who}: peak memory of each` }, peakMb, 'MB'),
  ]
}

function sweepsAMinute({ sweeps, minutes }: Done): number {
  return sweeps / minutes
}

/** Of all processes together. */
function msOfSweep({ ms, sweeps }: Done): number {
  return ms.reduce((sum, one) => sum + one, 0) / sweeps
}

function answersAMinute({ heap }: Measured): number {
  return heap.answers / heap.minutes
}

function timesOf({ ms: [worker, server, workspace], minutes }: Done, pieces: number): string {
  const each = (ms: number): number => Math.round(ms / pieces)
  const processors = (worker + server + workspace) / (minutes * 60_000)
  return `processor time of each: worker ${each(worker)} ms, PostgreSQL ${each(server)} ms, workspace ${each(workspace)} ms; ${processors.toFixed(1)} processors together`
}

interface Filer {
  readonly filed: number
  /** With what was filed before. */
  readonly recordable: number
  /** Files so many, evenly within that time. */
  file(howMany: number, withinMs: number): Promise<void>
}

function createFiler(
  { product }: SharedWorld,
  waiting: readonly {
    readonly agency: SharedAgency
    readonly response: SharedAgency['responses'][number]
  }[],
  recordedBefore: number,
): Filer {
  let filed = 0
  return {
    get filed() {
      return filed
    },
    get recordable() {
      return recordedBefore + filed
    },
    async file(howMany, withinMs) {
      const start = performance.now()
      for (let number = 1; number <= howMany; number += 1) {
        const { agency, response } = waiting[filed % waiting.length]!
        fileResponse(product, agency.live, response, new Map())
        filed += 1
        await sleep(Math.max(0, start + (number * withinMs) / howMany - performance.now()))
      }
    },
  }
}

async function untilRecorded(world: SharedWorld, filer: Filer): Promise<void> {
  await until(async () => (await recordedOf(world)) >= filer.recordable)
}

async function recordedOf(world: SharedWorld): Promise<number> {
  const [row] = await world.ask<{ count: string }>(
    `select count(*) from ledger where kind = 'submission'`,
  )
  return Number(row?.count)
}

async function bytesOf(world: SharedWorld): Promise<number> {
  await world.ask('vacuum full')
  const [row] = await world.ask<{ size: string }>(
    'select pg_database_size(current_database()) as size',
  )
  return Number(row?.size)
}
