import type { CivilDate, Weekday } from '../model/civil-date.ts'
import type { Employee, EmployeeId, Unit } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { sharesOf, weeksOf } from '../outcome/office-count.ts'
import { placesOf, placeTermsOn } from '../outcome/place-terms.ts'
import { daysTermsOf, withinOf } from '../policy/days-terms.ts'
import { isWho } from '../policy/is-who.ts'
import { shiftsOf } from '../policy/roster-codes.ts'
import { teamsOf } from '../policy/teams-of.ts'
import { isAlwaysInOffice } from '../outcome/is-always-in-office.ts'
import type { DaysLimit, Limit, Members } from './limit.ts'

/** A date, and who is employed on it. */
export interface EmployedDay {
  readonly context: DayContext
  readonly employed: readonly Employee[]
}

/** How one person stands to the policy of a day. */
interface Standing {
  readonly employee: Employee
  readonly exempt: boolean
  readonly always: boolean
  readonly noHome: boolean
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const WORDS = {
  staff: { id: 'semua pegawai', en: 'all staff' },
  counted: { id: 'pegawai yang dihitung', en: 'staff who count' },
  always: { id: 'yang wajib di kantor', en: 'who must be at the office' },
  exempt: { id: 'unit tanpa WFH', en: 'units without work from home' },
  noHome: { id: 'jabatan tanpa WFH', en: 'posts without work from home' },
} as const satisfies Record<string, Localized>

/**
 * What the policies of these days hold a roster to: one limit for all days on which it is the same, of the
 * same people. On a day without a policy everybody is at the office.
 *
 * @example Kotim: at most 25 % of those on duty (K1), heads at the office (K2), turns in each unit (K3)
 */
export function limitsOf(days: readonly EmployedDay[], index: FactsIndex): Limit[] {
  const merged = new Map<string, Limit & { readonly dates: CivilDate[] }>()
  for (const { context, employed } of days) {
    if (!context.workingDay) continue
    for (const limit of limitsOfDay(context, employed, index)) {
      const { dates, ...rest } = limit
      const key = JSON.stringify(rest, withIds)
      const known = merged.get(key)
      if (known) known.dates.push(...dates)
      else merged.set(key, { ...limit, dates: [...dates] })
    }
  }
  return [...merged.values(), ...rotationsOf(days, index)]
}

function withIds(_: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value
}

function limitsOfDay(
  context: DayContext,
  employed: readonly Employee[],
  index: FactsIndex,
): Limit[] {
  const { date, policy, parameters } = context
  const dates = [date]
  const everybody = membersOf(employed, WORDS.staff)
  if (!policy) {
    return [{ kind: 'place', place: 'office', must: true, members: everybody, dates, citation: '' }]
  }
  const people = employed.map((employee) => standingOf(employee, context, index))
  const only = (is: (person: Standing) => boolean, words: Localized): Members =>
    membersOf(
      people.filter(is).map(({ employee }) => employee),
      words,
    )
  const cite = (rule: string): string => citationOf(policy, rule)
  const exempt = only((person) => person.exempt, WORDS.exempt)
  const always = only((person) => person.always, WORDS.always)
  const noHome = only((person) => person.noHome, WORDS.noHome)
  const limits: Limit[] = [
    {
      kind: 'place',
      place: 'office',
      must: true,
      members: exempt,
      dates,
      citation: cite('exempt-unit'),
    },
    {
      kind: 'place',
      place: 'office',
      must: true,
      members: always,
      dates,
      citation: cite('mandatory-office'),
    },
    {
      kind: 'place',
      place: 'home',
      must: false,
      members: noHome,
      dates,
      citation: cite('wfh-eligibility'),
    },
    ...quotaOf(
      context,
      only((person) => isCounted(person, context), WORDS.counted),
      cite,
    ),
    ...namedPlacesOf(context, { people, index }),
    ...wishesOf(context, { people, index }),
    ...teamLimitsOf(context, { people, index }),
    ...namedSharesOf(context, { people, index }),
    ...shiftLimitsOf(
      context,
      only(() => true, WORDS.staff),
      cite,
    ),
    ...servicesOf(context, { people, index }, cite),
  ]
  if (parameters.maxHomeDaysPerWeek !== null) {
    limits.push({
      kind: 'days',
      place: 'home',
      most: { days: parameters.maxHomeDaysPerWeek },
      within: { weeks: 1 },
      members: only(({ employee }) => !isNamedAtHome(employee, context, index), WORDS.staff),
      dates,
      citation: cite('home-days'),
    })
  }
  limits.push(...daysOf(context, { people, index }))
  return limits.filter(({ members }) => members.ids.size > 0)
}

type Cite = (rule: string) => string

function quotaOf({ date, parameters }: DayContext, counted: Members, cite: Cite): Limit[] {
  const { maxOfficeShare, quotaBase, quotaPer } = parameters
  if (maxOfficeShare === null) return []
  return [
    {
      kind: 'share',
      place: 'office',
      most: maxOfficeShare,
      of: quotaBase === 'on-duty' ? 'on-duty' : 'members',
      per: quotaPer,
      members: counted,
      dates: [date],
      citation: cite('office-quota'),
    },
  ]
}

/** Where each clause wants those whom it names, or does not. */
function namedPlacesOf(
  context: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  return placesOf(context.policy).flatMap((term) => {
    const held = people
      .map(({ employee }) => employee)
      .filter((employee) => placeTermsOn(employee, context, index).includes(term))
    const { place, must, named = WORDS.staff, clause } = term
    if (held.length === 0) return []
    const members = membersOf(held, named)
    const dates = [context.date]
    return [{ kind: 'place', place, must: must === 'must', members, dates, citation: clause }]
  })
}

/** Where those whom a clause names may be, they would like to be. */
function wishesOf(
  { date, policy }: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  return placesOf(policy).flatMap(({ must, place, who, named, clause }) => {
    if (must !== 'may' || place === 'elsewhere' || !named) return []
    const members = membersOf(
      people
        .map(({ employee }) => employee)
        .filter((employee) => isWho(who, employee, index.units.get(employee.unitCode))),
      named,
    )
    return [{ kind: 'wish', place, members, dates: [date], citation: clause }]
  })
}

/** Teams of those who take turns, which come together and never two of them. */
function teamLimitsOf(
  { date, policy }: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  const turning = people
    .filter(({ exempt, always, noHome }) => !exempt && !always && !noHome)
    .map(({ employee }) => employee)
  return teamsOf(policy).map(({ teams, clause }) => {
    const groups = teams.map(({ who, words }) =>
      membersOf(
        turning.filter((one) => isWho(who, one, index.units.get(one.unitCode))),
        words,
      ),
    )
    const members = membersOf(
      turning.filter(({ id }) => groups.some(({ ids }) => ids.has(id))),
      WORDS.staff,
    )
    return { kind: 'cohorts', groups, members, dates: [date], citation: clause }
  })
}

/** The share that each clause asks of those whom it names. */
function namedSharesOf(
  { date, policy }: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  return sharesOf(policy).map((term) => {
    const { who, named = WORDS.staff, base, per, most, least, clause } = term
    return {
      kind: 'share',
      place: 'office',
      ...(most !== undefined && { most }),
      ...(least !== undefined && { least }),
      of: base === 'on-duty' ? 'on-duty' : 'members',
      per: weeksOf(term) ?? (per === 'shift' ? 'shift' : 'day'),
      members: membersOf(
        people
          .filter(
            ({ employee, exempt, always }) =>
              !exempt &&
              (base === 'on-duty' || !always) &&
              isWho(who, employee, index.units.get(employee.unitCode)),
          )
          .map(({ employee }) => employee),
        named,
      ),
      dates: [date],
      citation: clause,
    }
  })
}

/** Whether a clause names the person that says how many days at home they may have. */
function isNamedAtHome(employee: Employee, { policy }: DayContext, index: FactsIndex): boolean {
  const terms = daysTermsOf(policy, employee, index.units.get(employee.unitCode))
  return terms.some(({ place, most, named }) => place === 'home' && most && named)
}

/** How many days each clause asks of those whom it binds, or allows. */
function daysOf(
  { date, policy, workingDaysPerWeek }: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): DaysLimit[] {
  const bound = people.flatMap(({ employee }) =>
    daysTermsOf(policy, employee, index.units.get(employee.unitCode)).map((term) => ({
      term,
      employee,
    })),
  )
  const byTerm = Map.groupBy(bound, ({ term }) => JSON.stringify(term))
  return [...byTerm.values()].flatMap((its) => {
    const { term } = its[0]!
    const { place, most, least, running, named = WORDS.staff, holds, clause } = term
    // Nobody is sent elsewhere who need not be there.
    if (place === 'elsewhere' && !least) return []
    const where =
      place === 'elsewhere'
        ? ({ place: 'home', elsewhere: true } as const)
        : ({ place, ...(most && { most }) } as const)
    const members = membersOf(
      its.map(({ employee }) => employee),
      named,
    )
    return [
      {
        kind: 'days',
        ...where,
        ...(least && { least }),
        within: withinOf(term),
        ...(running !== undefined && { running }),
        weekdays: holds?.weekdays ?? WEEKDAYS.slice(0, workingDaysPerWeek),
        members,
        dates: [date],
        citation: clause,
      },
    ]
  })
}

function shiftLimitsOf({ date, parameters }: DayContext, staff: Members, cite: Cite): Limit[] {
  const { shiftDifference, maxShiftsPerWeek, quotaPer } = parameters
  const limits: Limit[] = []
  if (shiftDifference !== null || maxShiftsPerWeek !== null || quotaPer === 'shift') {
    limits.push({
      kind: 'shifts',
      codes: shiftsOf(parameters).map(({ code }) => code),
      difference: shiftDifference,
      members: staff,
      dates: [date],
      citation: cite(shiftDifference === null ? 'office-quota' : 'shift-balance'),
    })
  }
  if (maxShiftsPerWeek !== null) {
    limits.push({
      kind: 'shift-variety',
      most: maxShiftsPerWeek,
      members: staff,
      dates: [date],
      citation: cite('shift-variety'),
    })
  }
  return limits
}

/** The minimum of each service unit. */
function servicesOf(
  { date, policy, parameters }: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
  cite: Cite,
): Limit[] {
  const limits: Limit[] = []
  for (const [code, its] of byUnit(people)) {
    const unit = index.units.get(code)
    if (!unit?.publicService || !unit.minimumOnDuty) continue
    limits.push({
      kind: 'service',
      least: unit.minimumOnDuty,
      counts: parameters.coverageCounts,
      members: membersOf(its, wordsOf(unit, code)),
      dates: [date],
      citation: policy?.clauses['service-coverage'] === undefined ? '' : cite('service-coverage'),
    })
  }
  return limits
}

/** Turns of each unit over the days of one policy; who changes unit takes turns in the first. */
function rotationsOf(days: readonly EmployedDay[], index: FactsIndex): Limit[] {
  const periods = Map.groupBy(
    days.filter(({ context }) => context.workingDay && context.policy !== undefined),
    ({ context }) => context.policy!,
  )
  return [...periods].flatMap(([policy, its]) => {
    const spread = policy.parameters.rotationSpreadDays
    if (policy.clauses['rotation'] === undefined && spread === null) return []
    const unitOf = new Map<EmployeeId, string>()
    for (const { context, employed } of its) {
      for (const employee of employed) {
        if (unitOf.has(employee.id)) continue
        if (doesTakeTurns(employee, context, index)) {
          unitOf.set(employee.id, employee.unitCode)
        }
      }
    }
    const units = Map.groupBy(unitOf, ([, code]) => code)
    return [...units].map(([code, members]): Limit => ({
      kind: 'rotation',
      spread,
      members: {
        ids: new Set(members.map(([id]) => id)),
        words: wordsOf(index.units.get(code), code),
      },
      dates: its.map(({ context }) => context.date),
      citation: citationOf(policy, 'rotation'),
    }))
  })
}

/** Whether no place is this person's always: not of an exempt unit, not bound to the office (L5, K3). */
export function doesTakeTurns(employee: Employee, context: DayContext, index: FactsIndex): boolean {
  const { exempt, always, noHome } = standingOf(employee, context, index)
  return !exempt && !always && !noHome
}

function standingOf(employee: Employee, context: DayContext, index: FactsIndex): Standing {
  const { date, parameters } = context
  return {
    employee,
    exempt: index.units.get(employee.unitCode)?.exemptFromWfh === true,
    always: isAlwaysInOffice(employee, { date, parameters, index }),
    noHome: parameters.noHomeClasses.includes(employee.positionClass),
  }
}

/** Who counts in *n* (RULES.md §2). */
function isCounted({ exempt, always }: Standing, { parameters }: DayContext): boolean {
  return !exempt && (parameters.quotaBase === 'on-duty' || !always)
}

function byUnit(people: readonly Standing[]): ReadonlyMap<string, Employee[]> {
  return Map.groupBy(
    people.map(({ employee }) => employee),
    ({ unitCode }) => unitCode,
  )
}

function membersOf(employees: readonly Employee[], words: Localized): Members {
  return { ids: new Set<EmployeeId>(employees.map(({ id }) => id)), words }
}

function wordsOf(unit: Unit | undefined, code: string): Localized {
  const name = unit?.name ?? code
  return { id: name, en: name }
}

function citationOf({ citation, clauses }: PolicyRecord, rule: string): string {
  return clauses[rule] === undefined ? citation : `${citation}, ${clauses[rule]}`
}
