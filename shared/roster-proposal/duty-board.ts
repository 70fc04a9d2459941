import { mondayOf, weekOf } from '../calendar/week.ts'
import { datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import type { Employee, EmployeeId, Unit } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { employeeOn } from '../model/employment.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { dayContext, type DayContext } from '../outcome/day-context.ts'
import { indexFacts, type FactsIndex } from '../outcome/index-facts.ts'
import { isAlwaysInOffice } from '../outcome/is-always-in-office.ts'
import { maxOfficeOf } from '../outcome/office-count.ts'
import { withRevisions } from '../policy/with-revisions.ts'
import { fixedDuty, type FixedDuty, type KeepsDuty } from './fixed-duty.ts'

/** A working day of a person that is to be spent at the office or at home. */
export interface Turn {
  readonly employee: Employee
  readonly day: BoardDay
  place: 'office' | 'home'
}

export interface BoardDay {
  readonly context: DayContext
  readonly fixed: ReadonlyMap<EmployeeId, Exclude<FixedDuty, { kind: 'turn' }>>
  readonly turns: readonly Turn[]
  /** Turns that may be at the office beside those who are fixed there; negative where they are too many. */
  readonly places: number
  /** People who are fixed at the office, by unit. */
  readonly fixedAtOffice: ReadonlyMap<string, number>
}

/** How often one person was at each place on days under one policy that are held to rotate. */
export interface Tally {
  office: number
  home: number
}

/** A month whose turns are being chosen; everyone begins at home. */
export interface DutyBoard {
  readonly days: readonly BoardDay[]
  readonly employees: readonly Employee[]
  readonly units: ReadonlyMap<string, Unit>
  /** Days under one policy, in order. */
  readonly periods: ReadonlyMap<PolicyRecord, readonly BoardDay[]>
  tallyOf(employee: Employee, policy: PolicyRecord): Tally
  officeTurns(day: BoardDay): readonly Turn[]
  /** How many of a unit must still come in, below zero if some may go; endless where none must. */
  lacking(day: BoardDay, unit: Unit): number
  hasFreePlace(day: BoardDay): boolean
  /** Whether the unit keeps its minimum and the person the week's cap if this turn is spent at home. */
  mayStayHome(turn: Turn): boolean
  /** Of the week's cap alone. */
  mayHaveHomeDay(turn: Turn): boolean
  homeDaysInWeek(turn: Turn): number
  move(turn: Turn, place: Turn['place']): void
}

/** Lays out the month: what is fixed, what is to be chosen, and the limits of each day. */
export function createDutyBoard(facts: AgencyFacts, month: Month, keepsDuty: KeepsDuty): DutyBoard {
  const index = indexFacts(facts)
  const policies = withRevisions(facts.policies)
  const days = datesOfMonth(month).map((date) =>
    layOut(dayContext(date, { ...facts, policies }), { index, keepsDuty }),
  )
  const homeDays = homeDaysBefore(days, index)
  const tallies = new Map<PolicyRecord, Map<EmployeeId, Tally>>()
  const atOffice = new Map<BoardDay, Map<string, number>>()
  for (const day of days) {
    for (const turn of day.turns) {
      count(turn, 'home', 1)
      addHomeDay(dayOf(turn), 1)
    }
    for (const [id, duty] of day.fixed) {
      const { policy, workingDay, date } = day.context
      if (!policy || !workingDay) continue
      if (duty.kind === 'office' && !duty.always) tallyOf({ id }, policy).office += 1
      if (duty.kind === 'home') {
        tallyOf({ id }, policy).home += 1
        addHomeDay({ id, date }, 1)
      }
    }
  }

  function tallyOf({ id }: Pick<Employee, 'id'>, policy: PolicyRecord): Tally {
    const its = getOrAdd(tallies, policy, () => new Map<EmployeeId, Tally>())
    return getOrAdd(its, id, () => ({ office: 0, home: 0 }))
  }
  function count({ employee, day }: Turn, place: Turn['place'], by: number): void {
    tallyOf(employee, day.context.policy!)[place] += by
    if (place === 'home') return
    const units = getOrAdd(atOffice, day, () => new Map<string, number>())
    units.set(employee.unitCode, (units.get(employee.unitCode) ?? 0) + by)
  }
  function addHomeDay(personDay: PersonDate, by: number): void {
    homeDays.set(weekKey(personDay), (homeDays.get(weekKey(personDay)) ?? 0) + by)
  }
  function homeDaysInWeek(turn: Turn): number {
    return homeDays.get(weekKey(dayOf(turn))) ?? 0
  }
  function officeCountOf(day: BoardDay): number {
    return [...(atOffice.get(day)?.values() ?? [])].reduce((sum, people) => sum + people, 0)
  }
  function lacking(day: BoardDay, { code, publicService, minimumOnDuty = 0 }: Unit): number {
    if (!publicService || day.context.parameters.coverageCounts !== 'office') return -Infinity
    const present = (day.fixedAtOffice.get(code) ?? 0) + (atOffice.get(day)?.get(code) ?? 0)
    return minimumOnDuty - present
  }
  function mayHaveHomeDay(turn: Turn): boolean {
    const cap = turn.day.context.parameters.maxHomeDaysPerWeek
    return cap === null || homeDaysInWeek(turn) < cap
  }

  return {
    days,
    employees: index.employees,
    units: index.units,
    periods: Map.groupBy(
      days.filter(({ context }) => context.policy !== undefined && context.workingDay),
      ({ context }) => context.policy!,
    ),
    tallyOf,
    officeTurns: (day) => day.turns.filter(({ place }) => place === 'office'),
    lacking,
    hasFreePlace: (day) => officeCountOf(day) < day.places,
    mayStayHome(turn) {
      const unit = index.units.get(turn.employee.unitCode)
      return mayHaveHomeDay(turn) && (!unit || lacking(turn.day, unit) < 0)
    },
    mayHaveHomeDay,
    homeDaysInWeek,
    move(turn, place) {
      if (turn.place === place) return
      count(turn, turn.place, -1)
      count(turn, place, 1)
      addHomeDay(dayOf(turn), place === 'home' ? 1 : -1)
      turn.place = place
    },
  }
}

function layOut(
  context: DayContext,
  { index, keepsDuty }: { readonly index: FactsIndex; readonly keepsDuty: KeepsDuty },
): BoardDay {
  const employed = index.employees.flatMap((whole) => employeeOn(whole, context.date) ?? [])
  const duties = employed.map((employee) => ({
    employee,
    duty: fixedDuty(employee, context, { index, keepsDuty }),
  }))
  const fixed = new Map<EmployeeId, Exclude<FixedDuty, { kind: 'turn' }>>()
  const fixedAtOffice = new Map<string, number>()
  const turns: Turn[] = []
  for (const { employee, duty } of duties) {
    if (duty.kind !== 'turn') fixed.set(employee.id, duty)
    if (duty.kind === 'office') {
      fixedAtOffice.set(employee.unitCode, (fixedAtOffice.get(employee.unitCode) ?? 0) + 1)
    }
  }
  const day = { context, fixed, fixedAtOffice, turns, places: placesOn(context, { duties, index }) }
  for (const { employee, duty } of duties) {
    if (duty.kind === 'turn') turns.push({ employee, day, place: 'home' })
  }
  return day
}

/** As many as the quota leaves beside those who are fixed at the office (RULES.md §2, who counts). */
function placesOn(
  { date, parameters, workingDay }: DayContext,
  {
    duties,
    index,
  }: {
    readonly duties: readonly { readonly employee: Employee; readonly duty: FixedDuty }[]
    readonly index: FactsIndex
  },
): number {
  if (!workingDay || parameters.maxOfficeShare === null) return Number.POSITIVE_INFINITY
  const members = duties.filter(
    ({ employee, duty }) =>
      index.units.get(employee.unitCode)?.exemptFromWfh !== true &&
      (parameters.quotaBase === 'on-duty'
        ? duty.kind !== 'away'
        : !isAlwaysInOffice(employee, { date, parameters, index })),
  )
  const atOffice = members.flatMap(({ duty }) => (duty.kind === 'office' ? duty.code : []))
  const most = maxOfficeOf(parameters.maxOfficeShare, members.length)
  if (parameters.quotaPer === 'day') return most - atOffice.length
  // Who has no shift is in both; a turn is in one.
  const inOneShift = atOffice.filter((code) => code === 'PG' || code === 'SG').length
  return most * 2 - atOffice.length * 2 + inOneShift
}

/** Days at home that the roster has in the first week, before the month begins. */
function homeDaysBefore(days: readonly BoardDay[], index: FactsIndex): Map<string, number> {
  const homeDays = new Map<string, number>()
  const first = days[0]!.context.date
  for (const { id } of index.employees) {
    const before = weekOf(first).filter(
      (date) => date < first && index.rosterOn(id, date).some(({ code }) => code === 'WFH'),
    )
    if (before.length > 0) homeDays.set(weekKey({ id, date: first }), before.length)
  }
  return homeDays
}

interface PersonDate {
  readonly id: EmployeeId
  readonly date: CivilDate
}

function dayOf({ employee, day }: Turn): PersonDate {
  return { id: employee.id, date: day.context.date }
}

function weekKey({ id, date }: PersonDate): string {
  return `${id} ${mondayOf(date)}`
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
