import { isRamadan, isWorkingDay } from '../calendar/working-day.ts'
import type { AgencySettings } from '../model/agency.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { Employee, Unit } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { Localized } from '../model/language.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import type { Holiday } from '../model/roster.ts'
import { isWho } from '../policy/is-who.ts'
import { areApart, isDecidedByOrder } from './asked-by.ts'
import { findProvision } from './catalogue.ts'
import { isEveryone } from './everyone.ts'
import type { Provision } from './provision.ts'
import { haveUnitsInCommon, isForUnit, isOfOneUnit, standings, type Standing } from './terms-on.ts'
import { isWhen } from './when/is-when.ts'

/** Two clauses of which no day can keep both, or one, both times, that nobody can keep; and the first day on which they bind. */
export interface Contradiction {
  readonly earlier: Clause
  readonly later: Clause
  readonly date: CivilDate
  /** With what arithmetic, where only the staff shows it. */
  readonly why?: Localized
}

/** Longer ahead nobody looks. */
const LONGEST_DAYS = 400

interface Bound {
  readonly standing: Standing
  readonly clause: Clause
}

/** When the agency works, as far ahead as its holidays are known, and who works there. */
export interface OfficeAtWork {
  readonly settings: Pick<AgencySettings, 'workingDaysPerWeek'>
  readonly holidays: readonly Holiday[]
  readonly units: readonly Unit[]
  readonly employees: readonly Employee[]
}

/** Clauses that contradict each other, each pair once, with the first day: one of work where there is one. */
export function findContradictions(
  regulations: readonly Regulation[],
  office: OfficeAtWork,
): Contradiction[] {
  const bound = standings(regulations)
    .toReversed()
    .flatMap((standing) =>
      standing.regulation.clauses
        .filter(({ isOn, provision }) => isOn && provision !== null)
        .map((clause): Bound => ({ standing, clause })),
    )
  const found = bound.flatMap((later, at) =>
    bound.slice(0, at + 1).flatMap((earlier) => {
      const isPlain = isContrary(earlier, later, office)
      const date =
        isPlain || earlier === later || canBeAddedUp(earlier, later)
          ? firstCommonDay(earlier, later, office)
          : undefined
      const why = date && !isPlain ? whyOnDay(earlier, later, { office, date }) : undefined
      if (!date || (!isPlain && !why)) return []
      return [{ earlier: earlier.clause, later: later.clause, date, ...(why && { why }) }]
    }),
  )
  // One that goes on for some of its units stands twice.
  const dated = found.toSorted((one, other) => (one.date < other.date ? -1 : 1))
  return found.filter((one) => one === dated.find((other) => isSamePair(one, other)))
}

function isSamePair(one: Contradiction, other: Contradiction): boolean {
  return one.earlier === other.earlier && one.later === other.later
}

function isContrary(earlier: Bound, later: Bound, office: OfficeAtWork): boolean {
  const [one, other] = [earlier.clause, later.clause]
  const provision = one.provision === other.provision ? findProvision(one.provision) : undefined
  return (
    provision !== undefined &&
    haveUnitsInCommon(earlier.standing.regulation, later.standing.regulation) &&
    (isEveryone(one.who) ||
    isEveryone(other.who) ||
    JSON.stringify(one.who) === JSON.stringify(other.who)
      ? provision.contradicts?.(one, other) === true ||
        (earlier.standing === later.standing &&
          isEveryone(one.who) === isEveryone(other.who) &&
          isToldTwice(provision, one, other))
      : earlier.standing === later.standing && catchesSomebody(provision, [one, other], office))
  )
}

/** Whether the staff may show that both cannot be kept: each of all, or of each unit, and then of the same in it. */
function canBeAddedUp({ clause: one }: Bound, { clause: other }: Bound): boolean {
  const areWhole = [one, other].every(({ who }) => isEveryone(who) || who.each)
  return (
    one.provision === other.provision &&
    findProvision(one.provision)?.cannotMeet !== undefined &&
    areWhole &&
    !(one.who.each && other.who.each && JSON.stringify(one.who) !== JSON.stringify(other.who))
  )
}

