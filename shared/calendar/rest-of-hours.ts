import type { FlexibleWindow, TimeWindow } from './shift-window.ts'

/**
 * The hours that are left where one half of them is for something else. The halves meet at the break, or in the
 * middle where it does not lie within: a shift has none of its own.
 *
 * @example 07:30–16:00, break 12:00–13:00, without the morning: 13:00–16:00; without the afternoon: 07:30–12:00
 */
export function restOfHours(
  window: FlexibleWindow,
  without: 'morning' | 'afternoon',
  breakHours: TimeWindow,
): FlexibleWindow {
  const isWithin = window.startMs < breakHours.startMs && breakHours.endMs < window.endMs
  const middleMs = (window.startMs + window.endMs) / 2
  const { startMs, endMs } = isWithin ? breakHours : { startMs: middleMs, endMs: middleMs }
  return without === 'morning' ? { ...window, startMs: endMs } : { ...window, endMs: startMs }
}
