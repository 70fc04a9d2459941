import { shiftedTo, type FlexibleWindow, type TimeWindow } from '../calendar/shift-window.ts'
import { MINUTE_MS } from '../calendar/zones.ts'
import type { PolicyParameters } from '../model/policy-record.ts'
import type { CheckIn } from '../model/submission.ts'
import type { Timed } from './index-facts.ts'
import { isAtOffice, type Presence } from './presence.ts'

/** Whole minutes; zero where in time, or where arrival or departure is not known. */
export interface OfficeHoursKept {
  readonly lateMinutes: number
  readonly earlyMinutes: number
  readonly arrivalKnown: boolean
  readonly departureKnown: boolean
  /** The hours as this person keeps them, where they may shift. */
  readonly hours: TimeWindow
}

/** A sign of the person at the office; what the machine read does not say which it is. */
interface Sign {
  readonly atMs: number
  readonly says: 'arrival' | 'departure' | null
}

/**
 * Arrival is the first sign at the office, departure the last, whatever the hour; a form filled in
 * elsewhere is neither, but for a check-out where a clause lets the day end there. Signs nearer than `sameMomentMinutes` are one moment, which belongs to the end
 * that a form says, else to the nearer end of the hours. Minutes late and early together never exceed
 * the hours. Hours that may shift begin with the arrival; where it is not known, as is best for who left.
 *
 * @example hours 07:30–16:00, readings 07:30 and 11:00: early 300; 07:30 and 07:41: an arrival alone
 */
export function officeHoursKept(
  presence: Presence,
  window: FlexibleWindow,
  reading: Reading,
): OfficeHoursKept {
  const sameMomentMs = reading.sameMomentMinutes * MINUTE_MS
  const { arrival, departure } = endsOf(signsOf(presence, reading), window, sameMomentMs)
  const corrected = presence.corrections.length > 0
  const beganMs = corrected ? undefined : arrival?.atMs
  const hours = shiftedTo(window, beganMs ?? (departure && -Infinity))
  return {
    lateMinutes: arrival ? minutesWithin(arrival.atMs - window.startMs - window.flexMs, window) : 0,
    earlyMinutes: departure ? minutesWithin(hours.endMs - departure.atMs, window) : 0,
    arrivalKnown: arrival !== undefined || corrected,
    departureKnown: departure !== undefined || corrected,
    hours,
  }
}

/** Whether a check-in of who is planned at the office tells of the hours kept. */
export function isOfficeSign(
  checkIn: Timed<CheckIn>,
  { checkOutElsewhere }: Pick<PolicyParameters, 'checkOutElsewhere'>,
): boolean {
  return isAtOffice(checkIn) || (checkOutElsewhere && checkIn.fact.checkInKind === 'out')
}

/** What of it a clause decides. */
type Reading = Pick<PolicyParameters, 'sameMomentMinutes' | 'checkOutElsewhere'>

function signsOf({ clockIns, checkIns }: Presence, { checkOutElsewhere }: Reading): Sign[] {
  const readings = clockIns.map(({ atMs }): Sign => ({ atMs, says: null }))
  const counted = checkIns.filter((one) => isOfficeSign(one, { checkOutElsewhere }))
  const forms = counted.map(({ atMs, fact }): Sign => {
    const says = { in: 'arrival', out: 'departure', location: null } as const
    return { atMs, says: says[fact.checkInKind] }
  })
  return [...readings, ...forms].sort((a, b) => a.atMs - b.atMs)
}

function endsOf(
  signs: readonly Sign[],
  window: TimeWindow,
  sameMomentMs: number,
): { readonly arrival?: Sign; readonly departure?: Sign } {
  const arrival = signs.find(({ says }) => says !== 'departure')
  const departure = signs.findLast(({ says }) => says !== 'arrival')
  if (!arrival || !departure) {
    return { ...(arrival && { arrival }), ...(departure && { departure }) }
  }
  // Who left before coming back told of the coming last.
  if (departure.atMs < arrival.atMs) return { arrival }
  const bothSaid = arrival.says !== null && departure.says !== null
  if (bothSaid || departure.atMs - arrival.atMs >= sameMomentMs) return { arrival, departure }
  if (arrival.says) return { arrival }
  if (departure.says) return { departure }
  const nearerStart = arrival.atMs - window.startMs < window.endMs - departure.atMs
  return nearerStart ? { arrival } : { departure }
}

function minutesWithin(ms: number, { startMs, endMs }: TimeWindow): number {
  return Math.floor(Math.max(0, Math.min(ms, endMs - startMs)) / MINUTE_MS)
}
