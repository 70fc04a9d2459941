import type { CivilDate, Weekday } from '../model/civil-date.ts'
import type { Employee, EmployeeId, Unit } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { dayFor, type DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { sharesOf, weeksOf } from '../outcome/office-count.ts'
import { placesOf, placeTermsOn } from '../outcome/place-terms.ts'
import { citeClause } from '../policy/cite-clause.ts'
import { daysTermsOf, isNamedAtHome, withinOf } from '../policy/days-terms.ts'
import { isWho } from '../policy/is-who.ts'
import { shiftCodesOf, shiftsOf } from '../policy/roster-codes.ts'
import { teamsOf } from '../policy/teams-of.ts'
import { isAlwaysInOffice } from '../outcome/is-always-in-office.ts'
import type { DaysLimit, Limit, Members, PlaceLimit } from './limit.ts'

/** A date, and who is employed on it. */
export interface EmployedDay {
  readonly context: DayContext
  readonly employed: readonly Employee[]
}

/** How one person stands to what is asked of them on a day. */
interface Standing {
  readonly employee: Employee
  /** The person's own. */
  readonly day: DayContext
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
  const dates = [context.date]
  const people = employed.map((employee) => standingOf(employee, context, index))
  const asked = people.filter(({ day }) => day.policy !== undefined)
  const place = (
    { place: where, must, rule }: Pick<PlaceLimit, 'place' | 'must'> & { readonly rule: string },
    words: Localized,
    its: readonly Standing[],
  ): Limit[] =>
    byCitation(its, rule).map(({ citation, members }) => ({
      kind: 'place',
      place: where,
      must,
      members: membersOf(members, words),
      dates,
      citation,
    }))
  const limits: Limit[] = [
    ...place(
      { place: 'office', must: true, rule: '' },
      WORDS.staff,
      people.filter(({ day }) => day.policy === undefined),
    ),
    ...place(
      { place: 'office', must: true, rule: 'exempt-unit' },
      WORDS.exempt,
      asked.filter(({ exempt }) => exempt),
    ),
    ...place(
      { place: 'office', must: true, rule: 'mandatory-office' },
      WORDS.always,
      asked.filter(({ always }) => always),
    ),
    ...place(
      { place: 'home', must: false, rule: 'wfh-eligibility' },
      WORDS.noHome,
      asked.filter(({ noHome }) => noHome),
    ),
    ...quotaOf(context, asked),
    ...namedPlacesOf(context, { people: asked, index }),
    ...wishesOf(context, asked),
    ...teamLimitsOf(context, { people: asked, index }),
    ...namedSharesOf(context, asked),
    ...shiftLimitsOf(context, asked),
    ...servicesOf(context, { people: asked, index }),
    ...homeDaysOf(context, asked),
    ...daysOf(context, asked),
  ]
  return limits.filter(({ members }) => members.ids.size > 0)
}

/** People by the clause that asks a rule of each. */
function byCitation(
  people: readonly Standing[],
  rule: string,
): readonly { readonly citation: string; readonly members: readonly Standing[] }[] {
  const groups = Map.groupBy(people, ({ day: { policy } }) => policy && citationOf(policy, rule))
  return [...groups].map(([citation = '', members]) => ({ citation, members }))
}

function quotaOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  const counted = people.filter(isCounted)
  return byCitation(counted, 'office-quota').flatMap(({ citation, members }) => {
    const { maxOfficeShare, quotaBase, quotaPer } = members[0]!.day.parameters
    if (maxOfficeShare === null) return []
    return [
      {
        kind: 'share',
        place: 'office',
        most: maxOfficeShare,
        of: quotaBase === 'on-duty' ? 'on-duty' : 'members',
        per: quotaPer,
        members: membersOf(members, WORDS.counted),
        dates: [date],
        citation,
      },
    ]
  })
}

/** Where each clause wants those whom it names, or does not. */
function namedPlacesOf(
  context: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  const held = people.flatMap((person) =>
    placeTermsOn(person.employee, person.day, index).map((term) => ({ person, term })),
  )
  return [...Map.groupBy(held, ({ term }) => term)].map(([term, its]) => {
    const { place, must, named = WORDS.staff, clause } = term
    const members = membersOf(
      its.map(({ person }) => person),
      named,
    )
    const dates = [context.date]
    return { kind: 'place', place, must: must === 'must', members, dates, citation: clause }
  })
}

