import type { ShiftHours } from '../calendar/shift-window.ts'
import type { WeeklyHours } from '../calendar/working-hours.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { PositionClass, SpecialPost } from '../model/employee.ts'

/** Readings of RULES.md §2, each a parameter that an agency may change in the tab *Aturan*. */
export interface PolicyParameters {
  /** Share of staff allowed in the office, 0–1; `null` where the regulation sets none. */
  readonly maxOfficeShare: number | null
  /** Who counts in *n*: all staff on duty, or those who are not always in the office. */
  readonly quotaBase: 'on-duty' | 'not-always-in-office'
  /** Whether a person on a shift counts once a day, or each shift has the whole quota. */
  readonly quotaPer: 'day' | 'shift'
  readonly alwaysInOffice: {
    readonly classes: readonly PositionClass[]
    readonly posts: readonly SpecialPost[]
  }
  /** What a day without a roster entry means. */
  readonly withoutRosterEntry: 'home' | 'office'
  /** Presence asked of who works from home. */
  readonly homePresence: 'none' | 'check-in' | 'check-in-and-out'
  readonly dailyReport: boolean
  /** Days after the due midnight during which a report is late, then it is missing. */
  readonly reportLateDays: number
  /** Working days after the report by whose end the review is due. */
  readonly reviewWithinWorkingDays: number
  /** Working hours, standard and within Ramadan. */
  readonly hours: { readonly standard: WeeklyHours; readonly ramadan: WeeklyHours }
  /** Hours of the roster codes `P`, `S` and `PK`. */
  readonly shifts: {
    readonly morning: ShiftHours
    readonly afternoon: ShiftHours
    readonly picket: ShiftHours
  }
  /** How long before a shift's start and after its end a check-in still belongs to it. */
  readonly shiftMarginMinutes: number
}

/** A regulation in force: a dated record, never a constant (RULES.md, head). */
export interface PolicyRecord {
  /** As "B-1159/DINKES/065.11/06/2021". */
  readonly number: string
  /** How findings cite it, as "Kukar SE B-1159/DINKES/065.11/06/2021". */
  readonly citation: string
  readonly issuedOn: CivilDate
  readonly validFrom: CivilDate
  /** Last day in force; absent while it holds until withdrawn. */
  readonly validUntil?: CivilDate
  readonly preset: string
  readonly parameters: PolicyParameters
  /** Clause that each rule cites, by rule id, as `{'office-quota': 'C3'}`; a rule without one is off. */
  readonly clauses: Readonly<Record<string, string>>
  /** Why parameters differ from the preset. */
  readonly reason: string
}
