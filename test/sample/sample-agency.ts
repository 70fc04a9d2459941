import type { Zone } from '../../shared/model/agency.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { Employee, EmployeeId, Unit } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { OutcomeCode, OutcomeFlag } from '../../shared/model/outcome.ts'
import type { Clause } from '../../shared/model/regulation.ts'
import type { Holiday, RosterCode } from '../../shared/model/roster.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'

export interface SampleEmployee extends Employee {
  readonly email: string
}

/** What the unit head writes beside a submission in *Tinjauan*, in the tab's words. */
export interface SampleDecision {
  readonly at: Instant
  readonly by: string
  readonly decision: 'Setuju' | 'Kembalikan' | 'Tolak'
  readonly expectation: 'Di atas' | 'Sesuai' | 'Di bawah' | ''
  readonly note: string
}

/** A form filled in. Answers by question key, choices by their Indonesian title. */
export interface SampleResponse {
  readonly kind: 'response'
  readonly at: Instant
  /** Unique within the agency. */
  readonly id: string
  readonly form: FormKind
  /** Who fills it in; the ticket is this person's. */
  readonly employeeId: EmployeeId
  /** What the person typed as NIP, where that is not the own one. */
  readonly typedId?: string
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** The response, by id, that this one changes. */
  readonly editOf?: string
  readonly decision?: SampleDecision
}

/** HR pastes the export of the clock-in machine. */
export interface SampleClockIns {
  readonly kind: 'clock-ins'
  readonly at: Instant
  /** Local `YYYY-MM-DD HH:MM`. */
  readonly rows: readonly { readonly employeeId: EmployeeId; readonly localTime: string }[]
}

/** Somebody types rows below those of a tab; cells by column key. */
export interface SampleRows {
  readonly kind: 'rows'
  readonly at: Instant
  readonly tab: 'summonses' | 'evaluations' | 'monthlyActivities'
  readonly rows: readonly Readonly<Record<string, CellValue>>[]
}

export type Happening = SampleResponse | SampleClockIns | SampleRows

/** What the recap must show of a person's day once all is in and decided. */
export interface ExpectedDay {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
  readonly code: OutcomeCode
  readonly flags: readonly OutcomeFlag[]
}

export interface SamplePolicy {
  readonly number: string
  readonly issuedOn: CivilDate
  readonly validFrom: CivilDate
  readonly validUntil?: CivilDate
  readonly template: string
  /** What stands in *Pasal*; absent where the clauses are the template's. */
  readonly clauses?: readonly Clause[]
}

/** An agency, its staff, and what they do over some weeks. */
/** A row of *Hari Libur*. */
export interface SampleHoliday extends Holiday {
  readonly until?: CivilDate
}

export interface SampleAgency {
  readonly key: string
  readonly zone: Zone
  readonly spreadsheetTitle: string
  /** Sets the workbook up and makes recaps. */
  readonly installer: string
  /** By setting key (shared/workbook/settings.ts). */
  readonly settings: Readonly<Record<string, string>>
  readonly units: readonly Unit[]
  readonly employees: readonly SampleEmployee[]
  readonly access: readonly { email: string; role: string; unitCode: string }[]
  readonly months: readonly Month[]
  readonly roster: ReadonlyMap<EmployeeId, ReadonlyMap<CivilDate, RosterCode>>
  readonly holidays: readonly SampleHoliday[]
  readonly policies: readonly SamplePolicy[]
  /** Sorted by time. */
  readonly happenings: readonly Happening[]
  readonly expected: readonly ExpectedDay[]
  /** Dates, first to last, that are lived through. */
  readonly days: readonly CivilDate[]
  /**
   * When the worker sweeps: each day or on Fridays, and on days of decisions, at local minutes of the
   * day. The more, the longer it takes.
   */
  readonly sweeps: { readonly each: 'day' | 'week'; readonly at: readonly number[] }
  /** Keys of boxes in *Hari Ini* that no head ticks; absent where there are no boxes. */
  readonly unexamined?: readonly string[]
  /** Questions, by form and key, of which HR took the asterisk away. */
  readonly optionalQuestions?: readonly { readonly form: FormKind; readonly key: string }[]
}
