import { isRamadan, isWorkingDay } from '../calendar/working-day.ts'
import type { AgencySettings } from '../model/agency.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { Employee, Unit } from '../model/employee.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import type { Holiday } from '../model/roster.ts'
import { isWho } from '../policy/is-who.ts'
import { areApart, isDecidedByOrder } from './asked-by.ts'
import { findProvision } from './catalogue.ts'
import { isEveryone } from './everyone.ts'
import type { Provision } from './provision.ts'
import { haveUnitsInCommon, standings, type Standing } from './terms-on.ts'
import { isWhen } from './when/is-when.ts'

/** Two clauses of which no day can keep both, and the first day on which both bind. */
export interface Contradiction {
  readonly earlier: Clause
  readonly later: Clause
  readonly date: CivilDate
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
      const date = isContrary(earlier, later, office)
        ? firstCommonDay(earlier, later, office)
        : undefined
      return date ? [{ earlier: earlier.clause, later: later.clause, date }] : []
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