function whyOnDay(
  one: Bound,
  other: Bound,
  {
    office: { employees, units, settings },
    date,
  }: { readonly office: OfficeAtWork; readonly date: CivilDate },
): Localized | undefined {
  const provision = findProvision(one.clause.provision)
  const never = one === other && provision?.cannotKeep?.(one.clause, settings.workingDaysPerWeek)
  if (never) return never
  if (!canBeAddedUp(one, other)) return undefined
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  const staff = employees.flatMap((whole) => {
    const employee = employeeOn(whole, date)
    const unit = unitOf.get(employee?.unitCode ?? '')
    const isOfBoth =
      employee &&
      [one, other].every(({ standing }) => isForUnit(standing.regulation, employee.unitCode))
    return isOfBoth && !unit?.exemptFromWfh ? [{ employee, unit }] : []
  })
  const each = [one, other].find(({ clause }) => clause.who.each)
  const inUnits = staff.filter(
    ({ employee, unit }) =>
      each && isWho(each.clause.who, employee, unit) && !isApart(each, employee, unit),
  )
  const byUnit = Map.groupBy(inUnits, ({ employee }) => employee.unitCode)
  return provision?.cannotMeet?.(one.clause, other.clause, {
    all: staff.length,
    units: [...byUnit].map(([code, its]) => ({
      name: unitOf.get(code)?.name || code,
      people: its.length,
    })),
  })
}

/** Whether a clause of the same regulation speaks of this person's unit by itself. */
function isApart({ standing, clause }: Bound, employee: Employee, unit: Unit | undefined): boolean {
  const { regulation } = standing
  return regulation.clauses.some(
    (one) =>
      one.isOn &&
      one.provision === clause.provision &&
      isOfOneUnit({ regulation, clause: one }, { regulation, clause }) &&
      isWho(one.who, employee, unit),
  )
}

/** Whether two clauses that name others hold somebody whom both name to what nobody can keep. */
function catchesSomebody(
  provision: Provision,
  [one, other]: readonly [Clause, Clause],
  { employees, units }: OfficeAtWork,
): boolean {
  if (!provision.isOfEach || !provision.contradicts?.(one, { ...other, who: one.who })) return false
  return employees.some((employee) => {
    const unit = units.find(({ code }) => code === employee.unitCode)
    return isWho(one.who, employee, unit) && isWho(other.who, employee, unit)
  })
}

/** Whether only one of them can hold, and no day says which. */
function isToldTwice(provision: Provision, one: Clause, other: Clause): boolean {
  const bindings = [provision.bind(one), provision.bind(other)]
  const steps = bindings.map((binding) => binding.checked && binding.discipline)
  if (steps[0] && steps[1]) return JSON.stringify(steps[0]) !== JSON.stringify(steps[1])
  const places = bindings.map((binding) => (binding.checked ? binding.reach?.at : undefined))
  if (areApart(places[0], places[1])) return false
  const [first, second] = bindings.map((binding) =>
    binding.checked && !binding.again ? binding.change : undefined,
  )
  return isDecidedByOrder(first, second)
}

function firstCommonDay(
  one: Bound,
  other: Bound,
  { settings, holidays }: OfficeAtWork,
): CivilDate | undefined {
  const days = daysOfBoth(one, other)
  const first = days.find(
    (date) =>
      isWorkingDay(date, settings, holidays) && isBoth(one, other, date, isRamadan(date, holidays)),
  )
  return first ?? days.find((date) => [false, true].some((fast) => isBoth(one, other, date, fast)))
}

function daysOfBoth(one: Bound, other: Bound): CivilDate[] {
  const from = [one.standing.from, other.standing.from].sort().at(-1)!
  const ends = [one, other].flatMap(({ standing: { until } }) => until ?? [])
  return Array.from({ length: LONGEST_DAYS }, (_, step) => addDays(from, step)).filter((date) =>
    ends.every((until) => date <= until),
  )
}

function isBoth(one: Bound, other: Bound, date: CivilDate, isRamadanDay: boolean): boolean {
  return [one, other].every(({ clause }) => isWhen(clause.when, date, isRamadanDay))
}
