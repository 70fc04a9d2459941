import type { Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { ShiftHours } from '../model/working-time.ts'
import { epochMsAt, parseTimeOfDay } from './zones.ts'

/** A stretch of time in milliseconds since 1970-01-01T00:00Z, from `startMs` up to `endMs`. */
export interface TimeWindow {
  readonly startMs: number
  readonly endMs: number
}

/** Hours that may begin so much earlier or later, and then end so much earlier or later. */
export interface FlexibleWindow extends TimeWindow {
  readonly flexMs: number
}

/**
 * When the hours run of who began at that moment; of who is not known to have begun, as they stand.
 *
 * @example 08:00–15:00 by 60 minutes, began 08:40: 08:40–15:40; 06:50: 07:00–14:00; 09:10: 09:00–16:00
 */
export function shiftedTo(
  { startMs, endMs, flexMs }: FlexibleWindow,
  beganMs?: number,
): TimeWindow {
  const byMs = beganMs === undefined ? 0 : Math.max(-flexMs, Math.min(flexMs, beganMs - startMs))
  return { startMs: startMs + byMs, endMs: endMs + byMs }
}

/**
 * When the shift that begins on `date` runs; it does not shift.
 *
 * @example shiftWindow('2021-07-05', { start: '20:00', end: '04:00' }, 'WITA') // 5 Jul 20:00 – 6 Jul 04:00
 */
export function shiftWindow(
  date: CivilDate,
  { start, end }: ShiftHours,
  zone: Zone,
): FlexibleWindow {
  const from = parseTimeOfDay(start)
  const until = parseTimeOfDay(end)
  return {
    startMs: epochMsAt(date, from, zone),
    endMs: epochMsAt(date, until > from ? until : until + 1440, zone),
    flexMs: 0,
  }
}
