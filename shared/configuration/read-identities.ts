import type { EmployeeId } from '../model/employee.ts'
import { createProblemList } from '../workbook/problem-list.ts'
import { readEmployees } from './read-employees.ts'
import type { TabRows } from '../workbook/tab-rows.ts'

/** Who somebody of *Pegawai* is; `email` in lower case, empty where none can be read. */
export interface StaffIdentity {
  readonly name: string
  readonly email: string
}

/** Who stands in the tab *Pegawai*; nobody where it is gone. */
export function readIdentities(tab: TabRows | undefined): ReadonlyMap<EmployeeId, StaffIdentity> {
  const employees = tab ? readEmployees(tab, [], createProblemList()) : []
  return new Map(
    employees.map(({ id, name, email }) => [id, { name, email: email?.toLowerCase() ?? '' }]),
  )
}
