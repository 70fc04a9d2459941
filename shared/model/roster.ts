import type { CivilDate, Month } from './civil-date.ts'
import type { EmployeeId } from './employee.ts'
import type { Instant } from './instant.ts'

/**
 * Codes that the tab *Jadwal* knows under every regulation: office, home, morning and afternoon shift, piket, work from elsewhere, leave,
 * sick, permit, official travel, day off. No letter means two things: sick is `SK` here and in recaps.
 */
export const ROSTER_CODES = [
  'WFO',
  'WFH',
  'PG',
  'SG',
  'PK',
  'WFA',
  'C',
  'SK',
  'I',
  'DL',
  'L',
] as const
export type BaseCode = (typeof ROSTER_CODES)[number]

/** A code that a regulation gives to a shift or a place. */
export type OwnCode = string & { readonly ownCode: unique symbol }

export type RosterCode = BaseCode | OwnCode

/** Letters that could mean either of two codes (`PG` or `PK`, `SG` or `SK`), so that it is asked which. */
export const AMBIGUOUS_ROSTER_CODES = ['P', 'S'] as const
export type AmbiguousRosterCode = (typeof AMBIGUOUS_ROSTER_CODES)[number]

/** Codes that regulations may name: those of shifts and places that are there, and any that means nothing yet. */
const NAMEABLE: readonly string[] = ['PG', 'SG', 'PK', 'WFA']
const TAKEN: readonly string[] = [...ROSTER_CODES, ...AMBIGUOUS_ROSTER_CODES, 'H', 'TK']

/** A code that a regulation may give: a letter, then at most five letters and digits; undefined of any other. */
export function findOwnCode(typed: string): RosterCode | undefined {
  const code = typed.trim().toUpperCase()
  const isFree = NAMEABLE.includes(code) || !TAKEN.includes(code)
  return /^[A-Z][A-Z0-9]{0,5}$/.test(code) && isFree ? (code as RosterCode) : undefined
}

/** Of the shifts that are always there. */
export function isBaseShift(code: string | undefined): code is 'PG' | 'SG' | 'PK' {
  return code === 'PG' || code === 'SG' || code === 'PK'
}

export function isBaseCode(code: string): code is BaseCode {
  return ROSTER_CODES.some((base) => base === code)
}

/** One filled cell of a roster. `cell` locates it, as "Jadwal 2021-07!H12". */
export interface RosterEntry {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
  /** `unread`: something stands there that is no code, so where the person was planned is not known. */
  readonly code: RosterCode | 'unread'
  readonly cell: string
}

/**
 * The filled cells of a row of a month's roster. Packed, because an agency of thousands has a million in a
 * year, and they pass from thread to thread: `entriesOf` gives them singly.
 */
export interface RosterRow {
  readonly employeeId: EmployeeId
  readonly month: Month
  /** The tab's title. */
  readonly tab: string
  /** A line each, as "12 WFH H12": day of the month, code, name of the cell. */
  readonly cells: string
}

/** When a month's roster was first read with its tab, and when it last read otherwise (L2, U3). */
export interface RosterReading {
  readonly month: Month
  readonly firstReadAt: Instant
  readonly lastChangedAt: Instant
}

/** A row of the tab *Panggilan*: who is at home is called to the office (K4). */
export interface Summons {
  readonly date: CivilDate
  readonly employeeId: EmployeeId
  readonly calledBy: string
  readonly reason: string
  /** Local `HH:MM` of the call; absent where only the day is recorded. */
  readonly calledAt?: string
}

/**
 * A date of the tab *Hari Libur*: a day off, or one of Ramadan, whose hours then hold. A row of several
 * dates is one of these for each.
 */
export interface Holiday {
  readonly date: CivilDate
  readonly name: string
  readonly kind: 'libur-nasional' | 'cuti-bersama' | 'libur-daerah' | 'ramadan'
}

/** A row of *Hari Libur* that a pasted list asks for. */
export interface PastedHoliday {
  readonly from: CivilDate
  /** The same as `from` for a single day. */
  readonly until: CivilDate
  readonly name: string
  readonly kind: Holiday['kind']
}
