import { headOn } from '../model/acting-head.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId, Unit } from '../model/employee.ts'
import type { DayPlan } from '../outcome/plan-day.ts'

/**
 * Whose presence the head of their unit examines (L8): who is on duty, but whoever heads it that day. A
 * unit in which only its head is on duty has nothing to examine.
 */
export function presenceToExamine<
  T extends {
    readonly employee: { readonly id: EmployeeId }
    readonly plan: Pick<DayPlan, 'kind'>
  },
>(people: readonly T[], unit: Unit | undefined, date: CivilDate): T[] {
  const head = headOn(unit, date)
  return people.filter(
    ({ employee, plan }) =>
      (plan.kind === 'office' || plan.kind === 'home') && employee.id !== head,
  )
}