/** Where those whom a clause names may be, they would like to be. */
function wishesOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  return boundBy(people, placesOf).flatMap(({ term, members }) => {
    const { must, place, named, clause } = term
    if (must !== 'may' || place === 'elsewhere' || !named) return []
    const its = membersOf(members, named)
    return [{ kind: 'wish', place, members: its, dates: [date], citation: clause }]
  })
}

/** Teams of those who take turns, which come together and never two of them. */
function teamLimitsOf(
  { date }: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  return boundBy(people.filter(isInTurns), teamsOf).map(({ term, members: turning }) => {
    const groups = term.teams.map(({ who, words }) =>
      membersOf(
        turning.filter(({ employee }) => isWho(who, employee, index.units.get(employee.unitCode))),
        words,
      ),
    )
    const members = membersOf(
      turning.filter(({ employee }) => groups.some(({ ids }) => ids.has(employee.id))),
      WORDS.staff,
    )
    return { kind: 'cohorts', groups, members, dates: [date], citation: term.clause }
  })
}

/** The share that each clause asks of those whom it names. */
function namedSharesOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  return boundBy(people, sharesOf).map(({ term, members }) => {
    const { named = WORDS.staff, base, per, most, least, clause } = term
    return {
      kind: 'share',
      place: 'office',
      ...(most !== undefined && { most }),
      ...(least !== undefined && { least }),
      of: base === 'on-duty' ? 'on-duty' : 'members',
      per: weeksOf(term) ?? (per === 'shift' ? 'shift' : 'day'),
      members: membersOf(
        members.filter(({ exempt, always }) => !exempt && (base === 'on-duty' || !always)),
        named,
      ),
      dates: [date],
      citation: clause,
    }
  })
}

/** Of each term that binds anybody, whom. */
function boundBy<Term>(
  people: readonly Standing[],
  termsOf: (policy: PolicyRecord | undefined) => readonly Term[],
): readonly { readonly term: Term; readonly members: readonly Standing[] }[] {
  const terms = new Set(people.flatMap(({ day }) => termsOf(day.policy)))
  return [...terms].map((term) => ({
    term,
    members: people.filter(({ day }) => termsOf(day.policy).includes(term)),
  }))
}

/** Days at home in a week that are allowed to whom no clause names that says it. */
function homeDaysOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  const capped = people.filter(
    ({ day }) => day.parameters.maxHomeDaysPerWeek !== null && !isNamedAtHome(day.policy),
  )
  return byCitation(capped, 'home-days').flatMap(({ citation, members }): Limit[] => {
    const most = members[0]!.day.parameters.maxHomeDaysPerWeek
    if (most === null) return []
    return [
      {
        kind: 'days',
        place: 'home',
        most: { days: most },
        within: { weeks: 1 },
        members: membersOf(members, WORDS.staff),
        dates: [date],
        citation,
      },
    ]
  })
}

