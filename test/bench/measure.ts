import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { compileRecap } from '../../shared/recaps/compile-recap.ts'
import { instantOf } from '../../shared/model/instant.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import type { Agency } from '../../worker/ports/store.ts'
import { openStore } from '../../worker/store/open-store.ts'
import type { Context } from '../../worker/usecases/context.ts'
import {
  openFromLedger,
  openMonth,
  type OpenMonth,
} from '../../worker/usecases/month/open-month.ts'
import { getSource } from '../../worker/usecases/ledger/recap-source.ts'
import { SEALED_KINDS } from '../../worker/usecases/sealed/sealed-month.ts'
import { fillInBulk } from './bulk-store.ts'
import { BENCH_AS_OF, BENCH_MONTH } from './generated/bench-year.ts'

/** What a process of its own measured. */
export interface Measured {
  readonly ms: number
  readonly peakMb: number
  /** Rows, submissions or agencies that were gone through. */
  readonly count: number
}

interface Run {
  readonly dataDir: string
  readonly agencies: number
  readonly people: number
  readonly repeats: number
}

/** The tabs come first in a generated ledger. */
const LAST_TAB = 100

type Measurement = (run: Run) => Promise<{ readonly ms: number; readonly count: number }>

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  fill: async ({ dataDir, ...shape }) => {
    const start = performance.now()
    const count = await fillInBulk(dataDir, { ...shape, months: 1 })
    return { ms: performance.now() - start, count }
  },
  scan: ({ dataDir, repeats }) => Promise.resolve(scan(dataDir, repeats)),
  rebuild: (run) =>
    eachAgency(run, async (context, agency) => {
      const throughSequence = await context.store.ledger.lastSequence(agency.id)
      const when = { month: BENCH_MONTH, asOf: BENCH_AS_OF, throughSequence }
      await compileAll(context, agency, await openFromLedger(context, agency, when))
    }),
  project: (run) => eachAgency(run, fromProjections),
  'one-submission': (run) =>
    eachAgency(run, async (context, agency) => {
      const [entry] = await context.store.ledger.listEntries(agency.id, LAST_TAB, 1)
      const raw = anotherOf(JSON.parse(entry?.body ?? '') as RawSubmission)
      const start = performance.now()
      await context.store.transaction(({ ledger }) =>
        ledger.recordSubmissions(agency.id, [raw], BENCH_AS_OF),
      )
      await fromProjections(context, agency)
      return performance.now() - start
    }),
}

/** Reads every entry with its contents, and does nothing with it. */
function scan(dataDir: string, repeats: number): { ms: number; count: number } {
  const database = new DatabaseSync(join(dataDir, 'worker.sqlite'), { readOnly: true })
  const rows = database.prepare(
    'select seq, kind, key, body from ledger join ledger_body using (agency_id, seq)',
  )
  let [ms, count, characters] = [Infinity, 0, 0]
  for (let left = repeats; left > 0; left -= 1) {
    const start = performance.now()
    count = 0
    for (const row of rows.iterate()) {
      count += 1
      characters += String(row['body']).length
    }
    ms = Math.min(ms, performance.now() - start)
  }
  database.close()
  if (characters === 0) throw new Error('Nothing was read')
  return { ms, count }
}

/** Of each agency the least of `repeats`; `work` may say itself how long what counts of it took. */
async function eachAgency(
  { dataDir, repeats }: Run,
  work: (context: Context, agency: Agency) => Promise<number | void>,
): Promise<{ ms: number; count: number }> {
  const store = await openStore({ dataDir })
  const clock = { now: () => new Date(BENCH_AS_OF) }
  const context = {
    store,
    clock,
    randomBytes,
    sweepIntervalSeconds: 300,
    behindAlarmSeconds: 900,
    callsPerMinute: { sheets: 60, forms: 180 },
  } as unknown as Context
  const agencies = await store.agencies.list()
  let ms = 0
  for (const agency of agencies) {
    let least = Infinity
    for (let left = repeats; left > 0; left -= 1) {
      const start = performance.now()
      least = Math.min(least, (await work(context, agency)) ?? performance.now() - start)
    }
    ms += least
  }
  await store.close()
  return { ms, count: agencies.length }
}

async function fromProjections(context: Context, agency: Agency): Promise<void> {
  const throughSequence = await context.store.ledger.lastSequence(agency.id)
  const when = { month: BENCH_MONTH, asOf: BENCH_AS_OF, throughSequence }
  const loaded = await openMonth(context, agency, when)
  if (!('evaluated' in loaded)) throw new Error('The ledger was read whole')
  await compileAll(context, agency, loaded)
}

async function compileAll(context: Context, agency: Agency, loaded: OpenMonth): Promise<void> {
  const { configuration: facts, evaluation, quarantined } = loaded
  const source = await getSource(context, agency, { ...loaded, asOf: BENCH_AS_OF })
  for (const kind of SEALED_KINDS) {
    const input = { facts, evaluation, quarantined, formsBehind: [], source }
    if (compileRecap(kind, input).rows.length === 0) throw new Error(`Empty recap ${kind}`)
  }
}

let filedNow = 0

/** A check-in of somebody who filed one. */
function anotherOf(known: RawSubmission): RawSubmission {
  filedNow += 1
  const at = instantOf(Date.parse(known.createdAt) + filedNow * 60_000)
  const responseId = `new ${process.pid} ${filedNow}`
  return { ...known, responseId, createdAt: at, lastSubmittedAt: at }
}

const [name = '', dataDir = '', agencies = '1', people = '250', repeats = '1'] =
  process.argv.slice(2)
const measurement = MEASUREMENTS[name]
if (!measurement) throw new RangeError(`Not a measurement: "${name}"`)
const found = await measurement({
  dataDir,
  agencies: Number(agencies),
  people: Number(people),
  repeats: Number(repeats),
})
const measured: Measured = { ...found, peakMb: process.resourceUsage().maxRSS / 1024 }
console.log(JSON.stringify(measured))
