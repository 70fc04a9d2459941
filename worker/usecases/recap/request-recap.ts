import type { RecapJobRequest } from '../../../shared/contract/index.ts'
import { parseInstant, type Instant } from '../../../shared/model/instant.ts'
import { getRecap } from '../../../shared/recaps/recaps.ts'
import type { Agency } from '../../ports/store.ts'
import type { StoredRecapJob } from '../../ports/work-records.ts'
import { checkRecapScope } from './check-recap-scope.ts'
import { instantNow, newId, type Context } from '../context.ts'
import { getMembers } from '../regency/oversee.ts'
import { workerText } from '../worker-text.ts'

/** Steps of a job before its tabs: reading, evaluating. */
export const STEPS_BEFORE_TABS = 2

/**
 * Puts a recap job in the queue; its as-of instant is fixed here, for every run of it. Throws
 * `DomainError` `invalid-request` for a day that has not begun, and an unknown person or unit;
 * `not-allowed` for *Rekap Gabungan* of an agency that oversees no other (G8).
 */
export async function requestRecap(
  context: Context,
  agency: Agency,
  request: RecapJobRequest & { readonly asOf?: string },
  requestedBy: string,
): Promise<StoredRecapJob> {
  const asOf = request.asOf === undefined ? presentMinute(context) : parseInstant(request.asOf)
  await checkRecapScope(context, agency, { ...request, asOf })
  const job = newRecapJob(context, agency, request, { asOf, requestedBy })
  if (job.kinds.some((kind) => getRecap(kind).needs.includes('overseen')))
    await getMembers(context, agency)
  await context.store.transaction((records) => records.recapJobs.insert(job))
  context.log({ event: 'recap-requested', agencyId: agency.id, jobId: job.id })
  return job
}

/** A job that waits for its turn; not in the queue yet. */
export function newRecapJob(
  context: Context,
  agency: Agency,
  { month, kinds: asked, date, employeeId, unit }: RecapJobRequest,
  { asOf, requestedBy }: Pick<StoredRecapJob, 'asOf' | 'requestedBy'>,
): StoredRecapJob {
  const now = instantNow(context)
  const kinds = [...new Set(asked)]
  return {
    id: newId(context, 'recap'),
    agencyId: agency.id,
    month,
    kinds,
    state: 'queued',
    done: 0,
    total: STEPS_BEFORE_TABS + kinds.length,
    message: workerText(agency.language).jobQueued(),
    tabs: [],
    requestedAt: now,
    requestedBy,
    asOf,
    date,
    employeeId,
    unit,
    throughSequence: null,
    overseen: null,
    cancelRequested: false,
    attempts: 0,
    dueAt: now,
  }
}

/** A whole minute, as the footer shows it: what is printed is enough to recompute a recap. */
export function presentMinute(context: Pick<Context, 'clock'>): Instant {
  return parseInstant(`${instantNow(context).slice(0, 16)}:00.000Z`)
}
