import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'

/** By a mail of the add-on, or by a message that somebody opened in WhatsApp. */
export type ReminderWay = 'mail' | 'message'

/** A day's one reminder of a person, recorded before it is sent. */
export interface ReminderClaim {
  readonly employeeId: EmployeeId
  readonly on: CivilDate
  readonly way: ReminderWay
  /** `claimed`: nobody said what became of it, so it may have been sent. `failed`: it was not. */
  readonly state: 'claimed' | 'sent' | 'failed'
  /** The address of whose account it goes by. */
  readonly by: string
  readonly at: Instant
}

/** Who was reminded when, and who wants no reminders. */
export interface ReminderRecords {
  listOn(agencyId: string, on: CivilDate): Promise<ReminderClaim[]>
  /** The last day before this one on which each was reminded. */
  listLastBefore(agencyId: string, on: CivilDate): Promise<Map<EmployeeId, CivilDate>>
  /**
   * Inside a transaction. Those of these people who had no reminder that day, or one that failed: theirs is
   * this one now. Forgets what is older than a month.
   */
  claim(
    agencyId: string,
    claim: Omit<ReminderClaim, 'employeeId'>,
    employeeIds: readonly EmployeeId[],
  ): Promise<EmployeeId[]>
  /** Inside a transaction. What became of claims of that address of which nobody said it yet. */
  settle(
    agencyId: string,
    of: Pick<ReminderClaim, 'on' | 'by'> & { readonly state: 'sent' | 'failed' },
    employeeIds: readonly EmployeeId[],
  ): Promise<void>
  /** Who wants no reminders. */
  listRefusals(agencyId: string): Promise<EmployeeId[]>
  /** Whether anybody of these does not. */
  isRefused(agencyId: string, employeeIds: readonly EmployeeId[]): Promise<boolean>
  /** Inside a transaction. */
  refuse(agencyId: string, employeeId: EmployeeId, at: Instant): Promise<void>
  /** Inside a transaction. Under any of their numbers. */
  takeRefusalBack(agencyId: string, employeeIds: readonly EmployeeId[]): Promise<void>
}
