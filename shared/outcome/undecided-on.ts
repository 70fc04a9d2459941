import type { Employee } from '../model/employee.ts'
import type { Permit } from '../model/submission.ts'
import type { DayContext } from './day-context.ts'
import type { FactsIndex } from './index-facts.ts'
import { permitTermsOn } from './place-terms.ts'
import { absenceOf } from './plan-day.ts'

type Places = Parameters<typeof permitTermsOn>[2]

/** What a person asked for a day and nobody decided, and on which an absence therefore rests. */
export function undecidedOn(
  employee: Employee,
  day: DayContext,
  index: Places & Pick<FactsIndex, 'undecidedPermitsOf'>,
): readonly Permit[] {
  return index
    .undecidedPermitsOf(employee.id)
    .filter(
      (permit) =>
        permit.from <= day.date &&
        day.date <= permit.until &&
        mayExcuse(permit, employee, day, index),
    )
}

/**
 * Whether approval keeps a day from being an absence: of leave, sickness, a permission, official travel,
 * a correction of attendance, or of work at home where a clause has it by permit.
 */
function mayExcuse(permit: Permit, employee: Employee, day: DayContext, index: Places): boolean {
  if (permit.permitKind === 'attendance-correction') return true
  if (permit.permitKind === 'home-work') return permitTermsOn(employee, day, index).length > 0
  return absenceOf(permit) !== undefined
}
