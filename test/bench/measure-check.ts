import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Agency } from '../../worker/ports/store.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { checkEvidence } from '../../worker/usecases/evidence/check-evidence.ts'
import type { Context } from '../../worker/usecases/context.ts'
import { followLedger } from '../../worker/usecases/month/follow-ledger.ts'
import { projectMonth } from '../../worker/usecases/month/project-month.ts'
import { fillInBulk } from './bulk-store.ts'
import { BENCH_AS_OF, BENCH_MONTH } from './generated/bench-year.ts'

const SWEEP_SECONDS = 300

/** What a whole round of the check over one agency takes of the thread that answers requests. */
interface Round {
  readonly entries: number
  readonly personMonths: number
  readonly sweeps: number
  readonly hours: number
  readonly threadSeconds: number
  /** By the clock, and by the thread's own processor time: of a machine that others use too, the second. */
  readonly longestStopMs: { readonly clock: number; readonly thread: number }
}

async function measure(context: Context, agency: Agency): Promise<Round> {
  await projectMonth(context, agency, { month: BENCH_MONTH, asOf: BENCH_AS_OF })
  const followed = await followLedger(context, agency)
  const kept = await context.store.projections.listPersonMonths(agency.id, BENCH_MONTH)
  let sweeps = 0
  let isRoundOver = false
  const seen = new Set<string>()
  const watch = watchThread()
  while (!isRoundOver || seen.size < kept.length) {
    const faults = await checkEvidence(context, agency, followed)
    if (faults > 0) throw new Error(`${faults} faults where nothing was changed`)
    const { entry, personMonth } = await context.store.evidence.findProgress(agency.id)
    sweeps += 1
    isRoundOver ||= entry.sequence === 0
    for (const { employeeId } of kept) {
      if (personMonth.employeeId === '' || employeeId <= personMonth.employeeId) {
        seen.add(employeeId)
      }
    }
  }
  const { threadMs, longestStopMs } = watch.end()
  return {
    entries: followed.throughSequence,
    personMonths: kept.length,
    sweeps,
    hours: (sweeps * SWEEP_SECONDS) / 3600,
    threadSeconds: threadMs / 1000,
    longestStopMs,
  }
}

/** Looks at clock and processor time whenever the thread is free. */
function watchThread() {
  const began = threadMsNow()
  let last = { clock: performance.now(), thread: began }
  const longest = { clock: 0, thread: 0 }
  let isWatching = true
  function look(): void {
    const now = { clock: performance.now(), thread: threadMsNow() }
    longest.clock = Math.max(longest.clock, now.clock - last.clock)
    longest.thread = Math.max(longest.thread, now.thread - last.thread)
    last = now
    if (isWatching) setImmediate(look)
  }
  setImmediate(look)
  return {
    end(): Pick<Round, 'longestStopMs'> & { readonly threadMs: number } {
      isWatching = false
      return { threadMs: threadMsNow() - began, longestStopMs: longest }
    },
  }
}

function threadMsNow(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const people = Number(process.argv[2] ?? '250')
const dataDir = mkdtempSync(join(tmpdir(), 'pantau-check-'))
try {
  await fillInBulk(dataDir, { agencies: 1, people, months: 1 })
  const store = await openStore({ dataDir })
  const context = {
    store,
    clock: { now: () => new Date(BENCH_AS_OF) },
    randomBytes,
    log: () => undefined,
    behindAlarmSeconds: 900,
    sweepIntervalSeconds: SWEEP_SECONDS,
    callsPerMinute: { forms: 300, sheets: 300 },
  } as unknown as Context
  const [agency] = await store.agencies.list()
  if (!agency) throw new Error('No agency')
  console.log(JSON.stringify(await measure(context, agency), undefined, 2))
  await store.close()
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
