import type { CivilDate } from './civil-date.ts'
import type { EmployeeId } from './employee.ts'
import type { Instant } from './instant.ts'
import type { FormKind } from './submission.ts'

/** A filing that cannot be attributed or read, and whose day it may be about. */
export interface QuarantinedFiling {
  readonly ref: string
  readonly formKind: FormKind
  /** Who its number or e-mail names. */
  readonly employeeIds: readonly EmployeeId[]
  /** The moment it tells of, or the dates, first and last. */
  readonly bearsOn: Instant | { readonly from: CivilDate; readonly until: CivilDate }
}

/** HR's decision that a day which was not sure was an absence. */
export interface Settlement {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** What has not come yet, so that an absence is not sure (RULES.md §3.0), and what HR settled of it. */
export interface Pending {
  /** Until when the responses of each form are read; null of one that was never read. */
  readonly formsRead: readonly { readonly kind: FormKind; readonly readAt: Instant | null }[]
  readonly quarantine: readonly QuarantinedFiling[]
  /** In the order in which they were made. */
  readonly settlements: readonly Settlement[]
}
