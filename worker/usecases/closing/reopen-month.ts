import type { ReopenedMonth } from '../../../shared/contract/index.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { monthInWords } from '../../../shared/text/date-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { MonthReopening } from '../../ports/seal-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { kindsToWrite, parseAsked } from './close-month.ts'
import { compareEvaluations } from '../month/compare-evaluations.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { holdConnected } from '../access/hold-connected.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { openMonth } from '../month/open-month.ts'
import { readSealed } from '../sealed/read-sealed.ts'
import { toRecapJob } from '../recap/recap-jobs.ts'
import { newRecapJob, presentMinute } from '../recap/request-recap.ts'
import { findSeal, toMonthSeal, type Seal } from '../sealed/sealed-month.ts'
import { workerText } from '../worker-text.ts'

/**
 * Reopens a closed month: what was recorded since counts from now on. Tells what differs from what was
 * sealed, and queues a job that writes the tabs as they are now; what was sealed is kept. Throws
 * `DomainError`: `month-open`, `month-closed` where somebody was erased in it, or `seal-broken` where before and after cannot be told.
 */
export async function reopenMonth(
  context: Context,
  agency: Agency,
  asked: { readonly month: string; readonly reason: string; readonly by: string },
): Promise<ReopenedMonth> {
  const month = parseAsked(agency, asked.month)
  await getSeal(context.store, agency, month)
  await assertNotErased(context.store, agency, month)
  return holdConnected(context, agency, () => reopen(context, agency, { ...asked, month }))
}

async function reopen(
  context: Context,
  agency: Agency,
  { month, reason, by }: { readonly month: Month; readonly reason: string; readonly by: string },
): Promise<ReopenedMonth> {
  const seal = await getSeal(context.store, agency, month)
  const asOf = presentMinute(context)
  const differences = await context.threads.run(compareToSealedTask, agency, { seal, asOf })

  const reopening: MonthReopening = { month, reason, by, at: instantNow(context) }
  const kinds = await kindsToWrite(context, agency, month)
  const job = newRecapJob(context, agency, { month, kinds }, { asOf, requestedBy: by })
  await context.store.transaction(async (records) => {
    await getSeal(records, agency, month)
    await assertNotErased(records, agency, month)
    await records.seals.reopen(agency.id, reopening)
    await records.recapJobs.insert(job)
  })
  context.log({ event: 'month-reopened', agencyId: agency.id, month, jobId: job.id })
  return {
    month,
    reason,
    reopenedBy: by,
    reopenedAt: reopening.at,
    seal: toMonthSeal(seal),
    ...differences,
    job: toRecapJob(job),
  }
}

/** What differs now from what was sealed. */
export const compareToSealedTask: Task<
  { readonly seal: Seal; readonly asOf: Instant },
  ReturnType<typeof compareEvaluations>
> = {
  name: 'compare-to-sealed',
  async work(context, agency, { seal, asOf }) {
    const { evaluation: before } = await readSealed(context, agency, seal)
    const { month } = seal
    const { throughSequence } = await followLedger(context, agency)
    const opened = await openMonth(context, agency, { month, asOf, throughSequence })
    return compareEvaluations(before, opened.evaluation, opened.configuration)
  },
}

/** The seal under which the month is. Throws `DomainError` `month-open`. */
export async function getSeal(
  records: Pick<Records, 'seals'>,
  { id, language }: Agency,
  month: Month,
): Promise<Seal> {
  const seal = await findSeal(records, id, month)
  if (seal) return seal
  const message = workerText(language).monthOpen(monthInWords(month, language))
  throw new DomainError('month-open', message)
}

/** Of who was erased, nothing would be left but absences. Throws `DomainError` `month-closed`. */
async function assertNotErased(
  { people }: Pick<Records, 'people'>,
  { id, language }: Agency,
  month: Month,
): Promise<void> {
  const erasures = await people.listErasures(id)
  if (!erasures.some(({ months }) => months.includes(month))) return
  const message = workerText(language).monthErased(monthInWords(month, language))
  throw new DomainError('month-closed', message)
}
