import type { CivilDate } from './civil-date.ts'
import type { EmployeeId } from './employee.ts'

/** Why what was pasted is not counted: `refused` needs another paste, `waiting` somebody's word. */
export type Doubt =
  /** Days and months cannot be told apart: some dates are only one way, some only the other. */
  | 'date-order-contradiction'
  | 'date-order-doubtful'
  /** A column of readings holds one and the same time for everybody. */
  | 'one-time-for-all'
  /** Both ends of a day are read that the machine itself counts as an absence. */
  | 'absent-but-read'
  /** Everybody leaves before they came: afternoons without their PM. */
  | 'twelve-hours'
  /** All days lie long before the agency begins, or after the export was pasted. */
  | 'wrong-year'
  /** No line says which column holds the person and which the time. */
  | 'no-header'
  /** Days stand as columns, and no line says of which month. */
  | 'month-unknown'

export type BlockState = 'read' | 'waiting' | 'refused'

/** What was read of a pasted export. `read`, `refused` and `waiting` add up to `rows`. */
export interface ImportReceipt {
  /** What the block is known by: a digest of its cells. */
  readonly block: string
  /** "Mesin Absensi!1:34". */
  readonly where: string
  readonly state: BlockState
  readonly doubts: readonly Doubt[]
  /** Rows below the headers in which anything stands. */
  readonly rows: number
  /** Headers, titles and lines between people. */
  readonly headings: number
  readonly read: number
  readonly refused: number
  readonly waiting: number
  /** Of the rows read, those that say that nobody came. */
  readonly withoutTimes: number
  readonly people: number
  readonly period: { readonly from: CivilDate; readonly until: CivilDate } | undefined
  /** Headers as they are written. */
  readonly used: readonly string[]
  /** How many columns are a day each; not there where none is. */
  readonly dayColumns?: number
  readonly timetable: readonly string[]
  /** What parted the columns of rows that stood whole in one cell. */
  readonly separator: string | undefined
  readonly order: 'day-first' | 'month-first' | 'year-first'
  /** Whether any date is written as three numbers, so that the order matters. */
  readonly orderAsked: boolean
  /** False where no date of the column tells. */
  readonly orderProven: boolean
  /** Dates that the spreadsheet took with day and month changed over. */
  readonly serialsSwapped: boolean
  readonly hours: 12 | 24
  readonly zeroes: number
  readonly pinsMatched: number
  readonly unknown: readonly string[]
}

/** Whose something is that was pasted. */
export type Whose =
  | { readonly kind: 'person'; readonly employeeId: EmployeeId }
  /** Its number is nobody's: anybody's of whom the machine's file says nothing. */
  | { readonly kind: 'unmatched' }
  /** It does not say. */
  | { readonly kind: 'anybody' }

/** A day of which something was pasted that does not count. */
export interface UncountedDay {
  readonly owner: Whose
  /** Undefined where it may be any day. */
  readonly date: CivilDate | undefined
}

/** One text for each person and day, so that they can be looked up. */
export function uncountedKey({ owner, date }: UncountedDay): string {
  return `${owner.kind === 'person' ? owner.employeeId : owner.kind} ${date ?? 'any day'}`
}

/** What the tab *Mesin Absensi* holds besides the readings that count. */
export interface Imports {
  readonly receipts: readonly ImportReceipt[]
  readonly uncounted: readonly UncountedDay[]
}
