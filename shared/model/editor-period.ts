import type { EmployeeId } from './employee.ts'
import type { Instant } from './instant.ts'

/** An account by its mailbox, everybody of a domain, or anyone who has the link. */
export type Editor =
  | {
      readonly kind: 'account'
      readonly mailbox: string
      /** Whose address it was seen to be, whatever *Pegawai* says by now. */
      readonly employeeIds: readonly EmployeeId[]
    }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'anyone' }

/** From when until when somebody could change the sheet's decisions; `until` is null where they still can. */
export interface EditorPeriod {
  readonly editor: Editor
  readonly from: Instant
  readonly until: Instant | null
}
