import type { Employee, EmployeeId } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import { agencyHeadsOf } from '../model/review-chain.ts'

/** Finds people by NIP or NIK, or by e-mail in any case; of two with one e-mail the first. */
export interface EmployeeDirectory {
  readonly byId: ReadonlyMap<EmployeeId, Employee>
  readonly byEmail: ReadonlyMap<string, Employee>
  /** Everybody who is or was the head of the dinas or the camat. */
  readonly agencyHeads: readonly Employee[]
}

const known = new WeakMap<readonly Employee[], EmployeeDirectory>()

/** The directory of a staff list, made once for each. */
export function directoryOf({ employees }: Pick<Configuration, 'employees'>): EmployeeDirectory {
  const made = known.get(employees)
  if (made) return made
  const byId = new Map(employees.map((employee) => [employee.id, employee]))
  const byEmail = new Map<string, Employee>()
  for (const employee of employees) {
    const email = employee.email?.toLowerCase()
    if (email && !byEmail.has(email)) byEmail.set(email, employee)
  }
  const directory = { byId, byEmail, agencyHeads: agencyHeadsOf(employees) }
  known.set(employees, directory)
  return directory
}
