import type { PersonMonth } from '../../evaluation/person-month.ts'
import type { EmployeeId } from '../../model/employee.ts'
import type { DailyReport, Submission } from '../../model/submission.ts'
import { putTogether, type Work } from './put-together.ts'

/** What somebody did in a month. */
export interface WorkResults {
  /** Days with a report that counts. */
  readonly days: number
  readonly works: readonly Work[]
}

/**
 * Of whoever is employed on a day of the month, by the reports that count: which do was decided when the month was
 * evaluated.
 */
export function resultsOf(
  people: readonly PersonMonth[],
  submissions: readonly Submission[],
): ReadonlyMap<EmployeeId, WorkResults> {
  const reports = new Map<string, DailyReport>(
    submissions.flatMap((one) => (one.kind === 'daily-report' ? [[one.ref, one]] : [])),
  )
  return new Map(
    people
      .filter(({ records }) => records.length > 0)
      .map(({ employeeId, records }) => {
        const refs = records.flatMap(({ work }) => work?.filed?.ref ?? [])
        const activities = refs.flatMap((ref) => reports.get(ref)?.activities ?? [])
        return [employeeId, { days: refs.length, works: putTogether(activities) }]
      }),
  )
}
