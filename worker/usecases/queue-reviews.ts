import type { Month } from '../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../shared/model/facts.ts'
import { reviewRow } from '../../shared/intake/review-row.ts'
import type { ReviewQueueRow } from '../ports/google-workspace.ts'
import type { Agency } from '../ports/store.ts'
import { instantNow, type Context } from './context.ts'

const ROWS_PER_WRITE = 1000

/**
 * Puts attributed submissions without a decision into *Tinjauan*. `standingRefs` is what stands there
 * where the tabs were just read (a deleted row comes back); otherwise what was queued before counts.
 * Returns how many rows were appended. Throws `GoogleError`.
 */
export async function queueReviews(
  context: Context,
  agency: Agency,
  facts: AgencyFacts,
  standingRefs: ReadonlySet<string> | undefined,
): Promise<number> {
  const queued = standingRefs ?? (await context.store.reviewQueue.listRefs(agency.id))
  const decided = new Set(facts.reviews.map(({ submissionRef }) => submissionRef))
  const waiting = facts.submissions
    .filter(({ ref }) => !queued.has(ref) && !decided.has(ref))
    .sort((left, right) => {
      if (left.createdAt !== right.createdAt) return left.createdAt < right.createdAt ? -1 : 1
      return left.ref < right.ref ? -1 : 1
    })

  const byMonth = new Map<Month, ReviewQueueRow[]>()
  for (const submission of waiting) {
    const { month, ref, cells } = reviewRow(submission, facts)
    const rows = byMonth.get(month) ?? []
    rows.push({ ref, cells })
    byMonth.set(month, rows)
  }

  let appended = 0
  for (const [month, rows] of byMonth) {
    for (let start = 0; start < rows.length; start += ROWS_PER_WRITE) {
      const chunk = rows.slice(start, start + ROWS_PER_WRITE)
      appended += await context.google.appendReviews(agency.spreadsheetId, month, chunk)
      const refs = chunk.map(({ ref }) => ref)
      await context.store.transaction((records) =>
        records.reviewQueue.add(agency.id, refs, instantNow(context)),
      )
    }
  }
  return appended
}
