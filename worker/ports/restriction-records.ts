import type { Author } from '../../shared/authority/authority-act.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'

/** What is done with somebody's data was restricted, or is no more; an entry of the ledger. */
export interface RestrictionAct {
  readonly employeeId: EmployeeId
  readonly restricted: boolean
  readonly reason: string
  readonly by: Author
  readonly at: Instant
}

export interface RestrictionRecords {
  /** Inside a transaction. */
  record(agencyId: string, act: RestrictionAct): Promise<void>
  /** In order; those that were erased are left out. */
  list(agencyId: string): Promise<RestrictionAct[]>
}
