import { setImmediate as breathe } from 'node:timers/promises'

import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { reviewRow } from '../../../shared/intake/review-row.ts'
import type { CivilDate, Month } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import type { ReviewQueueRow } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { findAwaiting } from '../month/find-awaiting.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { undecidedInParts } from './undecided-in-parts.ts'

const ROWS_PER_WRITE = 1000
/** The main thread does nothing else meanwhile (G13). */
const ROWS_PER_LOOK = 200

/**
 * Puts attributed submissions that need a decision and have none into *Tinjauan*. `standingRefs` is what stands there
 * where the tabs were just read (a deleted row comes back); otherwise what was queued before counts.
 * Of rows that come on a later day than their submission the ledger keeps when: whose decision it is had no
 * time before. Returns how many rows were appended. Throws `GoogleError`.
 */
export async function queueReviews(
  context: Context,
  agency: Agency,
  configuration: Configuration,
  standingRefs: ReadonlySet<string> | undefined,
): Promise<number> {
  if (standingRefs) await takeStranded(context, agency, configuration, standingRefs)
  const found = await context.threads.run(findReviewRowsTask, agency, standingRefs)
  let appended = 0
  for (const [month, rows] of Map.groupBy(found, (row) => row.month)) {
    for (let start = 0; start < rows.length; start += ROWS_PER_WRITE) {
      const chunk = rows.slice(start, start + ROWS_PER_WRITE)
      appended += await context.google.appendReviews(
        agency.spreadsheetId,
        month,
        chunk.map(({ ref, cells }) => ({ ref, cells })),
      )
      await recordRows(context, agency, configuration, chunk)
    }
  }
  return appended
}

interface FoundRow extends ReviewQueueRow, Pick<Submission, 'lastSubmittedAt'> {
  readonly month: Month
}

/** What is to be put into *Tinjauan*, in the order in which it was filed; what needs no decision is passed. */
export const findReviewRowsTask: Task<ReadonlySet<string> | undefined, readonly FoundRow[]> = {
  name: 'find-review-rows',
  async work(context, agency, standingRefs) {
    const followed = await followLedger(context, agency)
    const { configuration } = followed
    const wanted: Submission[] = []
    for await (const part of undecidedInParts(context.store, agency.id, standingRefs)) {
      const awaiting = new Set(await findAwaiting(context, agency, followed, part))
      wanted.push(...awaiting)
      await pass(
        context,
        agency,
        part.filter((one) => !awaiting.has(one)),
      )
    }
    return wanted.sort(byTimeFiled).map((submission) => {
      const { lastSubmittedAt } = submission
      return { ...reviewRow(submission, configuration), lastSubmittedAt }
    })
  },
}

function byTimeFiled(left: Submission, right: Submission): number {
  if (left.createdAt !== right.createdAt) return left.createdAt < right.createdAt ? -1 : 1
  return left.ref < right.ref ? -1 : 1
}

/** They stand in *Tinjauan* now; of those that came on a later day, the ledger keeps when. */
async function recordRows(
  context: Context,
  agency: Agency,
  configuration: Configuration,
  submissions: readonly Pick<Submission, 'ref' | 'lastSubmittedAt'>[],
): Promise<void> {
  const at = instantNow(context)
  const today = localDate(at, configuration)
  for (let start = 0; start < submissions.length; start += ROWS_PER_LOOK) {
    const part = submissions.slice(start, start + ROWS_PER_LOOK)
    const refs = part.map(({ ref }) => ref)
    const late = part
      .filter(({ lastSubmittedAt }) => localDate(lastSubmittedAt, configuration) < today)
      .map(({ ref }) => ref)
    await context.store.transaction(async ({ reviewQueue, ledger }) => {
      const again = await reviewQueue.findQueued(agency.id, late)
      const came = late.filter((ref) => !again.has(ref))
      await ledger.recordLateReviewRows(agency.id, came, at)
      await reviewQueue.add(agency.id, refs, at)
    })
    await breathe()
  }
}

/** Rows whose coming was not recorded, because the worker ended right after they were put there. */
async function takeStranded(
  context: Context,
  agency: Agency,
  configuration: Configuration,
  standingRefs: ReadonlySet<string>,
): Promise<void> {
  const { projections } = context.store
  const standing = [...standingRefs]
  for (let start = 0; start < standing.length; start += ROWS_PER_LOOK) {
    const part = standing.slice(start, start + ROWS_PER_LOOK)
    const refs = await projections.findUnqueued(agency.id, part)
    const submissions = await projections.findSubmissions(agency.id, refs)
    await recordRows(context, agency, configuration, submissions)
    await breathe()
  }
}

function localDate(instant: Instant, { settings }: Pick<Configuration, 'settings'>): CivilDate {
  return localTimeOf(instant, settings.zone).date
}

/** A row that stands from before stays as it is; it is not put there again. */
async function pass(
  context: Context,
  agency: Agency,
  submissions: readonly Submission[],
): Promise<void> {
  if (submissions.length === 0) return
  const refs = submissions.map(({ ref }) => ref)
  await context.store.transaction(({ reviewQueue }) =>
    reviewQueue.pass(agency.id, refs, instantNow(context)),
  )
}
