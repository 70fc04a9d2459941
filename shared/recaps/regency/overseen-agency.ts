import { localTimeOf } from '../../calendar/zones.ts'
import type { Zone } from '../../model/agency.ts'
import { addDays, datesOfMonth } from '../../model/civil-date.ts'
import type { CivilDate, Month } from '../../model/civil-date.ts'
import type { Instant } from '../../model/instant.ts'
import { stepsOf, type CoverLetter } from '../../model/cover-letter.ts'
import type { Employee } from '../../model/employee.ts'
import type { Problem } from '../../model/problem.ts'
import type { AgencyFigures } from './agency-figures.ts'
import type { RecapSource } from '../recap-sheet.ts'
import type { WorkResults } from '../work-results/results-of.ts'

/** Where no clause of the agency says a day: up to the fifth of the next month, as monthly reports are. */
const DUE_DAYS = 5

/** What an agency needs before its figures mean something. */
export type MissingPiece = 'staff' | 'roster' | 'policy'

/** How an agency stands beside its figures; known to the worker, not in the agency's ledger. */
export interface AgencyStanding {
  /** When its month was closed; null where it is open. */
  readonly closedAt: Instant | null
  /** When its travel recap (C8) was first made after the month's end; null where it was not. */
  readonly recappedAt: Instant | null
  readonly lastSweptAt: Instant | null
  /** Forms behind, and forms that no longer ask what they must. */
  readonly formProblems: readonly Problem[]
  /** What was recorded of the letter of the month; absent of jobs from before there were any. */
  readonly letter?: CoverLetter
  /** When the month was opened again after that; absent where it was not: what went up holds. */
  readonly letterReopenedAt?: Instant
  /** How many agencies it oversees that the recap does not show. */
  readonly beyond: number
}

interface Overseen {
  readonly id: string
  readonly name: string
  readonly standing: AgencyStanding
}

/** An agency that could be read. */
export interface ReadAgency extends Overseen {
  readonly kind: 'read'
  /** Who stands between it and the head of government, from below; null where its settings do not say. */
  readonly between: readonly string[] | null
  readonly figures: AgencyFigures
  readonly missing: readonly MissingPiece[]
  /** The offices on the way of its letter, from below. */
  readonly receivers?: readonly string[]
  /** By when a clause of its own wants the travel recap; absent where none does. */
  readonly dueOn?: CivilDate
  /** What each person did, where a clause wants *Rekap Kinerja* sent up (K7); absent where none does. */
  readonly results?: AgencyResults
  readonly source: Omit<RecapSource, 'asOf'>
}

export interface AgencyResults {
  readonly clause: string
  /** By unit, as in *Pegawai*. */
  readonly people: readonly (WorkResults & Pick<Employee, 'id' | 'name'>)[]
}

/** One that could not; the others are recapped all the same. */
export interface UnreadAgency extends Overseen {
  readonly kind: 'unread'
  /** In the language of the recap. */
  readonly reason: string
}

export type OverseenAgency = ReadAgency | UnreadAgency

/** How an agency's month stands. `late`: made after the last day; `overdue`: still not made. */
export type MonthState =
  | { readonly state: 'closed' | 'made' | 'late'; readonly on: CivilDate }
  | { readonly state: 'awaited'; readonly until: CivilDate }
  | { readonly state: 'running' | 'overdue' }

/** The last day on which a month's recap is in time: of this agency, or where no clause says one. */
export function recapDueOn(month: Month, agency?: OverseenAgency): CivilDate {
  if (agency?.kind === 'read' && agency.dueOn) return agency.dueOn
  return addDays(datesOfMonth(month).at(-1)!, DUE_DAYS)
}

/** How the month of this agency is at `asOf`, by the calendar of `zone`. */
export function monthStateOf(
  agency: OverseenAgency,
  { month, asOf, zone }: { readonly month: Month; readonly asOf: Instant; readonly zone: Zone },
): MonthState {
  const { closedAt, recappedAt } = agency.standing
  const dateOf = (instant: Instant): CivilDate => localTimeOf(instant, zone).date
  if (closedAt !== null) return { state: 'closed', on: dateOf(closedAt) }
  const dueOn = recapDueOn(month, agency)
  if (recappedAt !== null) {
    const on = dateOf(recappedAt)
    return { state: on <= dueOn ? 'made' : 'late', on }
  }
  const today = dateOf(asOf)
  if (today <= datesOfMonth(month).at(-1)!) return { state: 'running' }
  return today <= dueOn ? { state: 'awaited', until: dueOn } : { state: 'overdue' }
}

/** Whether its figures could be read. */
export function isRead(agency: OverseenAgency): agency is ReadAgency {
  return agency.kind === 'read'
}

/** How far the letter of an agency went: the office nearest to its end that received it, and whether that is the end. */
export function letterStateOf(
  agency: OverseenAgency,
): { readonly office: string; readonly on: CivilDate; readonly isLast: boolean } | null {
  const { letter } = agency.standing
  if (agency.kind !== 'read' || !letter) return null
  const { receivers = [] } = agency
  const steps = stepsOf(letter, receivers)
  const at = steps.findLastIndex(({ receipt }) => receipt !== undefined)
  const receipt = steps[at]?.receipt
  return receipt
    ? { office: receipt.office, on: receipt.receivedOn, isLast: at >= receivers.length - 1 }
    : null
}
