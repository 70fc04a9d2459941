import type { RecapKind } from '../../shared/contract/index.ts'
import { rebuild } from '../../worker/usecases/evidence/rebuild.ts'
import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { FULL_SWEEP, sweepAgency } from '../../worker/usecases/sweep/sweep-agency.ts'
import { callerOf } from '../sample/caller-of.ts'
import { fileReport } from './act-file.ts'
import { checkCursors, checkLedger } from './check-ledger.ts'
import { checkRecap, checkReviews } from './check-sheets.ts'
import { LONGEST_ABSENCE_MS } from './world.ts'
import { LONGEST_LATENESS_MS } from './simulated-google.ts'
import { SWEEP_SECONDS, type SimulatedWorker } from './simulated-worker.ts'
import { createStream } from './seeded-bytes.ts'
import { keyOf } from './truth.ts'
import { hold, Violation } from './violation.ts'
import { MONTHS, type World } from './world.ts'

const KINDS: readonly RecapKind[] = ['summary', 'attendance', 'performance', 'findings']
/** What a sweep itself may take where nothing is in its way, and the wait for its turn. */
const SWEEP_MS = 3 * 60_000
const RECAP_MS = 3 * 60_000

/**
 * Once nothing harms any more and no hint comes: after a sweep's interval every filing is in the ledger
 * (G3), what was promised is done (G1), a further sweep finds nothing to write (G5), tabs show what the
 * ledger gives, and what is kept is what the ledger alone gives (G4).
 */
export async function checkSettled(world: World, between: () => Promise<void>): Promise<void> {
  const { timeline, google, truth, observer, live } = world
  google.weather = 'calm'
  for (const { lifeline } of world.workers.values()) lifeline.spare()
  await runFor(Math.max(LONGEST_ABSENCE_MS, LONGEST_LATENESS_MS))
  const report = fileReport(world, createStream(0, 'report'))
  await runFor(SWEEP_SECONDS * 1000 + SWEEP_MS)
  await checkLedger(world)
  await checkCursors(world)
  for (const filing of truth.latest.values()) {
    hold(
      'G3',
      world.ledger.recorded.has(keyOf(filing)),
      `${filing.kind} of ${filing.lastSubmittedAt} was never read`,
    )
  }
  const shown = checkReviews(world)
  hold('G13', !report || shown.has(report.ref), `Tinjauan has not ${report?.ref}, filed long ago`)

  const worker = [...world.workers.values()].find(({ lifeline }) => lifeline.isAlive)
  if (!worker) throw new Violation('failure', 'No worker runs')
  const hr = callerOf(world.agency.installer)
  const request = { month: MONTHS[0]!, kinds: [...KINDS] }
  const job = await timeline.complete(worker.application.requestRecap(hr, live.agencyId, request))
  truth.jobs.add(job.id)
  await runFor(RECAP_MS)
  for (const id of truth.jobs) {
    const { state = 'lost' } = (await observer.recapJobs.find(live.agencyId, id)) ?? {}
    const isOver =
      state === 'done' || (id !== job.id && (state === 'failed' || state === 'cancelled'))
    hold('G1', isOver, `a recap that was promised is ${state}`)
  }
  for (const [sheetId, recap] of truth.recaps) checkRecap(world, sheetId, recap)
  await checkNothingLeft(world, worker)
  await checkKept(world, worker)

  async function runFor(milliseconds: number): Promise<void> {
    await timeline.runUntil(timeline.nowMs() + milliseconds, between)
    if (world.violation) throw world.violation
  }
}

/** What a sweep right after another would still write. */
async function checkNothingLeft(world: World, { context }: SimulatedWorker): Promise<void> {
  const { timeline, live } = world
  await timeline.complete(sweepAgency(context, live.agencyId, FULL_SWEEP))
  const again = await timeline.complete(sweepAgency(context, live.agencyId, FULL_SWEEP))
  const { error, reviewsQueued, diagnosticsWritten, todayWritten } = again
  const left = { error, reviewsQueued, diagnosticsWritten, todayWritten }
  const nothing = {
    error: undefined,
    reviewsQueued: 0,
    diagnosticsWritten: false,
    todayWritten: false,
  }
  hold(
    'G5',
    JSON.stringify(left) === JSON.stringify(nothing),
    `a second sweep leaves ${JSON.stringify(left)}`,
  )
}

async function checkKept(world: World, { context }: SimulatedWorker): Promise<void> {
  const { timeline, live } = world
  const agency = await context.store.agencies.find(live.agencyId)
  if (!agency) throw new Violation('failure', 'The agency is gone')
  const { broken } = await timeline.complete(verifyLedger(context, agency))
  hold('G7', broken === undefined, `entry ${broken?.sequence}: ${broken?.reason}`)
  const { facts, months } = await timeline.complete(rebuild(context, agency, { check: true }))
  hold('G4', facts.length === 0, `${facts.length} facts are not what the ledger gives`)
  for (const { month, differing } of months) {
    hold(
      'G4',
      differing.length === 0,
      `${month}: ${differing.join(', ')} are not what the ledger gives`,
    )
  }
}
