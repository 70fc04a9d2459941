import { epochMsOf } from '../../shared/model/instant.ts'
import type { StoredRecapJob } from '../ports/work-records.ts'
import { runRecapJob } from '../usecases/sweep/compile-recap.ts'
import { instantNow, type Context } from '../usecases/context.ts'
import { isBusy } from '../usecases/with-patience.ts'
import type { Lane } from './lane.ts'
import type { Replica } from './replica.ts'

/** Where another worker is at the agency its jobs are looked at again so soon. */
const BUSY_MS = 1000

/**
 * Offers each agency's recap jobs that are due to the lane, the oldest first; also those that a killed
 * worker left running.
 */
export function createRecapRunner(
  context: Context,
  lane: Lane,
  takes: Replica['takes'] = () => true,
): () => Promise<void> {
  const busyUntilMs = new Map<string, number>()

  function nowMs(): number {
    return epochMsOf(instantNow(context))
  }

  async function run(job: StoredRecapJob): Promise<void> {
    try {
      await runRecapJob(context, job)
    } catch (error) {
      if (!isBusy(error)) throw error
      busyUntilMs.set(job.agencyId, nowMs() + BUSY_MS)
    }
  }

  return async () => {
    for (const job of await context.store.recapJobs.listUnfinished()) {
      if (!takes(job.agencyId)) continue
      const fromMs = Math.max(epochMsOf(job.dueAt), busyUntilMs.get(job.agencyId) ?? 0)
      if (fromMs <= nowMs()) lane.offer(job.agencyId, () => run(job))
    }
  }
}
