import type { Month } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import type { Task } from '../context.ts'
import { readSealed } from './read-sealed.ts'
import { findSeal } from './sealed-month.ts'

/**
 * One person's days as they were sealed; none while the month is open. In a thread, because a seal is held to its
 * digest whole. Throws `DomainError` `seal-broken`.
 */
export const findSealedDaysTask: Task<
  { readonly month: Month; readonly employeeId: EmployeeId },
  readonly DayOutcome[]
> = {
  name: 'find-sealed-days',
  async work(context, agency, { month, employeeId }) {
    const seal = await findSeal(context.store, agency.id, month)
    if (!seal) return []
    const { evaluation } = await readSealed(context, agency, seal)
    return evaluation.outcomes
      .filter((outcome) => outcome.employeeId === employeeId)
      .map((outcome) => ({ evidence: [], ...outcome }))
  },
}
