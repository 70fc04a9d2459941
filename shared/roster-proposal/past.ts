import { addDays, monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { employeeOn } from '../model/employment.ts'
import { codesOf } from '../model/roster-row.ts'
import type { RosterCode, RosterRow } from '../model/roster.ts'
import { dayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { doesTakeTurns } from './limits-of.ts'
import type { Place } from './limit.ts'

/** What is remembered of the days before the month. */
export interface Past {
  /** By the roster; undefined of days away, and where it says nothing. */
  codeOn(employeeId: EmployeeId, date: CivilDate): RosterCode | undefined
  /** Days at the office beyond what colleagues had on the same days; below zero where fewer. */
  balanceOf(employeeId: EmployeeId): number
  /** The last day at the office that is remembered. */
  lastAtOffice(employeeId: EmployeeId): CivilDate | undefined
}

/** Turns of so many days before the month are remembered: a year. */
const REMEMBERED_DAYS = 366

const PLACES: Readonly<Partial<Record<RosterCode | 'unread', Place>>> = {
  WFO: 'office',
  PG: 'office',
  SG: 'office',
  PK: 'office',
  WFH: 'home',
  WFA: 'elsewhere',
}

/** Where a code of the roster has a person; undefined of days away. */
export function placeOfCode(code: RosterCode | 'unread' | undefined): Place | undefined {
  return code && PLACES[code]
}

/**
 * What rosters of the year before say of people's turns. Each day counts against the mean of the colleagues of the
 * unit who took turns on it, so that a change of regulation, leave and a late beginning do no harm.
 */
export function rememberRosters(
  facts: Pick<AgencyFacts, 'roster' | 'settings' | 'holidays' | 'policies'>,
  month: Month,
  index: FactsIndex,
): Past {
  const until = `${month}-01` as CivilDate
  const from = addDays(until, -REMEMBERED_DAYS)
  const balances = new Map<EmployeeId, number>()
  const lasts = new Map<EmployeeId, CivilDate>()
  const rows = facts.roster.filter((row) => monthOf(from) <= row.month && row.month < month)
  const codes = dutyCodesOf(rows, from)
  for (const [date, its] of [...codes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const context = dayContext(date, facts)
    if (!context.workingDay || !context.policy) continue
    const units = new Map<string, Map<EmployeeId, number>>()
    for (const [id, code] of its) {
      const atOffice = placeOfCode(code) === 'office'
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
    codeOn: (id, date) => codes.get(date)?.get(id),
    balanceOf: (id) => balances.get(id) ?? 0,
    lastAtOffice: (id) => lasts.get(id),
  }
}

/** The duty of each, by date; of two entries the office counts. */
function dutyCodesOf(
  rows: readonly RosterRow[],
  from: CivilDate,
): ReadonlyMap<CivilDate, ReadonlyMap<EmployeeId, RosterCode>> {
  const all = new Map<CivilDate, Map<EmployeeId, RosterCode>>()
  for (const row of rows) {
    for (const [date, code] of codesOf(row)) {
      if (date < from || code === 'unread' || !placeOfCode(code)) continue
      const codes = all.get(date) ?? new Map<EmployeeId, RosterCode>()
      all.set(date, codes)
      const known = codes.get(row.employeeId)
      if (!known || isBefore(code, known)) codes.set(row.employeeId, code)
    }
  }
  return all
}

function isBefore(code: RosterCode, other: RosterCode): boolean {
  const [one, two] = [code, other].map((each) => Number(placeOfCode(each) !== 'office'))
  return one! < two! || (one === two && code < other)
}

/** Adds a day of some colleagues: those at the office had more than their mean, the others less. */
export function addDay(
  balances: Map<EmployeeId, number>,
  turns: ReadonlyMap<EmployeeId, number>,
): void {
  const mean = [...turns.values()].reduce((sum, came) => sum + came, 0) / turns.size
  for (const [id, came] of turns) balances.set(id, (balances.get(id) ?? 0) + came - mean)
}
