import type { CivilDate } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { Configuration } from '../model/facts.ts'
import { agencyHeadsOf } from '../model/review-chain.ts'

/** Finds people by NIP or NIK, or by e-mail. */
export interface EmployeeDirectory {
  readonly byId: ReadonlyMap<EmployeeId, Employee>
  /** In lower case; of several with one address, in the order of the tab. */
  readonly byEmail: ReadonlyMap<string, readonly Employee[]>
  /** Everybody who is or was the head of the dinas or the camat. */
  readonly agencyHeads: readonly Employee[]
}

const known = new WeakMap<readonly Employee[], EmployeeDirectory>()

/** The directory of a staff list, made once for each. */
export function directoryOf({ employees }: Pick<Configuration, 'employees'>): EmployeeDirectory {
  const made = known.get(employees)
  if (made) return made
  const byId = new Map(employees.map((employee) => [employee.id, employee]))
  const byEmail = Map.groupBy(
    employees.filter(({ email }) => email),
    ({ email = '' }) => email.toLowerCase(),
  )
  const directory = { byId, byEmail, agencyHeads: agencyHeadsOf(employees) }
  known.set(employees, directory)
  return directory
}

/** Whose an address is on a date: of several who have it the first who is employed then, else the first. */
export function holderOf(
  email: string,
  configuration: Pick<Configuration, 'employees'>,
  date: CivilDate,
): Employee | undefined {
  const holders = directoryOf(configuration).byEmail.get(email.trim().toLowerCase()) ?? []
  return holders.find((one) => employeeOn(one, date)) ?? holders[0]
}
