import type { RecapJobRequest } from '../../shared/contract/index.ts'
import { parseInstant, type Instant } from '../../shared/model/instant.ts'
import type { Agency, StoredRecapJob } from '../ports/store.ts'
import { checkRecapScope } from './check-recap-scope.ts'
import { instantNow, newId, type Context } from './context.ts'
import { getMembers } from './oversee.ts'
import { workerText } from './worker-text.ts'

/** Steps of a job before its tabs: reading, evaluating. */
export const STEPS_BEFORE_TABS = 2

/**
 * Puts a recap job in the queue; its as-of instant is fixed here, for every run of it. Throws
 * `DomainError` `invalid-request` for a day that has not begun, and an unknown person or unit;
 * `not-allowed` for *Rekap Kabupaten* of an agency that oversees no other (G8).
 */
export async function requestRecap(
  context: Context,
  agency: Agency,
  request: RecapJobRequest & { readonly asOf?: string },
  requestedBy: string,
): Promise<StoredRecapJob> {
  const now = instantNow(context)
  const kinds = [...new Set(request.kinds)]
  const asOf = request.asOf === undefined ? toMinute(now) : parseInstant(request.asOf)
  await checkRecapScope(context, agency, { ...request, asOf })
  if (kinds.includes('regency')) await getMembers(context, agency)
  const job: StoredRecapJob = {
    id: newId(context, 'recap'),
    agencyId: agency.id,
    month: request.month,
    kinds,
    state: 'queued',
    done: 0,
    total: STEPS_BEFORE_TABS + kinds.length,
    message: workerText(agency.language).jobQueued(),
    tabs: [],
    requestedAt: now,
    requestedBy,
    asOf,
    date: request.date,
    employeeId: request.employeeId,
    unit: request.unit,
    throughSequence: null,
    overseen: null,
    cancelRequested: false,
    attempts: 0,
    dueAt: now,
  }
  await context.store.transaction((records) => records.recapJobs.insert(job))
  context.log({ event: 'recap-requested', agencyId: agency.id, jobId: job.id })
  return job
}

/** Whole minutes, as the footer shows them: what is printed is enough to recompute a recap. */
function toMinute(instant: Instant): Instant {
  return parseInstant(`${instant.slice(0, 16)}:00.000Z`)
}
