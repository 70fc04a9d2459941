import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import { countingReviews, findOwnPeriods } from '../../../shared/outcome/self-decided.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'

/** Decisions of more than this ago are made where months are reopened. */
const DAYS_BACK = 92

/** Permits that somebody decided in the sheet who could change the cell of their own: they wait still. */
export async function listSelfDecided(
  context: Context,
  agency: Agency,
  configuration: Configuration,
): Promise<Submission[]> {
  const { projections } = context.store
  const subjectIds = [...findOwnPeriods(configuration).keys()]
  if (subjectIds.length === 0) return []
  const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
  const since = addDays(date, -DAYS_BACK)
  const of = { subjectIds, checkInsSince: date, since, forms: ['permit'] as const }
  const submissions = await projections.listSubmissionsOf(agency.id, of)
  const reviews = await projections.listReviewsOn(
    agency.id,
    submissions.map(({ ref }) => ref),
  )
  const counting = countingReviews({ ...configuration, submissions, reviews })
  const counted = new Set(counting.map(({ submissionRef }) => submissionRef))
  const decided = new Set(reviews.map(({ submissionRef }) => submissionRef))
  return submissions.filter(
    ({ kind, ref }) => kind === 'permit' && decided.has(ref) && !counted.has(ref),
  )
}
