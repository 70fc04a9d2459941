import { dayBoundaryMs } from '../calendar/day-boundary.ts'
import type { TimeWindow } from '../calendar/shift-window.ts'
import { MINUTE_MS } from '../calendar/zones.ts'
import type { DayContext } from './day-context.ts'
import type { DayPlan } from './plan-day.ts'

/** Where a person's day begins and ends, for signs of the office and for what is filed elsewhere. */
export interface OwnDay {
  readonly atOffice: TimeWindow
  readonly elsewhere: TimeWindow
}

/**
 * The own day of `days[at]`, which has a neighbour at each end. At the office: the calendar day, less
 * what belongs to the shifts around it; of a shift that crosses midnight only its window with the
 * margins, as the morning of its date is long before it. A form filled in elsewhere belongs to the
 * calendar day, and never to a shift that is over.
 */
export function ownDay(
  days: readonly DayContext[],
  plans: readonly (DayPlan | null)[],
  at: number,
): OwnDay {
  const { calendarDay, parameters } = days[at]!
  const window = plans[at]?.window ?? null
  const crossesMidnight = window !== null && window.endMs > calendarDay.endMs
  const opensMs = crossesMidnight
    ? window.startMs - parameters.shiftMarginMinutes * MINUTE_MS
    : -Infinity
  return {
    atOffice: {
      startMs: Math.max(boundaryBefore(days, plans, at), opensMs),
      endMs: boundaryBefore(days, plans, at + 1),
    },
    elsewhere: {
      startMs: workOverMs(days, plans, at),
      endMs: workOverMs(days, plans, at + 1),
    },
  }
}

function boundaryBefore(
  days: readonly DayContext[],
  plans: readonly (DayPlan | null)[],
  at: number,
): number {
  const { calendarDay, parameters } = days[at]!
  return dayBoundaryMs({
    midnightMs: calendarDay.startMs,
    marginMs: parameters.shiftMarginMinutes * MINUTE_MS,
    before: plans[at - 1]?.window ?? null,
    after: plans[at]?.window ?? null,
  })
}

/** Midnight, or the end of the shift of the day before. */
function workOverMs(
  days: readonly DayContext[],
  plans: readonly (DayPlan | null)[],
  at: number,
): number {
  return Math.max(days[at]!.calendarDay.startMs, plans[at - 1]?.window?.endMs ?? -Infinity)
}
