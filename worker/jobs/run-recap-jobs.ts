import { epochMsOf } from '../../shared/model/instant.ts'
import { runRecapJob } from '../usecases/compile-recap.ts'
import { instantNow, type Context } from '../usecases/context.ts'

/** Runs the recap jobs that are due, the oldest first; also those that a killed worker left running. */
export async function runRecapJobs(context: Context): Promise<void> {
  for (const job of await context.store.recapJobs.listUnfinished()) {
    if (epochMsOf(job.dueAt) <= epochMsOf(instantNow(context))) await runRecapJob(context, job)
  }
}
