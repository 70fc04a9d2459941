import type { CivilDate } from '../model/civil-date.ts'
import type { DemandStep } from '../model/demand-step.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import type { Instant } from '../model/instant.ts'

/** Something of which a person is reminded. */
export type ReminderLine =
  | {
      readonly kind: 'asked'
      readonly step: DemandStep
      /** Of a location its slot, of a departure the end of the hours. */
      readonly atMs?: number
      readonly untilMs: number
    }
  /** A report of the day before, which counts as late until then. */
  | { readonly kind: 'late-report'; readonly date: CivilDate; readonly untilMs: number }
  | { readonly kind: 'weekly-plan'; readonly unit: string; readonly untilMs: number }
  | { readonly kind: 'unit-report'; readonly unit: string; readonly untilMs: number }
  | ({ readonly kind: 'desk' } & WaitingOnDesk)
  /** Filings that are nobody's or cannot be read, of which HR may say whose they are. */
  | { readonly kind: 'quarantined'; readonly count: number; readonly since: Instant }
  /** What else waits for HR, in words of its own. */
  | { readonly kind: 'said'; readonly words: Localized }

/** What waits for the decision of one person. */
export interface WaitingOnDesk {
  readonly count: number
  /** Those of which the time to decide is over. */
  readonly overdue: number
  /** When the oldest was filed. */
  readonly since: Instant
}

/** All of which a person is reminded on a day. */
export interface Reminder {
  readonly employeeId: EmployeeId
  readonly name: string
  /** Where they are that day. */
  readonly unitCode: string
  /** By when they are due; what waits for who decides at the end. */
  readonly lines: readonly ReminderLine[]
}

/** Until when a line is awaited; undefined of what waits for who decides. */
export function untilOf(line: ReminderLine): number | undefined {
  return 'untilMs' in line ? line.untilMs : undefined
}
