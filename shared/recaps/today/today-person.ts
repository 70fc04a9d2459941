import { judgeLocation } from '../../location/judge-location.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { LocationVerdict } from '../../model/location-verdict.ts'
import type { UnsureReason } from '../../model/outcome.ts'
import { MINUTE_MS } from '../../calendar/zones.ts'
import type { AsOf } from '../../outcome/as-of.ts'
import type { DemandStep } from '../../model/demand-step.ts'
import { callAnswers, callArrival } from '../../outcome/call-answers.ts'
import { demandsOf, type Demand } from '../../outcome/demands.ts'
import type { Grounds } from '../../outcome/grounds.ts'
import { checkInDueMs, homePresence } from '../../outcome/home-presence.ts'
import { officeHoursKept } from '../../outcome/office-hours-kept.ts'
import type { FactsIndex } from '../../outcome/index-facts.ts'
import { dayAskedOf } from '../../outcome/pending-on.ts'
import type { FiledDay } from '../../outcome/filed-day.ts'
import { permittedPlaceOf, placesNamedOn } from '../../rules/permitted-places.ts'
import { undecidedOn } from '../../outcome/undecided-on.ts'
import { isAtOffice } from '../../outcome/presence.ts'
import type { TodaySign, TodayState } from './words-en.ts'

/** A sign with its moment; a correction, which stands for one, has none. */
export interface TimedSign extends TodaySign {
  readonly atMs?: number
}

export interface TodayPerson {
  readonly person: FiledDay
  readonly state: TodayState
  readonly signs: readonly TimedSign[]
  /** Not met, and their time is not over; of locations the next one alone. */
  readonly awaited: readonly Demand[]
  /** Came after their time; never among what lacks. */
  readonly late: readonly { readonly step: DemandStep | 'left-early'; readonly minutes: number }[]
  /** Not met when their time was over, and nothing that could tell otherwise is still to come. */
  readonly lacking: readonly Demand[]
  /** As `lacking`, but for what has not come. */
  readonly doubtful: readonly Demand[]
  readonly doubts: readonly UnsureReason[]
}

interface Now {
  readonly index: FactsIndex
  readonly grounds: Grounds
  readonly settings: AgencySettings
  readonly asOf: AsOf
}

/** How the person's day stands at that moment. What is not due yet never lacks. */
export function todayOf(person: FiledDay, now: Now): TodayPerson {
  const demands = demandsOf(person)
  const open = demands.filter(({ met }) => !met)
  const awaited = open.filter(({ overMs }) => !now.asOf.hasCome(overMs))
  const overdue = open
    .filter(({ overMs }) => now.asOf.hasCome(overMs))
    .map((demand) => ({ demand, doubts: doubtsOf(person, demand, now) }))
  const lacking = overdue.flatMap(({ demand, doubts }) => (doubts.length > 0 ? [] : [demand]))
  const doubtful = overdue.flatMap(({ demand, doubts }) => (doubts.length > 0 ? [demand] : []))
  const { late, doubts: lateDoubts } = lateOf(person, now)
  return {
    person,
    state: stateOf(person, { demands, awaited, lacking, doubtful }),
    signs: signsOf(person, now),
    awaited: awaited.filter(isFirstOfStep),
    late,
    lacking,
    doubtful,
    doubts: isUnread(person)
      ? ['roster-unread']
      : [...new Set([...overdue.flatMap(({ doubts }) => doubts), ...lateDoubts])],
  }
}

/** The roster's cell is no code: what is asked cannot be known. */
function isUnread({ plan }: FiledDay): boolean {
  return plan.unasked === 'roster-unread'
}

function stateOf(
  person: FiledDay,
  of: Pick<TodayPerson, 'awaited' | 'lacking' | 'doubtful'> & {
    readonly demands: readonly Demand[]
  },
): TodayState {
  const { plan } = person
  if (plan.kind === 'absent') return 'away'
  if (plan.kind === 'off') return 'off'
  if (isUnread(person)) return 'unsure'
  if (of.lacking.length > 0) return 'lacking'
  if (of.doubtful.length > 0) return 'unsure'
  if (of.awaited.length > 0) return 'waiting'
  return of.demands.length > 0 ? 'complete' : 'asked-nothing'
}

function isFirstOfStep({ step }: Demand, at: number, all: readonly Demand[]): boolean {
  return step !== 'location' || all.findIndex((one) => one.step === step) === at
}

