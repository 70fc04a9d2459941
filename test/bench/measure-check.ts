import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { checkEvidence } from '../../worker/usecases/evidence/check-evidence.ts'
import { followLedger } from '../../worker/usecases/month/follow-ledger.ts'
import { projectMonth } from '../../worker/usecases/month/project-month.ts'
import { openBench, type Bench } from './bench-context.ts'
import { fillInBulk } from './bulk-store.ts'
import { watchThread, type Stop } from './watch-thread.ts'
import { BENCH_AS_OF, BENCH_MONTH } from './generated/bench-year.ts'

const SWEEP_SECONDS = 300

/** What a whole round of the check over one agency takes of the thread that answers requests. */
interface Round {
  readonly entries: number
  readonly personMonths: number
  readonly sweeps: number
  readonly hours: number
  readonly threadSeconds: number
  readonly longestStopMs: Stop
}

async function measure({ context, agency }: Bench): Promise<Round> {
  await projectMonth(context, agency, { month: BENCH_MONTH, asOf: BENCH_AS_OF })
  const followed = await followLedger(context, agency)
  const kept = await context.store.projections.listMonthStandings(agency.id, BENCH_MONTH)
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
  const { threadMs, ...longestStopMs } = watch.end()
  return {
    entries: followed.throughSequence,
    personMonths: kept.length,
    sweeps,
    hours: (sweeps * SWEEP_SECONDS) / 3600,
    threadSeconds: threadMs / 1000,
    longestStopMs,
  }
}

const people = Number(process.argv[2] ?? '250')
const dataDir = mkdtempSync(join(tmpdir(), 'pantau-check-'))
try {
  await fillInBulk(dataDir, { agencies: 1, people, months: 1 })
  const bench = await openBench({ dataDir })
  console.log(JSON.stringify(await measure(bench), undefined, 2))
  await bench.close()
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
