import type { OwnDay } from './own-day.ts'
import type { PersonDay } from './person-day.ts'
import type { DayPlan } from './plan-day.ts'
import type { Presence } from './presence.ts'
import type { ReportStanding } from './report-standing.ts'

/** One person's day with what it was evaluated from, which is not kept. */
export interface FiledDay extends PersonDay {
  readonly plan: DayPlan
  readonly presence: Presence
  /** From where to where what happened belongs to this day of the person. */
  readonly within: OwnDay
  /** Null where the policy asks no report of this person that day. */
  readonly report: ReportStanding | null
  /** Whether the day had ended at the as-of instant. */
  readonly over: boolean
}
