import type { CivilDate } from './civil-date.ts'
import type { EmployeeId } from './employee.ts'
import type { DayPart, LeaveKind } from './submission.ts'

/**
 * Codes of a day's outcome (RULES.md §3): present at the office, working from home, official travel,
 * leave, sick, permit, absent without notice, day off. `open`: the day is not over yet; it shows as
 * an empty cell and is never `TK`. `unasked`: nothing was asked that day, so it is in no total,
 * percentage or finding. `unsure`: an absence rests on what has not come, and
 * prints as `?`.
 */
export type OutcomeCode =
  | 'H'
  | 'WFH'
  | 'DL'
  | 'C'
  | 'SK'
  | 'I'
  | 'TK'
  | 'L'
  | 'open'
  | 'unasked'
  | 'unsure'

/** Codes that stand in totals. */
export type CountedCode = Exclude<OutcomeCode, 'open' | 'unasked'>

/**
 * What has not come, so that a day is not sure: a form, the machine's file, what was pasted of the day and
 * does not count, a filing in quarantine, the roster's code, or the decision on what was asked for.
 */
export type UnsureReason =
  | 'form-behind'
  | 'machine-file'
  | 'import'
  | 'quarantine'
  | 'roster-unread'
  | 'undecided'

/** Why a day is blank (RULES.md §3.0). */
export type UnaskedReason =
  | 'agency-not-begun'
  | 'person-not-begun'
  | 'no-clause'
  | 'no-roster'
  | 'roster-unread'

export type OutcomeFlag =
  | 'check-in-missing'
  | 'check-in-late'
  | 'check-out-missing'
  | 'location-slot-missing'
  | 'report-missing'
  | 'report-late'
  | 'roster-missing'
  | 'summoned'
  | 'alternate-channel'
  | 'settled'

/** What half a day may be by permit: sickness, a permission, official travel, or work at home. */
export const HALF_CODES = ['SK', 'I', 'DL', 'WFH'] as const

/** Half a working day of which an approved permit says what it is; the other half is as it was planned. */
export interface HalfDay {
  readonly part: DayPart
  readonly as: (typeof HALF_CODES)[number]
}

/** One person's day. */
export interface DayOutcome {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
  readonly code: OutcomeCode
  /** Of an `unasked` day: what readings and filings tell all the same. */
  readonly seen?: 'H' | 'WFH'
  /** Of a day of leave (`C`) whose kind an approved permit says. */
  readonly leaveKind?: LeaveKind
  /** Of a working day that is not whole; its code is that of the other half, or `as` where nothing was seen then. */
  readonly half?: HalfDay
  /** Of an `unsure` day: what has not come. Of another: on what further lateness, or what lacked, still rests. */
  readonly unsure?: readonly UnsureReason[]
  /** Where the person was planned to be; absent on days off and leave. */
  readonly planned?: 'office' | 'home'
  readonly lateMinutes: number
  readonly earlyMinutes: number
  readonly flags: readonly OutcomeFlag[]
  /** What the code rests on: roster cell, submission refs, clock-in rows. */
  readonly evidence: readonly string[]
}
