import type { Employee } from './employee.ts'
import { groupName, isSameGroup } from './is-same-group.ts'

/** The groups that staff are in or were in, each once, without the word for it, in the order of their names. */
export function groupsOf(employees: readonly Employee[]): readonly string[] {
  const written = employees.flatMap((employee) =>
    [employee, ...(employee.periods ?? [])].flatMap(({ groups = [] }) => groups),
  )
  const names = [...new Set(written.map(groupName))]
  return names
    .filter((name, at) => names.findIndex((one) => isSameGroup(one, name)) === at)
    .toSorted((one, other) => one.localeCompare(other, 'id', { numeric: true }))
}