/** How many days each clause asks of those whom it binds, or allows. */
function daysOf(
  { date, workingDaysPerWeek }: DayContext,
  people: readonly Standing[],
): DaysLimit[] {
  const bound = people.flatMap((person) =>
    daysTermsOf(person.day.policy).map((term) => ({ term, person })),
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
      its.map(({ person }) => person),
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

function shiftLimitsOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  const dates = [date]
  const balanced = people.filter(
    ({ day: { parameters } }) =>
      parameters.shiftDifference !== null ||
      parameters.maxShiftsPerWeek !== null ||
      parameters.quotaPer === 'shift',
  )
  const varied = people.filter(({ day }) => day.parameters.maxShiftsPerWeek !== null)
  const isBalanced = balanced.some(({ day }) => day.parameters.shiftDifference !== null)
  return [
    ...byCitation(balanced, isBalanced ? 'shift-balance' : 'office-quota').flatMap(
      ({ citation, members }) =>
        [...Map.groupBy(members, ({ day }) => shiftCodesOf(day.parameters)).values()].map(
          (its): Limit => {
            const { parameters } = its[0]!.day
            return {
              kind: 'shifts',
              codes: shiftsOf(parameters).map(({ code }) => code),
              difference: parameters.shiftDifference,
              members: membersOf(its, WORDS.staff),
              dates,
              citation,
            }
          },
        ),
    ),
    ...byCitation(varied, 'shift-variety').flatMap(({ citation, members }): Limit[] => {
      const most = members[0]!.day.parameters.maxShiftsPerWeek
      const its = membersOf(members, WORDS.staff)
      return most === null ? [] : [{ kind: 'shift-variety', most, members: its, dates, citation }]
    }),
  ]
}

/** The minimum of each service unit. */
function servicesOf(
  { date }: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  const limits: Limit[] = []
  for (const [code, its] of Map.groupBy(people, ({ employee }) => employee.unitCode)) {
    const unit = index.units.get(code)
    if (!unit?.publicService || !unit.minimumOnDuty) continue
    const isAsked = ({ day }: Standing): boolean =>
      day.policy?.clauses['service-coverage'] !== undefined
    const asked = its.filter(isAsked)
    for (const { citation, members } of byCitation(
      asked.length > 0 ? asked : its,
      'service-coverage',
    )) {
      limits.push({
        kind: 'service',
        least: unit.minimumOnDuty,
        counts: members[0]!.day.parameters.coverageCounts,
        members: membersOf(members, wordsOf(unit, code)),
        dates: [date],
        citation: asked.length > 0 ? citation : '',
      })
    }
  }
  return limits
}

/** Turns of each unit over the days of one clause; who changes unit takes turns in the first. */
function rotationsOf(days: readonly EmployedDay[], index: FactsIndex): Limit[] {
  const periods = new Map<string, { dates: Set<CivilDate>; turns: Map<EmployeeId, Standing> }>()
  for (const { context, employed } of days) {
    if (!context.workingDay || !context.policy) continue
    for (const employee of employed) {
      const day = dayFor(employee, context, index)
      if (!isRotated(day)) continue
      const [name = ''] = day.policy?.asks?.['rotation'] ?? []
      const period = periods.get(name) ?? { dates: new Set(), turns: new Map() }
      periods.set(name, period)
      period.dates.add(context.date)
      if (period.turns.has(employee.id)) continue
      const person = standingOf(employee, context, index)
      if (isInTurns(person)) period.turns.set(employee.id, person)
    }
  }
  return [...periods.values()].flatMap(({ dates, turns }) => {
    return byCitation([...turns.values()], 'rotation').flatMap(({ citation, members }) => {
      const units = Map.groupBy(members, ({ employee }) => employee.unitCode)
      return [...units].map(([code, of]): Limit => ({
        kind: 'rotation',
        spread: of[0]!.day.parameters.rotationSpreadDays,
        members: membersOf(of, wordsOf(index.units.get(code), code)),
        dates: [...dates],
        citation,
      }))
    })
  })
}

function isRotated({ policy, parameters }: DayContext): boolean {
  return policy?.clauses['rotation'] !== undefined || parameters.rotationSpreadDays !== null
}

/** Whether no place is this person's always: not of an exempt unit, not bound to the office (L5, K3). */
export function doesTakeTurns(employee: Employee, context: DayContext, index: FactsIndex): boolean {
  return isInTurns(standingOf(employee, context, index))
}

function isInTurns({ exempt, always, noHome }: Standing): boolean {
  return !exempt && !always && !noHome
}

function standingOf(employee: Employee, context: DayContext, index: FactsIndex): Standing {
  const day = dayFor(employee, context, index)
  return {
    employee,
    day,
    exempt: index.units.get(employee.unitCode)?.exemptFromWfh === true,
    always: isAlwaysInOffice(employee, { ...day, index }),
    noHome: day.parameters.noHomeClasses.includes(employee.positionClass),
  }
}

/** Who counts in *n* (RULES.md §2). */
function isCounted({ exempt, always, day }: Standing): boolean {
  return !exempt && (day.parameters.quotaBase === 'on-duty' || !always)
}

function membersOf(people: readonly Standing[], words: Localized): Members {
  return { ids: new Set<EmployeeId>(people.map(({ employee }) => employee.id)), words }
}

function wordsOf(unit: Unit | undefined, code: string): Localized {
  const name = unit?.name ?? code
  return { id: name, en: name }
}

function citationOf(policy: PolicyRecord, rule: string): string {
  return citeClause(policy, rule) ?? policy.citation
}
