import type { Journey } from '../../evaluation/journeys-of.ts'
import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import { findReviewer } from '../../intake/find-reviewer.ts'
import type { Employee } from '../../model/employee.ts'
import type { Configuration } from '../../model/facts.ts'

/** A journey and whose it is. */
export interface ListedJourney extends Journey {
  readonly employee: Employee
  /** Only of an approved one: who decides for the person. */
  readonly approver?: Employee
}

/** The journeys that touch the month, by row of *Pegawai*, then first day. */
export function listJourneys(
  configuration: Pick<Configuration, 'employees' | 'units'>,
  { people }: Pick<MonthEvaluation, 'people'>,
): ListedJourney[] {
  const journeysOf = new Map(people.map(({ employeeId, journeys }) => [employeeId, journeys]))
  const { employees } = configuration
  return [...new Map(employees.map((employee) => [employee.id, employee])).values()].flatMap(
    (employee) =>
      (journeysOf.get(employee.id) ?? []).map((journey) => {
        const approver =
          journey.decision === 'approved'
            ? findReviewer(employee, configuration, journey.approvedOn ?? journey.until)
            : undefined
        return { ...journey, employee, ...(approver && { approver }) }
      }),
  )
}
