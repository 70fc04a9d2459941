import type { DailyReport } from '../model/submission.ts'
import type { AsOf } from './as-of.ts'
import type { DayContext } from './day-context.ts'
import type { Timed } from './index-facts.ts'

const DAY_MS = 86_400_000

/**
 * How a day's report stands. `awaited`: none yet, and the late period is not over. `missing`: it is
 * over, and none came within it.
 */
export interface ReportStanding {
  readonly state: 'in-time' | 'late' | 'awaited' | 'missing'
  /** The report that counts; where missing, one that came outside the time, if any. */
  readonly report?: Timed<DailyReport>
  readonly dueMs: number
  readonly lateUntilMs: number
}

/**
 * A report is due by 24:00 of the day it is for, then late, then missing (RULES.md §2). The first one
 * counts. One filed before its day began tells nothing of the day's work and does not count.
 */
export function reportStanding(
  reports: readonly Timed<DailyReport>[],
  { calendarDay, parameters }: DayContext,
  asOf: AsOf,
): ReportStanding {
  const dueMs = calendarDay.endMs
  const lateUntilMs = dueMs + parameters.reportLateDays * DAY_MS
  const filed = reports.find(({ atMs }) => atMs >= calendarDay.startMs && atMs < lateUntilMs)
  if (filed) {
    return { state: filed.atMs < dueMs ? 'in-time' : 'late', report: filed, dueMs, lateUntilMs }
  }
  const outside = reports.at(-1)
  const state = asOf.hasCome(lateUntilMs) ? 'missing' : 'awaited'
  return { state, ...(outside && { report: outside }), dueMs, lateUntilMs }
}
