import type { CivilDate, Weekday } from './civil-date.ts'
import type { PositionClass, SpecialPost } from './employee.ts'
import type { Severity } from './finding.ts'
import type { PolicyTerm } from './policy-term.ts'
import type { Regulation } from './regulation.ts'
import type { TravelKind } from './submission.ts'
import type { RosterPlace, RosterShift, WeeklyHours } from './working-time.ts'

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
  readonly homePresence: 'none' | 'check-in' | 'check-in-and-out' | 'location-slots'
  /** Of whom away from the office it is asked. */
  readonly presencePlace: 'any' | 'home' | 'elsewhere'
  /** Presence asked of who works at the office. */
  readonly officePresence: 'none' | 'check-in' | 'check-in-and-out'
  /** Which readings show it: any, those of the form alone, or of the machine alone. */
  readonly officePresenceBy: 'any' | 'form' | 'machine'
  /** Who is at the office may go on elsewhere: a check-out there ends the day. */
  readonly checkOutElsewhere: boolean
  /** How far from start and end of work check-in and check-out at home may be; `null` for any time. */
  readonly presenceWithinMinutes: number | null
  /** Between two locations of `location-slots`, from the start of work on. */
  readonly locationEveryMinutes: number
  readonly locationToleranceMinutes: number
  /** Whose transcribed messages count: everyone's, or only of those recorded without internet. */
  readonly alternateChannel: 'any' | 'no-internet'
  /** A daily report is asked of who works from home. */
  readonly dailyReport: boolean
  /** A daily report is asked of who works at the office, too. */
  readonly officeReport: boolean
  /** The same text on so many reports in a row is an empty report. */
  readonly repeatedReportDays: number
  /** Local `HH:MM` of the day by which its report is due; absent where by its end. */
  readonly reportDueAt?: string
  /** Days after the due midnight during which a report is late, then it is missing. */
  readonly reportLateDays: number
  /** Working days after the report by whose end the review is due. */
  readonly reviewWithinWorkingDays: number
  /** Unit heads mark each day's presence as examined, by the end of those working days. */
  readonly presenceReview: boolean
  /** Those of presence, where a clause gives it a number of its own. */
  readonly presenceReviewWithinWorkingDays?: number
  /** Local `HH:MM` of the next working day by which a unit's evaluation is due. */
  readonly unitEvaluationDue: string
  /** Position classes that may not work from home. */
  readonly noHomeClasses: readonly PositionClass[]
  /** Days a week that a person may work from home; `null` for any number. */
  readonly maxHomeDaysPerWeek: number | null
  /** By how many days at the office people of a unit may differ in a month; `null` for any. */
  readonly rotationSpreadDays: number | null
  /** By how many people shifts may differ; `null` for any. */
  readonly shiftDifference: number | null
  /** How many different shifts a person may have in a week; `null` for any number. */
  readonly maxShiftsPerWeek: number | null
  /** Who keeps a service unit's minimum on duty: those at the office, or those at home as well. */
  readonly coverageCounts: 'office' | 'on-duty'
  /** Kinds of travel out of the region that no permit allows. */
  readonly bannedTravel: readonly TravelKind[]
  /** What an approved journey must be for: anything, or only what is urgent or important duty. */
  readonly travelPermitFor: 'any' | 'urgent-or-duty'
  /** Hours after leaving within which the permit of an urgent journey may still be filed. */
  readonly urgentPermitGraceHours: number
  /** Minutes after a call within which who is called must be at the office, or answer. */
  readonly summonsWithinMinutes: number
  /** Whether who is called comes to the office, or answers by a check-in from where they are. */
  readonly summonsAsks: 'office' | 'answer'
  /** How far from the recorded home who works there may be; `null` for anywhere in the region. */
  readonly nearHomeKm: number | null
  /** Whose check-ins must say the health protocol kept: all at the office, or those with a permit. */
  readonly healthProtocolOf: 'office' | 'with-permit'
  /** Two locations of one person further apart than this speed allows are a lead. */
  readonly anomalySpeedKmh: number
  /** Days after which raw coordinates are purged; the verdict stays. */
  readonly coordinatesKeptDays: number
  /** Working hours, standard and within Ramadan. */
  readonly hours: { readonly standard: WeeklyHours; readonly ramadan: WeeklyHours }
  /** `PG`, `SG` and `PK`, then those of regulations by code. */
  readonly shifts: readonly RosterShift[]
  /** Whether who has a shift that a regulation names works on days off, too. */
  readonly shiftsOnDaysOff: boolean
  /** `WFA`, then those of regulations by code. */
  readonly places: readonly RosterPlace[]
  /** Readings at the office less than so many minutes apart are one moment. */
  readonly sameMomentMinutes: number
  /** How long before a shift's start and after its end, both included, a reading still belongs to it. */
  readonly shiftMarginMinutes: number
}

