import { dateItIsFor } from '../../../shared/intake/review-row.ts'
import { monthOf, type Month } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { isSameAuthor, type Review } from '../../../shared/model/review.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import type { Followed } from '../month/follow-ledger.ts'
import { listClosedMonths } from '../ledger/list-closed-months.ts'
import type { DeskPerson } from './desk-person.ts'

/** Shown at most; what was decided before these is taken back in *Tinjauan*. */
const SHOWN_AT_MOST = 100

/** A decision that its author may take back. */
export interface Takeable {
  readonly review: Review
  readonly submission: Submission
}

/** What the person decided of late and may take back, the latest first. */
export async function listTakeable(
  context: Context,
  agency: Agency,
  { person, followed }: { readonly person: DeskPerson; readonly followed: Followed },
): Promise<Takeable[]> {
  const { projections } = context.store
  const reviews = await projections.listReviewsBy(agency.id, person.author, SHOWN_AT_MOST)
  return readTakeable(context, agency, { reviews, person, followed })
}

/** Those of these decisions that the person made, has a desk still for, and whose months are open; in their order. */
export async function readTakeable(
  context: Context,
  agency: Agency,
  {
    reviews,
    person,
    followed: { configuration },
  }: {
    readonly reviews: readonly Review[]
    readonly person: DeskPerson
    readonly followed: Pick<Followed, 'configuration'>
  },
): Promise<Takeable[]> {
  if (!person.isSeated) return []
  const own = reviews.filter(({ by }) => by !== undefined && isSameAuthor(by, person.author))
  const refs = own.map(({ submissionRef }) => submissionRef)
  const read = await context.store.projections.findSubmissions(agency.id, refs)
  const byRef = new Map(read.map((submission) => [submission.ref, submission]))
  const closed = await listClosedMonths(context.store, agency.id)
  return own.flatMap((review): Takeable[] => {
    const submission = byRef.get(review.submissionRef)
    const isOpen = submission && !monthsOf(submission, configuration).some((one) => closed.has(one))
    return isOpen ? [{ review, submission }] : []
  })
}

/** The months that it bears on; of a permit those of its first and last day and between. */
function monthsOf(submission: Submission, { settings }: Configuration): Month[] {
  const first = monthOf(dateItIsFor(submission, settings.zone))
  if (submission.kind !== 'permit') return [first]
  const last = monthOf(submission.until)
  const months = [first]
  for (let next = monthAfter(first); next <= last; next = monthAfter(next)) months.push(next)
  return months
}

function monthAfter(month: Month): Month {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next = number === 12 ? [year + 1, 1] : [year, number + 1]
  return `${next[0]}-${String(next[1]).padStart(2, '0')}` as Month
}
