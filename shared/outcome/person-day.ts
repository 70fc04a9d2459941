import type { Employee } from '../model/employee.ts'
import type { DayOutcome } from '../model/outcome.ts'
import type { DayContext } from './day-context.ts'
import type { OwnDay } from './own-day.ts'
import type { DayPlan } from './plan-day.ts'
import type { Presence } from './presence.ts'
import type { ReportStanding } from './report-standing.ts'

/** One person's day: plan, what happened, and what became of it. */
export interface PersonDay {
  readonly employee: Employee
  readonly day: DayContext
  readonly plan: DayPlan
  readonly presence: Presence
  /** From where to where what happened belongs to this day of the person. */
  readonly within: OwnDay
  /** Null where the policy asks no report of this person that day. */
  readonly report: ReportStanding | null
  readonly alwaysInOffice: boolean
  /** In a unit without work from home (U1): out of the quota on both sides. */
  readonly exempt: boolean
  /** Whether the day had ended at the as-of instant. */
  readonly over: boolean
  readonly outcome: DayOutcome
}
