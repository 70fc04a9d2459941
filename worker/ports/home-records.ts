import type { Coordinates, EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'

/** Where somebody lives, or null where they took it back; an entry of the ledger. */
export interface HomeAct {
  readonly employeeId: EmployeeId
  readonly home: Coordinates | null
  /** `page`: the person said so. `tab`: it stood in *Pegawai*, as it did in earlier versions. */
  readonly from: 'page' | 'tab'
}

/** Homes are in the ledger and in no tab. */
export interface HomeRecords {
  /** Inside a transaction. */
  record(agencyId: string, acts: readonly HomeAct[], at: Instant): Promise<void>
  /** The last of each person, up to entry `through`. */
  list(agencyId: string, through?: number): Promise<HomeAct[]>
  /** The sequence of the last of them all; 0 where there is none. */
  lastSequence(agencyId: string, through?: number): Promise<number>
}
