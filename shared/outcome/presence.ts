import type { TimeWindow } from '../calendar/shift-window.ts'
import type { Employee } from '../model/employee.ts'
import type { AlternateChannelCheckIn, CheckIn, Permit } from '../model/submission.ts'
import type { DayContext } from './day-context.ts'
import type { FactsIndex, Timed } from './index-facts.ts'
import type { OwnDay } from './own-day.ts'
import type { DayPlan } from './plan-day.ts'

/** What was seen of one person within one of their days. */
export interface Presence {
  readonly checkIns: readonly Timed<CheckIn>[]
  readonly clockIns: readonly Timed<{ readonly cell: string }>[]
  /** Messages that the unit head transcribed and that count (L7). */
  readonly alternates: readonly Timed<AlternateChannelCheckIn>[]
  /** Those that do not: the person is not recorded as one without internet at home. */
  readonly refusedAlternates: readonly Timed<AlternateChannelCheckIn>[]
  /** Approved attendance corrections: each stands for a check-in that failed. */
  readonly corrections: readonly Permit[]
  /** Approved permits to work at the office that day (C9). */
  readonly officePermits: readonly Permit[]
}

/**
 * `within` is the person's own day; permits are about the date of `day`. At another office a form filled in
 * elsewhere is one from there.
 */
export function presenceWithin(
  { id, internetAtHome }: Pick<Employee, 'id' | 'internetAtHome'>,
  {
    day,
    within,
    plan,
  }: {
    readonly day: DayContext
    readonly within: OwnDay
    readonly plan: Pick<DayPlan, 'elsewhere'>
  },
  index: FactsIndex,
): Presence {
  const covering = index
    .permitsOf(id)
    .filter((permit) => permit.from <= day.date && day.date <= permit.until)
  const alternates = between(index.alternatesOf(id), within.elsewhere)
  const allowed = day.parameters.alternateChannel === 'any' || !internetAtHome
  return {
    checkIns: index
      .checkInsOf(id)
      .map((checkIn) => (plan.elsewhere === 'office' ? atThatOffice(checkIn) : checkIn))
      .filter((checkIn) =>
        isBetween(checkIn, isAtOffice(checkIn) ? within.atOffice : within.elsewhere),
      ),
    clockIns: between(index.clockInsOf(id), within.atOffice),
    alternates: allowed ? alternates : [],
    refusedAlternates: allowed ? [] : alternates,
    corrections: covering.filter(({ permitKind }) => permitKind === 'attendance-correction'),
    officePermits: covering.filter(({ permitKind }) => permitKind === 'office-work'),
  }
}

/** Whether the clock-in machine or a check-in saw the person at the office. */
export function wasSeenAtOffice({ clockIns, checkIns }: Presence): boolean {
  return clockIns.length > 0 || checkIns.some(isAtOffice)
}

function atThatOffice(checkIn: Timed<CheckIn>): Timed<CheckIn> {
  const { fact } = checkIn
  return fact.place === 'other' ? { ...checkIn, fact: { ...fact, place: 'office' } } : checkIn
}

export function isAtOffice({ fact }: Timed<CheckIn>): boolean {
  return fact.place === 'office' || fact.place === 'piket'
}

/** Where each of them can be looked up. */
export function presenceEvidence({
  checkIns,
  clockIns,
  alternates,
  corrections,
}: Presence): string[] {
  return [
    ...clockIns.map(({ fact }) => fact.cell),
    ...checkIns.map(({ fact }) => fact.ref),
    ...alternates.map(({ fact }) => fact.ref),
    ...corrections.map(({ ref }) => ref),
  ]
}

function between<T>(timed: readonly Timed<T>[], window: TimeWindow): Timed<T>[] {
  return timed.filter((one) => isBetween(one, window))
}

function isBetween({ atMs }: Timed<unknown>, { startMs, endMs }: TimeWindow): boolean {
  return atMs >= startMs && atMs < endMs
}
