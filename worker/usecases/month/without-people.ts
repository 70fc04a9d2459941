import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { ComparedMonth } from './compare-evaluations.ts'

/** A month without what is said of these people; what is counted of everybody stays. */
export function withoutPeople<Evaluated extends ComparedMonth>(
  evaluated: Evaluated,
  people: { has(employeeId: EmployeeId): boolean },
): Evaluated {
  const { outcomes, findings } = evaluated
  return {
    ...evaluated,
    outcomes: outcomes.filter(({ employeeId }) => !people.has(employeeId)),
    findings: findings.filter(
      ({ subject }) => subject.kind !== 'person' || !people.has(subject.employeeId),
    ),
  }
}
