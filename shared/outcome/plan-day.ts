import { shiftWindow, type FlexibleWindow } from '../calendar/shift-window.ts'
import type { Employee } from '../model/employee.ts'
import { epochMsOf } from '../model/instant.ts'
import type { RosterCode, RosterEntry, Summons } from '../model/roster.ts'
import type { HalfDay, UnaskedReason } from '../model/outcome.ts'
import type { WorkPlace } from '../model/policy-term.ts'
import { DAY_PARTS, type LeaveKind, type Permit } from '../model/submission.ts'
import { asksRoster } from '../policy/asks-person.ts'
import {
  awayPlaceOf,
  findPlace,
  findShift,
  isDutyOnDaysOff,
  isKnownCode,
  nameOfCode,
  placeOfCode,
  shiftsOf,
} from '../policy/roster-codes.ts'
import type { DayContext } from './day-context.ts'
import { isAlwaysInOffice } from './is-always-in-office.ts'
import type { FactsIndex } from './index-facts.ts'
import { permitTermsOn, placeTermsOn, placeWithoutEntry } from './place-terms.ts'

type Absence = 'C' | 'SK' | 'I' | 'DL'

/** Where one person is meant to be on one date. */
export interface DayPlan {
  /**
   * Off: no working day or rostered off. Absent: leave, sick, permit, official travel. Unasked: nothing
   * is asked that day (`blankReason`).
   */
  readonly kind: 'off' | 'absent' | 'office' | 'home' | 'unasked'
  readonly unasked?: UnaskedReason
  readonly absence?: Absence
  /** Of leave, where an approved permit says its kind. */
  readonly leaveKind?: LeaveKind
  /** Of a day at work: the half that approved permits make something else. */
  readonly half?: HalfDay & { readonly permits: readonly Permit[] }
  /** Approved permits that make the absence, or the day one at home. */
  readonly permits: readonly Permit[]
  /** The first is the one that counts. */
  readonly entries: readonly RosterEntry[]
  /** Of the roster entry that counts; of a day at home by permit, that of such a day. */
  readonly code?: RosterEntry['code']
  /** Of every roster entry. */
  readonly cells: readonly string[]
  readonly summonses: readonly Summons[]
  /** Called to the office, not only to answer. */
  readonly summoned: boolean
  /** What a regulation calls that code; absent of one that none names. */
  readonly name?: string
  /** Of those that the staff is spread over. */
  readonly shift: RosterCode | null
  /** Where the roster has a place that is neither the office nor home: whether it is another office. */
  readonly elsewhere?: 'office' | 'place'
  /** The hours to keep at the office; null at home, and where a summons set no hours. */
  readonly window: FlexibleWindow | null
  /** No roster entry where the policy wants one. */
  readonly rosterMissing: boolean
}

/** A plan before anybody asked whether the day counts. */
export type DutyPlan = DayPlan & { readonly kind: Exclude<DayPlan['kind'], 'unasked'> }

const ABSENCES: Readonly<Partial<Record<RosterEntry['code'], Absence>>> = {
  C: 'C',
  SK: 'SK',
  I: 'I',
  DL: 'DL',
}

/** Of two entries for one day leave comes before duty, duty at the office before home, off last. */
const PRECEDENCE: readonly RosterEntry['code'][] = [
  'C',
  'SK',
  'I',
  'DL',
  'PK',
  'PG',
  'SG',
  'WFO',
  'WFH',
  'WFA',
  'L',
  'unread',
]

/** A shift that a regulation names comes after those above, a place after home. */
function rankOf(code: RosterEntry['code'], { parameters }: DayContext): number {
  const known = PRECEDENCE.indexOf(code)
  if (known >= 0) return known
  return PRECEDENCE.indexOf(placeOfCode(code, parameters) === 'office' ? 'SG' : 'WFA') + 0.5
}

/** RULES.md §3, steps 2 to 4. */
export function planDay(employee: Employee, day: DayContext, index: FactsIndex): DutyPlan {
  const entries = index
    .rosterOn(employee.id, day.date)
    .map((entry) => asKnown(entry, day))
    .sort((a, b) => rankOf(a.code, day) - rankOf(b.code, day))
  const code = entries[0]?.code
  const name = nameOfCode(code, day.parameters)
  const place = findPlace(code, day.parameters)
  const summonses = index.summonsesOn(employee.id, day.date)
  const summoned = summonses.length > 0 && day.parameters.summonsAsks === 'office'
  const asked = {
    entries,
    cells: entries.map(({ cell }) => cell),
    summonses,
    summoned,
    permits: [],
    shift: null,
    window: null,
  } as const
  const unplanned = { ...asked, ...(code && { code }), ...(name !== undefined && { name }) }

  if (!day.workingDay && !isDutyOnDaysOff(code, day.parameters))
    return { ...unplanned, kind: 'off', rosterMissing: false }

  const away = absencePermits(index.permitsOf(employee.id), day)
  const permits = wholeDayOf(away)
  const absence = (code && ABSENCES[code]) ?? firstAbsence(permits)
  if (absence) {
    const leaveKind = absence === 'C' ? leaveKindOf(permits) : undefined
    const why = { absence, ...(leaveKind && { leaveKind }), permits }
    return { ...unplanned, ...why, kind: 'absent', rosterMissing: false }
  }

  if (code === 'L' && !summoned) {
    return { ...unplanned, kind: 'off', rosterMissing: false }
  }

  const rostered = kindOf(code, day)
  const allowed = summoned ? null : placeByPermit(employee, day, index)
  if (allowed && rostered !== 'home' && wholeDayOf([...away, ...allowed.permits]).length > 0) {
    const isHome = allowed.place === 'home'
    return {
      ...asked,
      ...halfOf(away),
      kind: 'home',
      code: isHome ? 'WFH' : 'WFA',
      ...(!isHome && { elsewhere: 'place' }),
      permits: allowed.permits,
      rosterMissing: false,
    }
  }

  const exempt = index.units.get(employee.unitCode)?.exemptFromWfh === true
  const always = exempt || isAlwaysInOffice(employee, { ...day, index })
  const wanted = always ? 'office' : placeWithoutEntry(placeTermsOn(employee, day, index))
  const fallback = wanted ?? day.parameters.withoutRosterEntry
  const kind = summoned ? 'office' : (rostered ?? fallback)
  const atHome = allowed?.permits ?? []
  return {
    ...unplanned,
    ...halfOf(kind === 'office' && away.length === 0 ? atHome : away),
    kind,
    permits: kind === 'home' ? atHome : [],
    shift: shiftsOf(day.parameters).find((shift) => shift.code === code)?.code ?? null,
    ...(place && !summoned && { elsewhere: place.isOffice ? 'office' : 'place' }),
    window: windowOf(code, day, summoned ? null : fallback),
    rosterMissing:
      !code && !wanted && day.parameters.withoutRosterEntry === 'office' && asksRoster(day.policy),
  }
}

