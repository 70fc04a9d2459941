import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Permit } from '../model/submission.ts'
import type { FactsIndex } from './index-facts.ts'
import { absenceOf } from './plan-day.ts'

/** What a person asked for a day and nobody decided, and on which an absence therefore rests. */
export function undecidedOn(
  employeeId: EmployeeId,
  date: CivilDate,
  index: Pick<FactsIndex, 'undecidedPermitsOf'>,
): readonly Permit[] {
  return index
    .undecidedPermitsOf(employeeId)
    .filter((permit) => permit.from <= date && date <= permit.until && mayExcuse(permit))
}

/**
 * Whether approval keeps a day from being an absence: of leave, sickness, a permission, official travel
 * or a correction of attendance.
 */
export function mayExcuse(permit: Permit): boolean {
  return permit.permitKind === 'attendance-correction' || absenceOf(permit) !== undefined
}
