import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { RecapScope } from '../../../shared/recaps/recap-scope.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { DomainError, type DomainErrorCode } from '../../ports/domain-error.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { OverseenAt } from '../../ports/oversight-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { StoredRecapJob } from '../../ports/work-records.ts'
import { getAgency } from '../access/authorise.ts'
import { inAccountOf } from '../service-accounts.ts'
import { makeRecaps } from '../recap/make-recaps.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { describeError } from '../describe-error.ts'
import { explainFailure } from '../google-failure.ts'
import { isBusy, isOvertaken } from '../with-patience.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { fixOverseen, needsOverseen } from '../regency/load-overseen.ts'
import { renewForRecaps } from '../recap/renew-for-recaps.ts'
import { STEPS_BEFORE_TABS } from '../recap/request-recap.ts'
import { groupRecaps } from './group-recaps.ts'
import { putAwayMonth } from './put-away-month.ts'
import { FULL_SWEEP, sweepAgency } from './sweep-agency.ts'
import { workerText } from '../worker-text.ts'

const MAX_ATTEMPTS = 5
const FIRST_RETRY_MS = 5000
const PASSING: readonly DomainErrorCode[] = [
  'lease-lost',
  'google-unavailable',
  'store-unavailable',
]

type Changes = Parameters<Context['store']['recapJobs']['update']>[2]

/**
 * Runs a recap job to its end: sweep, evaluate, compile, write the tabs. A job that was cut
 * off goes on where it was, over the same ledger entries and as-of instant, so with the same bytes (G4).
 * Where Google or the store fails, it goes back into the queue for a while, then fails; where Google says when it wants
 * to be asked again, until then, which counts for no attempt. Throws `DomainError`
 * `agency-busy` where another worker is at the agency, or somebody waits for it while Google keeps this one waiting:
 * the job stays as it is.
 */
export async function runRecapJob(whole: Context, queued: StoredRecapJob): Promise<StoredRecapJob> {
  const agency = await getAgency(whole, queued.agencyId)
  const context = inAccountOf(whole, agency)
  try {
    await context.leases.hold(agency, async () => {
      try {
        await run(context, agency, queued.id)
      } catch (error) {
        if (!isBusy(error)) return putOff(context, agency, queued.id, error)
        // It gave way to somebody: that was no attempt.
        const { attempts } = await getJob(context, agency, queued.id)
        await context.store.recapJobs.update(agency.id, queued.id, { attempts: attempts - 1 })
        throw error
      }
    })
  } catch (error) {
    // Whoever has the agency now takes the job up as it stands.
    if (!isOvertaken(error)) throw error
  }
  const job = await getJob(context, agency, queued.id)
  context.log({ event: 'recap-run', agencyId: agency.id, jobId: job.id, state: job.state })
  return job
}

async function run(context: Context, agency: Agency, jobId: string): Promise<void> {
  const text = workerText(agency.language)
  let job = await getJob(context, agency, jobId)
  if (job.state !== 'queued' && job.state !== 'running') return

  async function update(changes: Changes): Promise<void> {
    await context.store.recapJobs.update(agency.id, jobId, changes)
    job = await getJob(context, agency, jobId)
  }

  await update({ state: 'running', attempts: job.attempts + 1 })
  if (await isCancelled(context, agency, job)) return
  if (job.throughSequence === null) {
    await update({ message: text.jobReading() })
    await sweepForRecap(context, agency)
    await renewForRecaps(context, await getAgency(context, agency.id), {
      ...job,
      month: parseMonth(job.month),
    })
    // Where the projections stand, so that what is kept by it counts there whatever comes in meanwhile.
    const { throughSequence } = await followLedger(context, agency)
    await update({ throughSequence, done: 1 })
  }

  const kinds = job.kinds.filter((kind) => !job.tabs.some((tab) => tab.kind === kind))
  const compiled = await compile(context, await getAgency(context, agency.id), {
    job: { ...job, kinds },
    update,
  })
  const { sheets, people } = compiled
  if (await isCancelled(context, agency, job)) return
  await update({ message: text.jobWriting(sheets.length, people) })
  for (const some of groupRecaps(sheets)) {
    if (await isCancelled(context, agency, job)) return
    const recaps: RecapSheet[] = []
    for (const one of some) recaps.push(await one.open())
    const tabs = await context.google.writeRecaps(agency.spreadsheetId, recaps)
    const written = tabs.map(({ title, sheetId, url }, at) => {
      return { kind: some[at]!.kind, title, sheetId, url }
    })
    await update({
      tabs: [...job.tabs, ...written],
      done: STEPS_BEFORE_TABS + job.tabs.length + tabs.length,
    })
  }
  // Closing and reopening write Adendum; what is asked for later stays where it can be seen.
  if (job.kinds.includes('addenda')) await putAwayMonth(context, agency, parseMonth(job.month))
  await update({ state: 'done', done: job.total, message: text.jobDone(job.tabs.length) })
}

