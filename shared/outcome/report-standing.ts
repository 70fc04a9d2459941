import type { DailyReport } from '../model/submission.ts'
import { findShift } from '../policy/roster-codes.ts'
import type { AsOf } from './as-of.ts'
import type { DayContext } from './day-context.ts'
import { epochMsAt, localTimeOfMs, MINUTE_MS, parseTimeOfDay } from '../calendar/zones.ts'
import type { Timed } from './index-facts.ts'
import type { DayPlan } from './plan-day.ts'

const DAY_MS = 86_400_000

/**
 * How a day's report stands. `awaited`: none yet, and the late period is not over, or one may have come
 * that was not read or cannot be read. `missing`: it is over, and none came within it.
 */
export interface ReportStanding {
  readonly state: 'in-time' | 'late' | 'awaited' | 'missing'
  /** The report that counts; where missing, one that came outside the time, if any. */
  readonly report?: Timed<DailyReport>
  readonly dueMs: number
  /** From when on a report is late: a time that a clause says lasts to the end of its minute. */
  readonly overMs: number
  readonly lateUntilMs: number
}

/**
 * A report is due by 24:00 of the day on which the work it is for ends (`reportDueMs`), or by the time of that
 * day that a clause says, then late, then
 * missing (RULES.md §2). The first one counts. One filed before its day began tells nothing of the day's work and does not count.
 */
export function reportStanding(
  reports: readonly Timed<DailyReport>[],
  { day, plan }: { readonly day: DayContext; readonly plan: Pick<DayPlan, 'window' | 'code'> },
  asOf: AsOf,
): ReportStanding {
  const { calendarDay } = day
  const times = reportTimes(day, plan)
  const { overMs, lateUntilMs } = times
  const filed = reports.find(({ atMs }) => atMs >= calendarDay.startMs && atMs < lateUntilMs)
  if (filed) {
    return { state: filed.atMs < overMs ? 'in-time' : 'late', report: filed, ...times }
  }
  const outside = reports.at(-1)
  const state = asOf.hasCome(lateUntilMs) ? 'missing' : 'awaited'
  return { state, ...(outside && { report: outside }), ...times }
}

/** Until when a day's report is in time, and until when it is late. */
export function reportTimes(
  day: DayContext,
  { window, code }: Pick<DayPlan, 'window' | 'code'>,
): Pick<ReportStanding, 'dueMs' | 'overMs' | 'lateUntilMs'> {
  const { reportDueAt, reportLateDays } = day.parameters
  const midnightMs = reportDueMs(day, window?.endMs)
  const isShift = findShift(code, day.parameters) !== undefined
  const dueMs = dueOnItsDay(midnightMs, reportDueAt, isShift ? window?.endMs : undefined)
  return {
    dueMs,
    overMs: reportDueAt === undefined ? dueMs : dueMs + MINUTE_MS,
    lateUntilMs: midnightMs + reportLateDays * DAY_MS,
  }
}

/** No earlier than a shift ends. */
function dueOnItsDay(
  midnightMs: number,
  dueAt: string | undefined,
  shiftEndMs: number | undefined,
): number {
  if (dueAt === undefined) return midnightMs
  const dueMs = midnightMs - DAY_MS + parseTimeOfDay(dueAt) * MINUTE_MS
  return Math.max(dueMs, shiftEndMs ?? dueMs)
}

/** 24:00 of the day, or of the later one on which a shift ends: never before the work that it reports. */
export function reportDueMs(
  { calendarDay, zone }: Pick<DayContext, 'calendarDay' | 'zone'>,
  workEndMs: number | undefined,
): number {
  if (workEndMs === undefined || workEndMs < calendarDay.endMs) return calendarDay.endMs
  return epochMsAt(localTimeOfMs(workEndMs, zone).date, 1440, zone)
}
