import type { TimeWindow } from './shift-window.ts'

/**
 * Where one person's day ends and the next begins, so that a check-in belongs to the shift's window
 * and not to the calendar date (RULES.md §3): midnight, unless the shift before runs to or past it,
 * or the shift after starts at or just after it. Between two shifts nearer than twice the margin it
 * is half-way.
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
  const earliest = after ? after.startMs - marginMs : midnightMs
  const latest = before ? before.endMs + marginMs : midnightMs
  if (earliest >= midnightMs && latest <= midnightMs) return midnightMs
  if (before && after && latest > earliest) return (before.endMs + after.startMs) / 2
  return latest > midnightMs ? latest : earliest
}