/** What cannot be swept fails the job; one form behind is told in *Diagnostik*. */
async function sweepForRecap(context: Context, agency: Agency): Promise<void> {
  const { failure } = await sweepAgency(context, agency.id, FULL_SWEEP)
  if (failure !== undefined) throw failure
}

/** Loads and evaluates once, for all tabs of the job. */
async function compile(
  context: Context,
  agency: Agency,
  {
    job,
    update,
  }: { readonly job: StoredRecapJob; readonly update: (changes: Changes) => Promise<void> },
): Promise<ReturnType<typeof makeRecaps>> {
  const { kinds, asOf } = job
  const throughSequence =
    job.throughSequence ?? (await followLedger(context, agency)).throughSequence
  const { configuration } = await loadConfiguration(context, agency, throughSequence)
  const people = configuration.employees.length
  await update({ message: workerText(agency.language).jobEvaluating(people) })
  const compiled = await makeRecaps(context, agency, {
    month: parseMonth(job.month),
    kinds,
    asOf,
    throughSequence,
    scope: scopeOf(job),
    ...(needsOverseen(kinds) && { overseen: await fixForJob(context, agency, job, update) }),
  })
  await update({ done: STEPS_BEFORE_TABS + job.tabs.length })
  return compiled
}

/** As they stood when the job first came to them, so that a resumed run gives the same bytes (G4). */
async function fixForJob(
  context: Context,
  agency: Agency,
  job: StoredRecapJob,
  update: (changes: Changes) => Promise<void>,
): Promise<readonly OverseenAt[]> {
  if (job.overseen !== null) return job.overseen
  const { month, asOf } = job
  const overseen = await fixOverseen(context, agency, { month: parseMonth(month), asOf })
  await update({ overseen })
  return overseen
}

function scopeOf({ date, employeeId, unit }: StoredRecapJob): RecapScope {
  return {
    ...(date !== undefined && { date: parseCivilDate(date) }),
    ...(employeeId !== undefined && { employeeId }),
    ...(unit !== undefined && { unitCode: unit }),
  }
}

async function isCancelled(
  context: Context,
  agency: Agency,
  { id }: StoredRecapJob,
): Promise<boolean> {
  const { cancelRequested } = await getJob(context, agency, id)
  if (!cancelRequested) return false
  const message = workerText(agency.language).jobCancelled()
  await context.store.recapJobs.update(agency.id, id, { state: 'cancelled', message })
  return true
}

async function putOff(
  context: Context,
  agency: Agency,
  jobId: string,
  error: unknown,
): Promise<void> {
  const { attempts } = await getJob(context, agency, jobId)
  const text = workerText(agency.language)
  if (error instanceof GoogleError && error.retryAfterMs > 0) {
    const dueAt = addMilliseconds(instantNow(context), error.retryAfterMs)
    const { zone } = (await loadConfiguration(context, agency)).configuration.settings
    const message = text.jobWaiting(momentInWords(dueAt, zone, agency.language))
    const changes = { state: 'queued', message, dueAt, attempts: attempts - 1 } as const
    await context.store.recapJobs.update(agency.id, jobId, changes)
    const told = { agencyId: agency.id, jobId, dueAt, reason: describeError(error) }
    context.log({ event: 'recap-put-off', level: 'warning', ...told })
    return
  }
  const reason = explainFailure(error, agency.language)
  const mayPass = isPassing(error)
  const isLast = !mayPass || attempts >= MAX_ATTEMPTS
  const dueAt = addMilliseconds(instantNow(context), FIRST_RETRY_MS * 2 ** (attempts - 1))
  await context.store.recapJobs.update(
    agency.id,
    jobId,
    isLast
      ? { state: 'failed', message: text.jobFailed(reason) }
      : { state: 'queued', message: text.jobRetrying(reason), dueAt },
  )
  context.log({
    event: 'recap-failed',
    level: isLast ? 'error' : 'warning',
    agencyId: agency.id,
    jobId,
    attempts,
    reason: describeError(error),
  })
}

/** A refusal would be the same next time; Google's failures, a lost lease and a store out of reach pass. */
function isPassing(error: unknown): boolean {
  return !(error instanceof DomainError) || PASSING.includes(error.code)
}

async function getJob(context: Context, agency: Agency, jobId: string): Promise<StoredRecapJob> {
  const job = await context.store.recapJobs.find(agency.id, jobId)
  if (!job) throw new DomainError('job-unknown', workerText(agency.language).jobUnknown())
  return job
}
