import type { CivilDate } from './civil-date.ts'
import type { EmployeeId } from './employee.ts'

/** What the ledger tells of when counting begins. Dates are the agency's local ones. */
export interface Beginning {
  readonly enrolledOn: CivilDate
  /** Of whose row was first read after the day of the first staff list; of nobody else. */
  readonly firstReadOn: Readonly<Record<EmployeeId, CivilDate>>
}
