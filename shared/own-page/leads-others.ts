import type { EmployeeId } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'

/** Whether the person leads others, and so plans weeks and writes down messages. */
export function leadsOthers(
  employeeId: EmployeeId,
  { employees, units }: Pick<Configuration, 'employees' | 'units'>,
): boolean {
  return (
    units.some(({ headId }) => headId === employeeId) ||
    units.some(({ acting = [] }) => acting.some((one) => one.employeeId === employeeId)) ||
    employees.some(({ superiorId }) => superiorId === employeeId) ||
    employees.some(({ id, specialPost }) => id === employeeId && specialPost !== undefined)
  )
}
