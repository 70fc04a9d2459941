import type { RosterCode } from './roster.ts'

/** Local `HH:MM` times; an end at or before the start is on the next day. */
export interface ShiftHours {
  readonly start: string
  readonly end: string
}

/** A shift of the roster. */
export interface RosterShift extends ShiftHours {
  readonly code: RosterCode
  /** As a regulation calls it; absent of one that no regulation names. */
  readonly name?: string
}

/** A place of the roster that is neither the office nor home. */
export interface RosterPlace {
  readonly code: RosterCode
  /** As `RosterShift`. */
  readonly name?: string
  /** Another office: whoever is there is at an office. */
  readonly isOffice: boolean
}

/** Working hours of a week; times are local `HH:MM`. Where no end is said, that of each day follows by arithmetic. */
export interface WeeklyHours {
  /** Working minutes of a week without breaks: 37.5 hours are 2250. */
  readonly weeklyMinutes: number
  readonly start: string
  readonly end?: string
  /** Of Friday, where it has hours of its own. */
  readonly friday?: ShiftHours
  /** By how many minutes somebody may begin earlier or later, and leaves so much earlier or later. */
  readonly flexMinutes?: number
  readonly breakStart: string
  readonly breakMinutes: number
  readonly fridayBreakStart: string
  readonly fridayBreakMinutes: number
}
