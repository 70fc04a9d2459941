import type { EmployeeId } from '../../../shared/model/employee.ts'

/**
 * Who is not the same in both, byte for byte, or in one of them alone. One after the other: a month of thousands
 * as text would take more than the month.
 */
export function peopleDiffering<Person extends { readonly employeeId: EmployeeId }>(
  kept: readonly Person[],
  fresh: readonly Person[],
): EmployeeId[] {
  const others = new Map(fresh.map((one) => [one.employeeId, one]))
  const differing: EmployeeId[] = []
  for (const one of kept) {
    const other = others.get(one.employeeId)
    others.delete(one.employeeId)
    if (JSON.stringify(one) !== JSON.stringify(other)) differing.push(one.employeeId)
  }
  return [...differing, ...others.keys()]
}
