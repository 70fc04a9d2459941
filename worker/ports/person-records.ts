import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { ReminderClaim } from './reminder-records.ts'
import type { FactBearing, ResponseKey } from './fact.ts'

/** A response of which the latest version is of somebody, or claims to be. */
export type PersonResponse = ResponseKey & Pick<FactBearing, 'from' | 'until'>

/** `ref` as decisions name it. */
export type AgedResponse = PersonResponse & { readonly ref: string }

export type PersonReminder = Pick<ReminderClaim, 'on' | 'way' | 'state'>

/** The letter by which somebody asked, or was answered. */
export interface LetterNamed {
  readonly number: string
  readonly datedOn: CivilDate
}

/** Keys were destroyed, and what they opened: of a person by a letter, or of whomever because of its age. */
export interface ErasureAct {
  /** Empty where it went because of its age. */
  readonly employeeId: EmployeeId
  /** Every number that the person had. */
  readonly numbers: readonly EmployeeId[]
  /** Null where it went because of its age. */
  readonly letter: LetterNamed | null
  /** Entries of which what they recorded went with it. */
  readonly sequences: readonly number[]
  /** Closed months that rested on them: their recaps stay, and they are not opened again. */
  readonly months: readonly Month[]
  readonly by: string
  readonly at: Instant
}

/** Keys under which nothing was sealed any more when the ledger ended there. */
export interface IdleKeys {
  readonly ids: readonly string[]
  readonly through: number
}

/** What is kept of one person. */
export interface PersonRecords {
  listResponses(agencyId: string, numbers: readonly EmployeeId[]): Promise<PersonResponse[]>
  /** Months of which something is kept that was evaluated of them. */
  listMonths(agencyId: string, numbers: readonly EmployeeId[]): Promise<Month[]>
  /** Of whom anything stands that was filed by that instant. */
  listFiled(agencyId: string, until: Instant): Promise<ReadonlySet<EmployeeId>>
  /** Those that bear on nothing from that day on, a person's after another's. */
  listAged(agencyId: string, before: CivilDate): Promise<AgedResponse[]>
  /** Of late, as long as reminders are remembered. */
  listReminders(agencyId: string, numbers: readonly EmployeeId[]): Promise<PersonReminder[]>
  /**
   * Inside a transaction; it is an entry of the ledger, whose chain stays whole. What others have under the
   * keys that are destroyed is sealed anew.
   */
  erase(agencyId: string, act: ErasureAct): Promise<void>
  /** Those of months before that one. */
  listIdleKeys(agencyId: string, before: Month): Promise<IdleKeys>
  /** Inside a transaction: destroys them, but those under which something was sealed since. */
  forgetKeys(agencyId: string, idle: IdleKeys): Promise<void>
  listErasures(agencyId: string): Promise<ErasureAct[]>
}