/** A code that no clause in force for this person defines says as little as one that cannot be read. */
function asKnown(entry: RosterEntry, { parameters }: DayContext): RosterEntry {
  return isKnownCode(entry.code, parameters) ? entry : { ...entry, code: 'unread' }
}

/** Approved permits that make an absence, covering the day; in the order C, S, I, DL. */
function absencePermits(permits: readonly Permit[], { date }: DayContext): Permit[] {
  const covering = permits.filter(
    (permit) => permit.from <= date && date <= permit.until && absenceOf(permit),
  )
  const order: readonly Absence[] = ['C', 'SK', 'I', 'DL']
  return covering.sort((a, b) => order.indexOf(absenceOf(a)!) - order.indexOf(absenceOf(b)!))
}

/** Those that are for the whole day, alone or both halves together; none where they leave one. */
function wholeDayOf(permits: readonly Permit[]): readonly Permit[] {
  const whole = permits.filter(({ part }) => !part)
  if (whole.length > 0) return whole
  return DAY_PARTS.every((part) => permits.some((one) => one.part === part)) ? permits : []
}

/** Of permits for one half, what they make of it. */
function halfOf(permits: readonly Permit[]): Pick<DayPlan, 'half'> {
  const [first] = permits
  if (!first?.part) return {}
  const absence = absenceOf(first)
  // Leave is never for half a day.
  const as = absence === undefined || absence === 'C' ? 'WFH' : absence
  return { half: { part: first.part, as, permits } }
}

/** Of several, what the one filed last says. */
function leaveKindOf(permits: readonly Permit[]): LeaveKind | undefined {
  const kinds = permits
    .filter(({ leaveKind }) => leaveKind)
    .sort((a, b) => epochMsOf(a.createdAt) - epochMsOf(b.createdAt))
  return kinds.at(-1)?.leaveKind
}

/** Where approved permits have the person work, of those that a clause allows; null where there are none. */
function placeByPermit(
  employee: Employee,
  day: DayContext,
  index: FactsIndex,
): { readonly place: 'home' | 'elsewhere'; readonly permits: readonly Permit[] } | null {
  const { date } = day
  const permits = index
    .permitsOf(employee.id)
    .filter(
      ({ permitKind, from, until }) => permitKind === 'home-work' && from <= date && date <= until,
    )
  const terms = permits.length > 0 ? permitTermsOn(employee, day, index) : []
  if (terms.length === 0) return null
  return { place: terms.some(({ place }) => place === 'elsewhere') ? 'elsewhere' : 'home', permits }
}

/** Where the plan has somebody at work; undefined of who does not work that day. */
export function workPlaceOf(
  plan: Pick<DayPlan, 'kind' | 'code'>,
  { parameters }: Pick<DayContext, 'parameters'>,
): WorkPlace | undefined {
  switch (plan.kind) {
    case 'office':
      return 'office'
    case 'home':
      return awayPlaceOf(plan, parameters)
    case 'off':
    case 'absent':
    case 'unasked':
      return undefined
  }
}

/** Whether a permit lets the person work at home that day: who comes to the office does no wrong. */
export function isHomeByPermit({ kind, permits }: Pick<DayPlan, 'kind' | 'permits'>): boolean {
  return kind === 'home' && permits.length > 0
}

function firstAbsence(permits: readonly Permit[]): Absence | undefined {
  return permits[0] && absenceOf(permits[0])
}

/** What of a day away from work an approved permit makes; undefined where it makes none. */
export function absenceOf({ permitKind, travelKind }: Permit): Absence | undefined {
  switch (permitKind) {
    case 'leave':
      return 'C'
    case 'sick':
      return 'SK'
    case 'permission':
      return 'I'
    case 'travel':
      return travelKind === 'official' ? 'DL' : undefined
    case 'office-work':
    case 'home-work':
    case 'attendance-correction':
      return undefined
  }
}

function kindOf(
  code: RosterEntry['code'] | undefined,
  { parameters }: DayContext,
): 'office' | 'home' | undefined {
  const place = placeOfCode(code, parameters)
  return place === 'elsewhere' ? 'home' : place
}

function windowOf(
  code: RosterEntry['code'] | undefined,
  { date, zone, parameters, workingHours }: DayContext,
  withoutEntry: 'office' | 'home' | null,
): FlexibleWindow | null {
  const shift = findShift(code, parameters)
  if (shift) return shiftWindow(date, shift, zone)
  if (code === undefined) return withoutEntry === 'office' ? workingHours : null
  return placeOfCode(code, parameters) === 'office' ? workingHours : null
}
