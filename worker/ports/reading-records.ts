import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'

/** What somebody was shown that is about people. */
export const READING_KINDS = [
  'data',
  'explanation',
  'recap',
  'desk',
  'filings',
  'links',
  'reminders',
  'what-if',
  'affected',
] as const
export type ReadingKind = (typeof READING_KINDS)[number]

/** Somebody looked at something of a person that day. */
export interface Reading {
  /** By Greenwich. */
  readonly on: CivilDate
  /** An address, `operator`, or the number of who came by their own page. */
  readonly by: string
  readonly kind: ReadingKind
  /** The last time of that day. */
  readonly lastAt: Instant
  /** Whether it was a list of everybody. */
  readonly isOfAll: boolean
}

/** Who looked at what of whom through the worker: one entry a day, reader, person and kind. */
export interface ReadingRecords {
  /** Inside a transaction. */
  note(
    agencyId: string,
    reading: Omit<Reading, 'isOfAll'>,
    people: readonly EmployeeId[] | 'all',
  ): Promise<void>
  /** How many were noted before that day. */
  countAged(agencyId: string, before: CivilDate): Promise<number>
  /** Forgets those. */
  forget(agencyId: string, before: CivilDate): Promise<void>
  /** At whose something, but such a list of the affected, that reader looked on these days, both included; an empty number: at everybody's. */
  listSeen(
    agencyId: string,
    of: { readonly by: string; readonly from: CivilDate; readonly until: CivilDate },
  ): Promise<ReadonlySet<EmployeeId>>
  /** Of these numbers and of everybody, the latest first. */
  list(agencyId: string, numbers: readonly EmployeeId[]): Promise<Reading[]>
}
