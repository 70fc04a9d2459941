import { epochMsAt, MINUTE_MS, parseTimeOfDay } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { untilOf, type Reminder } from './reminder.ts'

/** So long before the first time is over. */
const BEFORE_MS = 180 * MINUTE_MS
/** A telephone that rings before it wakes people. */
const EARLIEST = parseTimeOfDay('05:00')
/** What is due at midnight is told while there is time for it. */
const LATEST = parseTimeOfDay('15:00')
/** What waits for who decides is told as the day begins. */
const OF_DESKS = parseTimeOfDay('08:00')
const NIGHT = parseTimeOfDay('20:00')

/**
 * Whether it is time to remind somebody whom nobody chose: three hours before the first time is over, but from
 * 05.00 on and by 15.00 at the latest; of what waits for who decides at 08.00; after 20.00 no more.
 *
 * @example isRipe(reminder, { date, zone, nowMs }) // of a check-in until 10.00: true at 07.00
 */
export function isRipe(
  { lines }: Pick<Reminder, 'lines'>,
  { date, zone, nowMs }: { readonly date: CivilDate; readonly zone: Zone; readonly nowMs: number },
): boolean {
  const at = (minutes: number): number => epochMsAt(date, minutes, zone)
  const [first = at(OF_DESKS)] = lines
    .flatMap((line) => untilOf(line) ?? [])
    .map((untilMs) => Math.min(Math.max(untilMs - BEFORE_MS, at(EARLIEST)), at(LATEST)))
  const isOfDesks = lines.some((line) => untilOf(line) === undefined)
  const ripeMs = isOfDesks ? Math.min(first, at(OF_DESKS)) : first
  return nowMs >= ripeMs && nowMs < at(NIGHT)
}
