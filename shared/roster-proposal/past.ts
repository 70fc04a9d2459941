import { addDays, datesOfMonth, monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { employeeOn } from '../model/employment.ts'
import { codesOf } from '../model/roster-row.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { RosterCode, RosterRow } from '../model/roster.ts'
import { dayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { codesOnDate } from '../policy/codes-in-month.ts'
import { codesOf as knownCodes, placeOfCode, shiftsOf } from '../policy/roster-codes.ts'
import { doesTakeTurns } from './person-standing.ts'
import type { Place } from './limit.ts'

/** What is known of the days before the month. */
export interface Past extends RememberedRosters {
  /** As the day counts: by the roster, and without an entry as the clauses have it; undefined where it is blank. */
  placeOn(employeeId: EmployeeId, date: CivilDate): Place | 'away' | undefined
}

/** What is remembered of the rosters before the month. */
export interface RememberedRosters {
  /** By the roster; undefined of who had none. */
  shiftOn(employeeId: EmployeeId, date: CivilDate): RosterCode | undefined
  /** Days at the office beyond what colleagues had on the same days; below zero where fewer. */
  balanceOf(employeeId: EmployeeId): number
  /** The last day at the office that is remembered. */
  lastAtOffice(employeeId: EmployeeId): CivilDate | undefined
}

/** Turns of so many days before the month are remembered: a year. */
const REMEMBERED_DAYS = 366

/**
 * What rosters of the year before say of people's turns. Each day counts against the mean of the colleagues of the
 * unit who took turns on it, so that a change of regulation, leave and a late beginning do no harm.
 */
export function rememberRosters(
  facts: Pick<AgencyFacts, 'roster' | 'settings' | 'holidays' | 'policies'>,
  month: Month,
  index: FactsIndex,
): RememberedRosters {
  const until = `${month}-01` as CivilDate
  const from = addDays(until, -REMEMBERED_DAYS)
  const balances = new Map<EmployeeId, number>()
  const lasts = new Map<EmployeeId, CivilDate>()
  const rows = facts.roster.filter((row) => monthOf(from) <= row.month && row.month < month)
  const duties = dutiesOf(rows, from, facts.policies)
  for (const [date, its] of [...duties].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const context = dayContext(date, facts)
    if (!context.workingDay || !context.policy) continue
    const units = new Map<string, Map<EmployeeId, number>>()
    for (const [id, { place }] of its) {
      const atOffice = place === 'office'
      const whole = index.byId.get(id)
      const employee = whole && employeeOn(whole, date)
      if (!employee || !doesTakeTurns(employee, context, index)) continue
      const turns = units.get(employee.unitCode) ?? new Map<EmployeeId, number>()
      units.set(employee.unitCode, turns.set(id, Number(atOffice)))
      if (atOffice) lasts.set(id, date)
    }
    for (const turns of units.values()) addDay(balances, turns)
  }
  return {
    shiftOn: (id, date) => duties.get(date)?.get(id)?.shift,
    balanceOf: (id) => balances.get(id) ?? 0,
    lastAtOffice: (id) => lasts.get(id),
  }
}

interface PastDuty {
  readonly code: RosterCode
  readonly place: Place
  readonly shift?: RosterCode
}

/** The duty of each, by date; of two entries the office counts. */
function dutiesOf(
  rows: readonly RosterRow[],
  from: CivilDate,
  policies: readonly PolicyRecord[],
): ReadonlyMap<CivilDate, ReadonlyMap<EmployeeId, PastDuty>> {
  const all = new Map<CivilDate, ReadonlyMap<EmployeeId, PastDuty>>()
  for (const [month, its] of Map.groupBy(rows, (row) => row.month)) {
    const days = datesOfMonth(month).map((date) => ({
      date,
      byCode: dutiesByCode(policies, date),
      duties: new Map<EmployeeId, PastDuty>(),
    }))
    for (const row of its) addDuties(days, row)
    for (const { date, duties } of days) if (date >= from && duties.size > 0) all.set(date, duties)
  }
  return all
}

function addDuties(
  days: readonly {
    readonly byCode: ReadonlyMap<string, PastDuty>
    readonly duties: Map<EmployeeId, PastDuty>
  }[],
  row: RosterRow,
): void {
  for (const { day, code } of codesOf(row)) {
    const on = days[day - 1]
    const duty = on?.byCode.get(code)
    if (!on || !duty) continue
    const known = on.duties.get(row.employeeId)
    if (!known || isBefore(duty, known)) on.duties.set(row.employeeId, duty)
  }
}

function dutiesByCode(
  policies: readonly PolicyRecord[],
  date: CivilDate,
): ReadonlyMap<string, PastDuty> {
  const codes = codesOnDate(policies, date)
  const shifts = shiftsOf(codes).map(({ code }) => code)
  return new Map(
    knownCodes(codes).flatMap((code) => {
      const place = placeOfCode(code, codes)
      const shift = shifts.includes(code) && { shift: code }
      return place ? [[code, { code, place, ...shift }] as const] : []
    }),
  )
}

function isBefore(duty: PastDuty, other: PastDuty): boolean {
  const [one, two] = [duty, other].map(({ place }) => Number(place !== 'office'))
  return one! < two! || (one === two && duty.code < other.code)
}

/** Adds a day of some colleagues: those at the office had more than their mean, the others less. */
export function addDay(
  balances: Map<EmployeeId, number>,
  turns: ReadonlyMap<EmployeeId, number>,
): void {
  const mean = [...turns.values()].reduce((sum, came) => sum + came, 0) / turns.size
  for (const [id, came] of turns) balances.set(id, (balances.get(id) ?? 0) + came - mean)
}
