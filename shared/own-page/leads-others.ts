import { headOn } from '../model/acting-head.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { Configuration } from '../model/facts.ts'

/** Whether the person leads others on that date, and so plans weeks, writes down messages and decides. */
export function leadsOthers(
  employeeId: EmployeeId,
  { employees, units }: Pick<Configuration, 'employees' | 'units'>,
  on: CivilDate,
): boolean {
  const employed = employees.flatMap((employee) => employeeOn(employee, on) ?? [])
  const own = employed.find(({ id }) => id === employeeId)
  if (!own) return false
  return (
    own.specialPost !== undefined ||
    units.some((unit) => unit.headId === employeeId || headOn(unit, on) === employeeId) ||
    employed.some(({ superiorId }) => superiorId === employeeId)
  )
}