export interface NamedUnit {
  /** As the text has it. */
  readonly name: string
  /** Words of which one stands in the name of such a unit; small letters. */
  readonly words: readonly string[]
}

/** What regulations ask on the days that it names: a dated record, never a constant (RULES.md, head). */
export interface PolicyRecord {
  /** As "B-1159/DINKES/065.11/06/2021". */
  readonly number: string
  /** How findings cite it, as "Kukar SE B-1159/DINKES/065.11/06/2021". */
  readonly citation: string
  readonly issuedOn: CivilDate
  readonly validFrom: CivilDate
  /** Last day in force; absent while it holds until withdrawn. */
  readonly validUntil?: CivilDate
  /** Template or number of what it is a version of: a record continues earlier ones of the same. */
  readonly preset: string
  /** Days of the week on which it holds; absent where it holds on all. */
  readonly weekdays?: readonly Weekday[]
  /** Whether it holds in Ramadan alone, or never in it; absent where it makes no difference. */
  readonly ramadan?: 'within' | 'outside'
  /** What holds for everybody. */
  readonly parameters: PolicyParameters
  /** Clause that each rule cites, by rule id, as `{'office-quota': 'C3'}`; a rule without one is off. */
  readonly clauses: Readonly<Record<string, string>>
  /** Which clauses ask each rule, those that it cites first: several have one number. Of a person's own record it is one. */
  readonly asks?: Readonly<Record<string, readonly string[]>>
  /** How to cite the regulation of a rule's clause, where it is another one that is in force as well. */
  readonly citations?: Readonly<Record<string, string>>
  /** How grave a rule's finding is, where a clause says so. */
  readonly severities?: Readonly<Record<string, Severity>>
  /** What clauses ask of those whom they name; absent where all that is asked is parameters. */
  readonly terms?: readonly PolicyTerm[]
  /** Units that a clause names as having no work from home: asked about, never assumed. */
  readonly namedUnits?: readonly NamedUnit[]
  /** What its template reads; absent where it has none. */
  readonly shipped?: PolicyParameters
  /** Tells its clauses apart from others under the same number; absent where they are the template's. */
  readonly reading?: string
  readonly reason: string
  /** The codes of the roster that anybody has; absent where everybody has those of the parameters. */
  readonly codes?: Pick<PolicyParameters, 'shifts' | 'places'>
  /** How many records of the same preset this one continues (`withRevisions`); absent for the first. */
  readonly revision?: number
  /** First day of the records that this one continues without a gap; absent for the first. */
  readonly since?: CivilDate
  /**
   * The regulations in force, the latest first, each with its clauses that bind on these days, where some of
   * them bind not everybody: of whom a person is, they make a record of their own (`policyFor`).
   */
  readonly bound?: readonly Regulation[]
  /** Of a record that was made so. */
  readonly own?: {
    /** The record of everybody. */
    readonly whole: PolicyRecord
  }
}
