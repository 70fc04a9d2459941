import { localTimeOf } from '../calendar/zones.ts'
import type { Addendum } from '../contract/months.ts'
import { directoryOf } from '../intake/employee-directory.ts'
import { findReviewer } from '../intake/find-reviewer.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Review } from '../model/review.ts'
import type { Submission } from '../model/submission.ts'

/** The decision on a submission and the superior whose it is; null while there is none. */
export function decisionOn(
  submission: Submission,
  review: Review | undefined,
  facts: Pick<AgencyFacts, 'settings' | 'employees' | 'units'>,
): Addendum['decision'] {
  if (!review) return null
  const employee = directoryOf(facts).byId.get(submission.employeeId)
  const decidedOn = localTimeOf(review.readAt, facts.settings.zone).date
  const reviewer = employee && findReviewer(employee, facts, decidedOn)
  const { decision, readAt, note } = review
  return { decision, by: reviewer?.name ?? '', at: readAt, note }
}
