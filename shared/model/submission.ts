import type { CivilDate } from './civil-date.ts'
import type { EmployeeId } from './employee.ts'
import type { Instant } from './instant.ts'
import type { LocationVerdict } from './location-verdict.ts'

export const FORM_KINDS = [
  'check-in',
  'daily-report',
  'weekly-plan',
  'permit',
  'alternate-channel',
] as const
/** Presensi, Laporan Kinerja Harian, Rencana Kerja Mingguan, Izin, Presensi Jalur Lain. */
export type FormKind = (typeof FORM_KINDS)[number]

/** A form response as it was taken in: nothing interpreted, nothing lost. */
export interface RawSubmission {
  readonly formKind: FormKind
  readonly formId: string
  readonly responseId: string
  /** First submission; an edited response keeps it. */
  readonly createdAt: Instant
  /** With form and response, identifies this version (DESIGN.md, the flow, 3). */
  readonly lastSubmittedAt: Instant
  /** Only where Google verified it (the form collects verified addresses). */
  readonly verifiedEmail?: string
  /** Answers by the question's stable key; by `?questionId` where the question is not known. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** What was judged of the answer `location` before it was purged (G10). */
  readonly locationVerdict?: LocationVerdict
}

interface SubmissionBase {
  /** `SubmissionRef` of the version: short, stable, safe to show in a sheet. */
  readonly ref: string
  readonly employeeId: EmployeeId
  readonly createdAt: Instant
  readonly lastSubmittedAt: Instant
}

export type CheckInKind = 'in' | 'location' | 'out'
export type CheckInPlace = 'home' | 'office' | 'piket' | 'other'

/** Presensi. The moment that counts is `createdAt`: editing later does not move a check-in. */
export interface CheckIn extends SubmissionBase {
  readonly kind: 'check-in'
  readonly checkInKind: CheckInKind
  readonly place: CheckInPlace
  /** What was pasted, unparsed; empty once its coordinates were purged (G10). */
  readonly location: string
  /** What was judged of `location` before it was purged. */
  readonly locationVerdict?: LocationVerdict
  readonly condition: string
  readonly healthProtocol: readonly string[]
  readonly assembly?: 'in-person' | 'virtual' | 'absent'
}

export interface ReportedActivity {
  readonly activity: string
  readonly target: string
  readonly output: string
  readonly volume: string
  /** Local `HH:MM`, empty where not given. */
  readonly startsAt: string
  readonly endsAt: string
}

/** Laporan Kinerja Harian. */
export interface DailyReport extends SubmissionBase {
  readonly kind: 'daily-report'
  readonly date: CivilDate
  readonly activities: readonly ReportedActivity[]
  /** Keys of the form's choices; what is none of them stays as it was typed. */
  readonly channels: readonly string[]
  readonly evidence: string
  readonly obstacles: string
}

/** Rencana Kerja Mingguan. */
export interface WeeklyPlan extends SubmissionBase {
  readonly kind: 'weekly-plan'
  readonly unitCode: string
  readonly weekOf: CivilDate
  readonly targets: readonly { target: string; volume: string; assignee: string }[]
}

export type PermitKind =
  | 'office-work'
  | 'home-work'
  | 'travel'
  | 'leave'
  | 'sick'
  | 'permission'
  | 'attendance-correction'

/**
 * The kinds of leave that a person asks for (PP 11/2017, article 310; how they are given: BKN 24/2017).
 * *Cuti bersama* is a holiday.
 */
export const LEAVE_KINDS = ['annual', 'long', 'sick', 'maternity', 'important', 'unpaid'] as const
export type LeaveKind = (typeof LEAVE_KINDS)[number]

/** The half of a working day that a permit is for: until its break, or after it. */
export const DAY_PARTS = ['morning', 'afternoon'] as const
export type DayPart = (typeof DAY_PARTS)[number]

export const TRAVEL_KINDS = ['official', 'family', 'private'] as const
export type TravelKind = (typeof TRAVEL_KINDS)[number]

export type TravelRegion = 'inside' | 'outside'

/** Izin. */
export interface Permit extends SubmissionBase {
  readonly kind: 'permit'
  readonly permitKind: PermitKind
  readonly travelKind?: TravelKind
  readonly leaveKind?: LeaveKind
  readonly destination: string
  /** Whether it lies in the region, as the person chose; absent where nothing was chosen. */
  readonly region?: TravelRegion
  readonly from: CivilDate
  readonly until: CivilDate
  /** Of each of its days; absent where it is for whole days, as leave always is. */
  readonly part?: DayPart
  /** Where the person asks to work, a place a line, unparsed; absent where none is named, empty once purged (G10). */
  readonly location?: string
  readonly reason: string
  readonly urgent: boolean
  readonly letterNumber: string
}

/** Presensi Jalur Lain: the unit head (`employeeId`) transcribes a message (L7). */
export interface AlternateChannelCheckIn extends SubmissionBase {
  readonly kind: 'alternate-channel'
  readonly forEmployeeId: EmployeeId
  readonly channel: 'sms' | 'whatsapp' | 'telephone'
  readonly receivedAt: Instant
  readonly originalText: string
}

export type Submission = CheckIn | DailyReport | WeeklyPlan | Permit | AlternateChannelCheckIn

/** A journey as it was filed; `kind` is null where it was not said. */
export interface AskedJourney {
  readonly kind: TravelKind | null
  readonly destination: string
  /** Whether the form asked in or out of the region and got an answer. */
  readonly regionAsked: boolean
  readonly from: CivilDate
  readonly until: CivilDate
  readonly days: number
}
