import type { Employee, Unit } from '../../../../shared/model/employee.ts'
import { employee, unit } from '../../evaluation/build-facts.ts'

/** An office with a unit that serves the public. */
export const WITH_COUNTER: readonly Unit[] = [
  unit('umum', { name: 'Bagian Umum' }),
  unit('loket', { name: 'Loket', publicService: true }),
]

/** So many people of a unit, as "umum-1", "umum-2". */
export function people(
  unitCode: string,
  count: number,
  overrides: Partial<Employee> = {},
): Employee[] {
  return Array.from({ length: count }, (_, at) =>
    employee(`${unitCode}-${at + 1}`, { unitCode, ...overrides }),
  )
}

export function idsOf(staff: readonly Employee[]): string[] {
  return staff.map(({ id }) => id)
}
