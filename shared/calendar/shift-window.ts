import type { Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { ShiftHours } from '../model/working-time.ts'
import { epochMsAt, parseTimeOfDay } from './zones.ts'

/** A stretch of time in milliseconds since 1970-01-01T00:00Z, from `startMs` up to `endMs`. */
export interface TimeWindow {
  readonly startMs: number
  readonly endMs: number
}

/**
 * When the shift that begins on `date` runs.
 *
 * @example shiftWindow('2021-07-05', { start: '20:00', end: '04:00' }, 'WITA') // 5 Jul 20:00 – 6 Jul 04:00
 */
export function shiftWindow(date: CivilDate, { start, end }: ShiftHours, zone: Zone): TimeWindow {
  const from = parseTimeOfDay(start)
  const until = parseTimeOfDay(end)
  return {
    startMs: epochMsAt(date, from, zone),
    endMs: epochMsAt(date, until > from ? until : until + 1440, zone),
  }
}
