import type { CivilDate, Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { RosterCode } from '../model/roster.ts'
import type { Board, BoardDay, Count } from './board.ts'
import { findUnkept } from './find-unkept.ts'
import type { DutyLimit, Limit } from './limit.ts'
import { rosterTask } from './roster-task.ts'
import { shiftCodes } from './shift-codes.ts'
import { solve } from './solve.ts'
import type { Unkept } from './unkept.ts'

/** A roster of a month, proposed. */
export interface RosterProposal {
  readonly month: Month
  /** By employee, then date; nothing on days off, and on days on which a person is not employed. */
  readonly codes: ReadonlyMap<EmployeeId, ReadonlyMap<CivilDate, RosterCode>>
  readonly days: readonly ProposedDay[]
  /** How many days each is at the office, but for *piket*. */
  readonly officeDays: ReadonlyMap<EmployeeId, number>
  /** What cannot be kept with these people, or not with all the rest. */
  readonly unkept: readonly Unkept[]
}

/** A date of the proposal over the whole agency. */
export interface ProposedDay {
  readonly date: CivilDate
  readonly workingDay: boolean
  readonly office: number
  readonly home: number
  /** The most at the office of those of whom a share speaks; null where none does. */
  readonly maxOffice: number | null
  /** How many of those are there. */
  readonly quotaOffice: number
}

export interface ProposalOptions {
  /** Only this unit's days are proposed: those of others stand where the roster has them. */
  readonly unitCode?: string
  /** Beside those of the policies in force. */
  readonly limits?: readonly Limit[]
}

/**
 * Proposes who is at the office on each working day of the month. Leave, permits, days off and *piket*
 * of the roster stand; its other duties are proposed anew, and what was filed or clocked never counts.
 * For one unit, duties of other units stand too where the roster has them, so that its proposal fits
 * to what they do. Who came in more than colleagues in the year before comes in less.
 *
 * @example proposeRoster(facts, parseMonth('2021-07')).codes.get('198001012005011001')
 */
export function proposeRoster(
  facts: AgencyFacts,
  month: Month,
  { unitCode, limits = [] }: ProposalOptions = {},
): RosterProposal {
  const task = rosterTask(facts, month, {
    keepsDuty: (employee) => unitCode !== undefined && employee.unitCode !== unitCode,
    limits,
  })
  const { board, counts } = solve(task)
  const shifts = shiftCodes(board, task)
  const codes = codesOf(board, shifts)
  return {
    month,
    codes,
    days: daysOf(board, counts),
    officeDays: officeDaysOf(board),
    unkept: findUnkept(counts, { board, task, shifts: shifts.unkept }),
  }
}

function codesOf(
  board: Board,
  shifts: ReturnType<typeof shiftCodes>,
): Map<EmployeeId, Map<CivilDate, RosterCode>> {
  const codes = new Map<EmployeeId, Map<CivilDate, RosterCode>>()
  function set(id: EmployeeId, date: CivilDate, code: RosterCode): void {
    const its = codes.get(id) ?? new Map<CivilDate, RosterCode>()
    codes.set(id, its.set(date, code))
  }
  for (const [at, { date, fixed }] of board.days.entries()) {
    for (const [id, { code }] of fixed) if (code) set(id, date, code)
    for (const [id, code] of shifts.codes[at]!) set(id, date, code)
  }
  return codes
}

/** Turns at the office of each; *piket* is none. */
function officeDaysOf({ days }: Board): Map<EmployeeId, number> {
  const count = new Map<EmployeeId, number>()
  for (const day of days) {
    for (const [id, { place, code }] of dutiesOn(day)) {
      if (place === 'office' && code !== 'PK') count.set(id, (count.get(id) ?? 0) + 1)
    }
  }
  return count
}

function dutiesOn({
  fixed,
  turns,
}: BoardDay): (readonly [EmployeeId, Pick<DutyLimit, 'place' | 'code'>])[] {
  return [
    ...fixed,
    ...[...turns].map(
      ([id, { atOffice }]) => [id, { place: atOffice ? 'office' : 'home', code: null }] as const,
    ),
  ]
}

function daysOf({ days }: Board, counts: readonly Count[]): ProposedDay[] {
  const ceilings = Map.groupBy(
    counts.filter(({ limit, most }) => limit.kind === 'share' && !limit.unit && most < Infinity),
    ({ dates }) => (dates.length === 1 ? dates[0] : undefined),
  )
  return days.map((day) => {
    const { date, workingDay } = day
    const places = dutiesOn(day).map(([, { place }]) => place)
    const office = places.filter((place) => place === 'office').length
    const home = places.filter((place) => place === 'home' || place === 'elsewhere').length
    const [ceiling] = (ceilings.get(date) ?? []).toSorted((a, b) => (b.base ?? 0) - (a.base ?? 0))
    const maxOffice = ceiling?.most ?? null
    return { date, workingDay, office, home, maxOffice, quotaOffice: ceiling?.value ?? 0 }
  })
}
