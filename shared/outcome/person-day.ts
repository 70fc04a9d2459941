import type { Coordinates, Employee } from '../model/employee.ts'
import type { DayOutcome } from '../model/outcome.ts'
import type { AskedJourney } from '../model/submission.ts'
import type { DayContext } from './day-context.ts'
import type { OfficePresence } from './office-presence.ts'
import type { DayPlan } from './plan-day.ts'

/** A location that was shared on a day at home. */
export interface HomeSpot extends Coordinates {
  readonly ref: string
}

/** One person's day, evaluated: what every rule reads, and the recaps. */
export interface PersonDay {
  readonly employee: Employee
  readonly day: DayContext
  readonly outcome: DayOutcome
  readonly plan: Pick<
    DayPlan,
    | 'kind'
    | 'shift'
    | 'absence'
    | 'unasked'
    | 'rosterMissing'
    | 'code'
    | 'name'
    | 'elsewhere'
    | 'cells'
    | 'summoned'
  >
  readonly alwaysInOffice: boolean
  /** In a unit without work from home (U1): out of the quota on both sides. */
  readonly exempt: boolean
  readonly seenAtOffice: boolean
  /** Rows of *Mesin Absensi*. */
  readonly clockIns: readonly string[]
  /** By an approved attendance correction. */
  readonly corrected: boolean
  /** Who was there, by whatever sign; absent of who was not. */
  readonly atOffice?: OfficePresence
  /** From here on what rules about the person leave to those over several; absent before they looked. */
  readonly homeSpots?: readonly HomeSpot[]
  /** The clock-in machine alone saw who was to be at the morning assembly (C2). */
  readonly assemblyUnrecorded?: true
  /** The day's report, while nobody decided on it, and when that is overdue. */
  readonly unreviewed?: { readonly ref: string; readonly dueMs: number }
  /** A decision on it that came after its time, and when it still did not stand. */
  readonly reviewedLate?: {
    readonly ref: string
    readonly dueMs: number
    readonly undecidedMs: number
  }
  /** Journeys asked for that are told on this day and that nobody decided on; the rule that tells them. */
  readonly travelUndecided?: readonly {
    readonly rule: 'travel-banned' | 'travel-without-permit'
    readonly ref: string
    readonly journey: AskedJourney
  }[]
  /** A report approved without an expectation. */
  readonly unassessed?: string
}
