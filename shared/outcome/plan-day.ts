import { shiftWindow, type TimeWindow } from '../calendar/shift-window.ts'
import type { Employee } from '../model/employee.ts'
import type { RosterEntry, Summons } from '../model/roster.ts'
import type { UnaskedReason } from '../model/outcome.ts'
import type { Permit } from '../model/submission.ts'
import { asksRoster } from '../policy/asks-person.ts'
import type { DayContext } from './day-context.ts'
import { isAlwaysInOffice } from './is-always-in-office.ts'
import type { FactsIndex } from './index-facts.ts'
import { placeTermsOn, placeWithoutEntry } from './place-terms.ts'

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
  /** Approved permits that make the absence. */
  readonly permits: readonly Permit[]
  /** The first is the one that counts. */
  readonly entries: readonly RosterEntry[]
  /** Of the roster entry that counts. */
  readonly code?: RosterEntry['code']
  /** Of every roster entry. */
  readonly cells: readonly string[]
  readonly summonses: readonly Summons[]
  readonly summoned: boolean
  readonly shift: 'morning' | 'afternoon' | null
  /** The hours to keep at the office; null at home, and where a summons set no hours. */
  readonly window: TimeWindow | null
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

/** RULES.md §3, steps 2 to 4. */
export function planDay(employee: Employee, day: DayContext, index: FactsIndex): DutyPlan {
  const entries = [...index.rosterOn(employee.id, day.date)].sort(
    (a, b) => PRECEDENCE.indexOf(a.code) - PRECEDENCE.indexOf(b.code),
  )
  const code = entries[0]?.code
  const summonses = index.summonsesOn(employee.id, day.date)
  const summoned = summonses.length > 0
  const unplanned = {
    entries,
    ...(code && { code }),
    cells: entries.map(({ cell }) => cell),
    summonses,
    summoned,
    permits: [],
    shift: null,
    window: null,
  } as const

  if (!day.workingDay && code !== 'PK') return { ...unplanned, kind: 'off', rosterMissing: false }

  const permits = absencePermits(index.permitsOf(employee.id), day)
  const absence = (code && ABSENCES[code]) ?? firstAbsence(permits)
  if (absence) return { ...unplanned, kind: 'absent', absence, permits, rosterMissing: false }

  if (code === 'L' && !summoned) {
    return { ...unplanned, kind: 'off', rosterMissing: false }
  }

  const rostered = placeOf(code)
  const exempt = index.units.get(employee.unitCode)?.exemptFromWfh === true
  const always = exempt || isAlwaysInOffice(employee, { ...day, index })
  const asked = always ? 'office' : placeWithoutEntry(placeTermsOn(employee, day, index))
  const fallback = asked ?? day.parameters.withoutRosterEntry
  return {
    ...unplanned,
    kind: summoned ? 'office' : (rostered ?? fallback),
    shift: code === 'PG' ? 'morning' : code === 'SG' ? 'afternoon' : null,
    window: windowOf(code, day, summoned ? null : fallback),
    rosterMissing:
      !code && !asked && day.parameters.withoutRosterEntry === 'office' && asksRoster(day.policy),
  }
}

/** Approved permits that make an absence, covering the day; in the order C, S, I, DL. */
function absencePermits(permits: readonly Permit[], { date }: DayContext): Permit[] {
  const covering = permits.filter(
    (permit) => permit.from <= date && date <= permit.until && absenceOf(permit),
  )
  const order: readonly Absence[] = ['C', 'SK', 'I', 'DL']
  return covering.sort((a, b) => order.indexOf(absenceOf(a)!) - order.indexOf(absenceOf(b)!))
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
    case 'attendance-correction':
      return undefined
  }
}

function placeOf(code: RosterEntry['code'] | undefined): 'office' | 'home' | undefined {
  switch (code) {
    case 'WFO':
    case 'PG':
    case 'SG':
    case 'PK':
      return 'office'
    case 'WFH':
    case 'WFA':
      return 'home'
    default:
      return undefined
  }
}

function windowOf(
  code: RosterEntry['code'] | undefined,
  { date, zone, parameters, workingHours }: DayContext,
  withoutEntry: 'office' | 'home' | null,
): TimeWindow | null {
  switch (code) {
    case 'PG':
      return shiftWindow(date, parameters.shifts.morning, zone)
    case 'SG':
      return shiftWindow(date, parameters.shifts.afternoon, zone)
    case 'PK':
      return shiftWindow(date, parameters.shifts.picket, zone)
    case 'WFO':
      return workingHours
    case undefined:
      return withoutEntry === 'office' ? workingHours : null
    default:
      return null
  }
}
