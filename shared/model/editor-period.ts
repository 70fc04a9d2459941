import type { EmployeeId } from './employee.ts'
import type { Instant } from './instant.ts'

/** From when until when somebody could change the sheet's decisions; `until` is null where they still can. */
export interface EditorPeriod {
  /** In lower case. */
  readonly email: string
  /** Whose address it was seen to be, whatever *Pegawai* says by now. */
  readonly employeeIds: readonly EmployeeId[]
  readonly from: Instant
  readonly until: Instant | null
}
