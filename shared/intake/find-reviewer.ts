import type { Employee } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import { directoryOf } from './employee-directory.ts'

/** Who decides first: the direct superior, else the unit's head; nobody reviews oneself. */
export function findReviewer(
  employee: Employee,
  configuration: Pick<Configuration, 'employees' | 'units'>,
): Employee | undefined {
  const head = configuration.units.find(({ code }) => code === employee.unitCode)?.headId
  const id = employee.superiorId ?? head
  return id === employee.id ? undefined : directoryOf(configuration).byId.get(id ?? '')
}
