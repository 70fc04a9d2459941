import type { RecapJob, RecapJobs } from '../../../shared/contract/index.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { StoredRecapJob } from '../../ports/work-records.ts'
import type { Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { workerText } from '../worker-text.ts'

const LISTED = 20

/**
 * The agency's job of that id, among those that one person asked for where `requestedBy` is given.
 * Throws `DomainError` `job-unknown`.
 */
export async function getRecapJob(
  context: Context,
  agency: Agency,
  jobId: string,
  requestedBy?: string,
): Promise<StoredRecapJob> {
  const job = await context.store.recapJobs.find(agency.id, jobId)
  if (job && (requestedBy === undefined || job.requestedBy === requestedBy)) return job
  throw new DomainError('job-unknown', workerText(agency.language).jobUnknown())
}

/**
 * The newest jobs of the agency, or of one who asked for them; only who sees them all may recap those
 * that the agency oversees.
 */
export async function listRecapJobs(
  context: Context,
  agency: Agency,
  requestedBy?: string,
): Promise<RecapJobs> {
  const jobs = await context.store.recapJobs.list(agency.id, LISTED, requestedBy)
  const members = await context.store.oversight.listMembers(agency.id)
  const { configuration } = await loadConfiguration(context, agency)
  const { numbers } = configuration
  return {
    jobs: jobs.map(toRecapJob),
    oversees: requestedBy === undefined && members.length > 0,
    ...(numbers && { presentNumbers: { ...numbers } }),
  }
}

/** Stops a waiting job at once and a running one before its next tab; a finished one stays as it is. */
export async function cancelRecapJob(
  context: Context,
  agency: Agency,
  jobId: string,
): Promise<StoredRecapJob> {
  const { state } = await getRecapJob(context, agency, jobId)
  const message = workerText(agency.language).jobCancelled()
  await context.store.transaction(async ({ recapJobs }) => {
    if (state === 'queued') {
      await recapJobs.update(agency.id, jobId, {
        state: 'cancelled',
        message,
        cancelRequested: true,
      })
    } else if (state === 'running') {
      await recapJobs.update(agency.id, jobId, { cancelRequested: true })
    }
  })
  return getRecapJob(context, agency, jobId)
}

/** What callers see of a job. */
export function toRecapJob(job: StoredRecapJob): RecapJob {
  const { id, month, kinds, state, done, total, message, tabs, requestedAt } = job
  const scope = { date: job.date, employeeId: job.employeeId, unit: job.unit }
  return { id, month, kinds, state, done, total, message, tabs, requestedAt, ...scope }
}
