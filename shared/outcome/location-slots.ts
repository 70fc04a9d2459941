import { shiftedTo } from '../calendar/shift-window.ts'
import { MINUTE_MS } from '../calendar/zones.ts'
import type { CheckIn } from '../model/submission.ts'
import type { DayContext } from './day-context.ts'
import type { Timed } from './index-facts.ts'
import type { Presence } from './presence.ts'

/** A moment of the day at which who works from home shares a location (U4). */
export interface LocationSlot {
  readonly dueMs: number
  readonly fromMs: number
  readonly untilMs: number
  /** The check-in that serves it; undefined where none does. */
  readonly servedBy: Timed<CheckIn> | undefined
}

/**
 * The location slots of a day: every so many minutes from the start of work to its end, those within
 * the break left out; of hours that may shift, from when the person began. Each is served by the shared location nearest to it within the tolerance. What was
 * pasted need not be readable to serve; an empty answer does not.
 *
 * @example 07:30–16:00, break 12:00–13:00: 07:30, 09:30, 11:30, 13:30, 15:30; 13:05 serves 13:30
 */
export function locationSlots({ checkIns }: Presence, day: DayContext): LocationSlot[] {
  const { breakHours, parameters } = day
  const toleranceMs = parameters.locationToleranceMinutes * MINUTE_MS
  const shared = checkIns.filter(({ fact }) => fact.location !== '' || fact.locationVerdict)
  const slots: LocationSlot[] = []
  const workingHours = shiftedTo(day.workingHours, shared[0]?.atMs ?? Infinity)
  const everyMs = parameters.locationEveryMinutes * MINUTE_MS
  for (let dueMs = workingHours.startMs; dueMs <= workingHours.endMs; dueMs += everyMs) {
    if (dueMs >= breakHours.startMs && dueMs < breakHours.endMs) continue
    const distance = ({ atMs }: Timed<CheckIn>): number => Math.abs(atMs - dueMs)
    const fromMs = dueMs - toleranceMs
    const untilMs = dueMs + toleranceMs
    // A clock on the wall shows minutes: 08:00:59 is still 08:00.
    const near = shared.filter(({ atMs }) => atMs >= fromMs && atMs < untilMs + MINUTE_MS)
    slots.push({
      dueMs,
      fromMs,
      untilMs,
      servedBy: near.sort((a, b) => distance(a) - distance(b) || a.atMs - b.atMs)[0],
    })
  }
  return slots
}