/** What has not come that could show the demand met, or that nothing was asked. */
function doubtsOf(
  person: FiledDay,
  { step, overMs }: Pick<Demand, 'step' | 'overMs'>,
  { index, grounds }: Now,
): UnsureReason[] {
  const reasons = grounds.lacksOf({ ...dayAskedOf(person), overMs })
  const byMachine = step === 'arrival' || step === 'departure'
  const undecided = undecidedOn(person.employee, person.day, index).length > 0
  return [
    ...reasons.filter((reason) => byMachine || (reason !== 'machine-file' && reason !== 'import')),
    ...(undecided ? (['undecided'] as const) : []),
  ]
}

/**
 * Leaving early is told only once the hours are over: until then another sign may come. Of hours at the
 * office neither is told while something has not come that may hold an earlier or a later sign.
 */
function lateOf(person: FiledDay, now: Now): Pick<TodayPerson, 'late' | 'doubts'> {
  const { asOf } = now
  const { plan, presence, day, report, outcome } = person
  const late: { step: DemandStep | 'left-early'; minutes: number }[] = []
  const { window } = plan
  const isLate = window !== null && outcome.lateMinutes > 0
  const endMs = window ? officeHoursKept(presence, window, day.parameters).hours.endMs : Infinity
  const leftEarly = window !== null && outcome.earlyMinutes > 0 && asOf.hasCome(endMs)
  const isOpen = outcome.code !== 'unsure' && outcome.unsure !== undefined
  const doubts = [
    ...(isOpen ? (outcome.unsure ?? []) : []),
    ...(isLate
      ? doubtsOf(person, { step: 'arrival', overMs: window.startMs + window.flexMs }, now)
      : []),
    ...(leftEarly ? doubtsOf(person, { step: 'departure', overMs: endMs }, now) : []),
  ]
  if (isLate && doubts.length === 0) {
    late.push({ step: 'arrival', minutes: outcome.lateMinutes })
  }
  const { lateIn } =
    plan.kind === 'home' ? homePresence({ presence, day, plan }) : { lateIn: undefined }
  if (lateIn && !isOpen) {
    const dueMs = checkInDueMs(day) ?? lateIn.atMs
    late.push({ step: 'check-in', minutes: Math.floor((lateIn.atMs - dueMs) / MINUTE_MS) })
  }
  const { lateMinutes = 0 } = callArrival(person) ?? {}
  if (lateMinutes > 0) late.push({ step: 'arrival', minutes: lateMinutes })
  for (const { times, answer } of callAnswers(person)) {
    const minutes = times && answer ? Math.floor((answer.atMs - times.dueMs) / MINUTE_MS) : 0
    if (minutes > 0) late.push({ step: 'answer', minutes })
  }
  if (report?.state === 'late' && report.report) {
    const minutes = Math.ceil((report.report.atMs - report.dueMs) / MINUTE_MS)
    late.push({ step: 'daily-report', minutes })
  }
  if (leftEarly && doubts.length === 0) {
    late.push({ step: 'left-early', minutes: outcome.earlyMinutes })
  }
  return { late, doubts }
}

/** In time; of corrections, which have none, at the end. */
function signsOf(person: FiledDay, { settings, index, asOf }: Now): TimedSign[] {
  const { presence, day, employee } = person
  const filed = index.reportsOn(employee.id, day.date).find(({ atMs }) => asOf.hasCome(atMs))
  const timed: TimedSign[] = [
    ...presence.clockIns.map(({ atMs }): TimedSign => ({ kind: 'machine', atMs })),
    ...presence.checkIns.map((checkIn): TimedSign => {
      const { fact, atMs } = checkIn
      const on = { id: employee.id, date: day.date }
      const places = placesNamedOn(on, index)
      const { nearHomeKm } = day.parameters
      const frame = { region: settings.region, home: employee.home, nearHomeKm, places }
      const verdict = isAtOffice(checkIn) ? null : judgeLocation(fact, frame)
      const region = regionOf(verdict)
      const permitted = verdict ? permittedPlaceOf(verdict, on, index) : undefined
      return {
        kind: fact.checkInKind,
        atMs,
        place: fact.place,
        ...(region && { region }),
        ...(permitted && !permitted.doubt && { permittedPlace: permitted.place }),
      }
    }),
    ...presence.alternates.map(({ atMs }): TimedSign => ({ kind: 'message', atMs })),
    ...(filed ? [{ kind: 'report' as const, atMs: filed.atMs }] : []),
  ]
  return [
    ...timed.sort((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0)),
    ...presence.corrections.map((): TimedSign => ({ kind: 'correction' })),
  ]
}

function regionOf(verdict: LocationVerdict | null): TodaySign['region'] {
  if (!verdict) return undefined
  if (verdict.kind === 'unreadable') return 'unreadable'
  return verdict.region === 'unknown' ? undefined : verdict.region
}
