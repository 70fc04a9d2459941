import { evaluateMonth } from '../evaluation/evaluate-month.ts'
import { monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { parseInstant } from '../model/instant.ts'
import type { RosterCode, RosterEntry } from '../model/roster.ts'
import { allotTurns } from './allot-turns.ts'
import { createDutyBoard, type DutyBoard } from './duty-board.ts'
import { evenOut } from './even-out.ts'
import { shiftCodes } from './shift-codes.ts'

/** Rules that look at the roster alone. */
export const ROSTER_RULES: readonly string[] = [
  'office-quota',
  'mandatory-office',
  'wfh-eligibility',
  'exempt-unit',
  'home-days',
  'roster-missing',
  'roster-conflict',
  'rotation',
  'shift-balance',
  'service-coverage',
]

/** A roster of a month, proposed. */
export interface RosterProposal {
  readonly month: Month
  /** By employee, then date; nothing on days off, and on days on which a person is not employed. */
  readonly codes: ReadonlyMap<EmployeeId, ReadonlyMap<CivilDate, RosterCode>>
  readonly days: readonly ProposedDay[]
  /** What the rules still find: it cannot be kept with these people, or not with all the rest. */
  readonly findings: readonly Finding[]
}

/** A date of the proposal over the whole agency. */
export interface ProposedDay {
  readonly date: CivilDate
  readonly workingDay: boolean
  readonly office: number
  readonly home: number
  /** The most that may be there of those whom the quota counts; null where there is none. */
  readonly maxOffice: number | null
  /** How many of those are there. */
  readonly quotaOffice: number
  /** By so many who must be at the office are more than the quota allows. */
  readonly tooManyFixed: number
}

/**
 * Proposes who is at the office on each working day of the month. Leave, permits, days off and *piket*
 * of the roster stand; its other duties are proposed anew, and what was filed or clocked never counts.
 * For one unit, duties of other units stand too where the roster has them, so that its proposal fits
 * to what they do.
 *
 * @example proposeRoster(facts, parseMonth('2021-07')).codes.get('198001012005011001')
 */
export function proposeRoster(
  facts: AgencyFacts,
  month: Month,
  forUnitCode?: string,
): RosterProposal {
  const planned = planOnly(facts)
  const board = createDutyBoard(
    planned,
    month,
    ({ unitCode }) => forUnitCode !== undefined && unitCode !== forUnitCode,
  )
  allotTurns(board)
  evenOut(board)
  const codes = codesOf(board)
  const { findings, days } = evaluateMonth(
    {
      ...planned,
      roster: [
        ...planned.roster.filter(({ date }) => monthOf(date) !== month),
        ...[...codes].flatMap(([employeeId, its]) =>
          [...its].map(([date, code]): RosterEntry => ({ employeeId, date, code, cell: '' })),
        ),
      ],
    },
    { month, asOf: parseInstant(`${month}-01T00:00:00Z`) },
  )
  return {
    month,
    codes,
    findings: findings.filter(({ rule }) => ROSTER_RULES.includes(rule)),
    days: days.map((day, at) => ({
      date: day.date,
      workingDay: day.workingDay,
      office: day.office,
      home: day.home,
      maxOffice: day.maxOffice,
      quotaOffice: day.quotaOffice,
      tooManyFixed: Math.max(0, -board.days[at]!.places),
    })),
  }
}

/** Only what is planned: no presence, and of what was filed the permits. */
function planOnly(facts: AgencyFacts): AgencyFacts {
  return {
    ...facts,
    clockIns: [],
    submissions: facts.submissions.filter(({ kind }) => kind === 'permit'),
  }
}

function codesOf(board: DutyBoard): Map<EmployeeId, Map<CivilDate, RosterCode>> {
  const codes = new Map<EmployeeId, Map<CivilDate, RosterCode>>()
  const ofTurn = shiftCodes(board)
  function set(id: EmployeeId, date: CivilDate, code: RosterCode): void {
    const its = codes.get(id) ?? new Map<CivilDate, RosterCode>()
    codes.set(id, its.set(date, code))
  }
  for (const { context, fixed, turns } of board.days) {
    for (const [id, { code }] of fixed) if (code) set(id, context.date, code)
    for (const turn of turns) set(turn.employee.id, context.date, ofTurn.get(turn) ?? 'WFH')
  }
  return codes
}
