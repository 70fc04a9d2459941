import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Random } from './random.ts'

/** What goes wrong, or just differently, on a day; most days nothing does. */
export type HomeIncident =
  | 'late-report'
  | 'missing-report'
  | 'missing-check-in'
  | 'absent'
  | 'mistyped-id-then-right'
  | 'mistyped-id'
  | 'double-report'
  | 'double-check-in'
  | 'edited-report'
  | 'edited-check-in'
  | 'returned-report'
  | 'rejected-report'
  | 'review-late'
  | 'review-never'

export type OfficeIncident = 'office-absent' | 'office-late'

export interface PersonDay {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
}

export type Incidents<Kind extends string> = ReadonlyMap<string, Kind>

/** Deals so many of each kind out to different days, never two to one. */
export function dealIncidents<Kind extends string>(
  random: Random,
  days: readonly PersonDay[],
  counts: Readonly<Record<Kind, number>>,
): Incidents<Kind> {
  const free = random.shuffle(days)
  const dealt = new Map<string, Kind>()
  for (const kind of Object.keys(counts) as Kind[]) {
    for (const day of free.splice(0, counts[kind])) dealt.set(keyOf(day), kind)
  }
  return dealt
}

export function keyOf({ employeeId, date }: PersonDay): string {
  return `${employeeId} ${date}`
}
