import type { TimeWindow } from './shift-window.ts'
import { MINUTE_MS } from './zones.ts'

/**
 * Where one person's day at the office ends and the next begins, so that a reading belongs to the
 * shift's window and not to the calendar date (RULES.md §3): midnight, unless the shift before reaches
 * it with its margin, or the shift after begins at or just after it. Between two shifts nearer than
 * twice the margin it is half-way. The margin's end, and half-way, are still of the shift before: the
 * day after begins with the next minute.
 */
export function dayBoundaryMs({
  midnightMs,
  marginMs,
  before,
  after,
}: {
  readonly midnightMs: number
  readonly marginMs: number
  readonly before: TimeWindow | null
  readonly after: TimeWindow | null
}): number {
  const latest = before ? before.endMs + marginMs : -Infinity
  const earliest = after ? after.startMs - marginMs : Infinity
  if (latest < midnightMs && earliest >= midnightMs) return midnightMs
  if (before && after && latest > earliest) {
    return (before.endMs + after.startMs) / 2 + MINUTE_MS
  }
  return latest >= midnightMs ? latest + MINUTE_MS : earliest
}
