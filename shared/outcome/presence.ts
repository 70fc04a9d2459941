import type { TimeWindow } from '../calendar/shift-window.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { AlternateChannelCheckIn, CheckIn, Permit } from '../model/submission.ts'
import type { FactsIndex, Timed } from './index-facts.ts'

/** What was seen of one person within one of their days. */
export interface Presence {
  readonly checkIns: readonly Timed<CheckIn>[]
  readonly clockIns: readonly Timed<{ readonly cell: string }>[]
  /** Messages that the unit head transcribed (L7). */
  readonly alternates: readonly Timed<AlternateChannelCheckIn>[]
  /** Approved attendance corrections: each stands for a check-in that failed. */
  readonly corrections: readonly Permit[]
  /** Approved permits to work at the office that day (C9). */
  readonly officePermits: readonly Permit[]
}

/** `within` is the person's own day (`dayBoundaryMs`); `date` is what permits are about. */
export function presenceWithin(
  employeeId: EmployeeId,
  { date, within }: { readonly date: CivilDate; readonly within: TimeWindow },
  index: FactsIndex,
): Presence {
  const covering = index
    .permitsOf(employeeId)
    .filter((permit) => permit.from <= date && date <= permit.until)
  return {
    checkIns: between(index.checkInsOf(employeeId), within),
    clockIns: between(index.clockInsOf(employeeId), within),
    alternates: between(index.alternatesOf(employeeId), within),
    corrections: covering.filter(({ permitKind }) => permitKind === 'attendance-correction'),
    officePermits: covering.filter(({ permitKind }) => permitKind === 'office-work'),
  }
}

/** Whether the clock-in machine or a check-in saw the person at the office. */
export function wasSeenAtOffice({ clockIns, checkIns }: Presence): boolean {
  return clockIns.length > 0 || checkIns.some(isAtOffice)
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

function between<T>(timed: readonly Timed<T>[], { startMs, endMs }: TimeWindow): Timed<T>[] {
  return timed.filter(({ atMs }) => atMs >= startMs && atMs < endMs)
}
