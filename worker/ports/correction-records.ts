import type { Author } from '../../shared/authority/authority-act.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'

/** Somebody asked on their own page to have something corrected, or was answered; entries of the ledger. */
export type CorrectionAct = { readonly id: string; readonly employeeId: EmployeeId } & (
  | {
      readonly act: 'asked'
      readonly about: string
      readonly says: string
      /** Of the key that opened the page. */
      readonly keyVersion: string
      readonly at: Instant
    }
  | { readonly act: 'answered'; readonly done: string; readonly by: Author; readonly at: Instant }
)

export interface CorrectionRecords {
  /** Inside a transaction. */
  record(agencyId: string, act: CorrectionAct): Promise<void>
  /** In order; those that were erased are left out. */
  list(agencyId: string): Promise<CorrectionAct[]>
}
