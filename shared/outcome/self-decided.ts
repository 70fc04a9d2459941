import type { AgencyFacts } from '../model/facts.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { EditorPeriod } from '../model/editor-period.ts'
import type { Review } from '../model/review.ts'

/**
 * The reviews that count. A cell has no author, so of a permit of somebody who could change the cell at any
 * time between its last reading as undecided and this one only a decision by another's verified word
 * counts; until then it is undecided.
 */
export function countingReviews(
  facts: Pick<AgencyFacts, 'reviews' | 'submissions' | 'employees' | 'editors'>,
): readonly Review[] {
  const { editors = [] } = facts
  if (editors.length === 0) return facts.reviews
  const emailsOf = Map.groupBy(facts.employees, ({ id }) => id)
  const periodsOf = new Map<EmployeeId, readonly EditorPeriod[]>()
  for (const [id, rows] of emailsOf) {
    const own = editors.filter(
      ({ email, employeeIds }) =>
        employeeIds.includes(id) || rows.some((row) => row.email === email),
    )
    if (own.length > 0) periodsOf.set(id, own)
  }
  const permits = new Map(
    facts.submissions.flatMap((one) =>
      one.kind === 'permit' ? [[one.ref, periodsOf.get(one.employeeId) ?? []] as const] : [],
    ),
  )
  return facts.reviews.filter(({ submissionRef, readAt, undecidedAt = readAt, by }) => {
    const periods = permits.get(submissionRef) ?? []
    const could = periods.some(
      ({ from, until }) => from <= readAt && (until === null || undecidedAt < until),
    )
    return !could || (by !== undefined && !periods.some(({ email }) => email === by.email))
  })
}
