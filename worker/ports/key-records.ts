import type { Author } from '../../shared/authority/authority-act.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'

/** How often keys were renewed; who is not named was never. */
export interface KeyRenewals {
  /** Everybody's at once. */
  readonly ofAll: number
  readonly ofPerson: ReadonlyMap<EmployeeId, number>
}

/** A key was renewed, so that what was made from the former one is worth nothing; an entry of the ledger. */
export interface KeyRenewalAct {
  /** Null: everybody's. */
  readonly employeeId: EmployeeId | null
  readonly by: Author
  readonly reason: string
  readonly at: Instant
}

/** Which version each person's key has. No key is kept: it is made anew from the agency's secret. */
export interface KeyRecords {
  listRenewals(agencyId: string): Promise<KeyRenewals>
  /** Inside a transaction. */
  renew(agencyId: string, act: KeyRenewalAct): Promise<void>
}
