import type { TimeWindow } from '../calendar/shift-window.ts'
import { MINUTE_MS } from '../calendar/zones.ts'
import { isAtOffice, type Presence } from './presence.ts'

/** Whole minutes; zero where in time, or where arrival or departure is not known. */
export interface OfficeHoursKept {
  readonly lateMinutes: number
  readonly earlyMinutes: number
  readonly arrivalKnown: boolean
  readonly departureKnown: boolean
}

/**
 * Arrival is the first sign at the office, departure the last. A single reading of the machine is an
 * arrival in the first half of the hours and a departure in the second: it does not say which it is.
 */
export function officeHoursKept(presence: Presence, window: TimeWindow): OfficeHoursKept {
  const halfMs = (window.startMs + window.endMs) / 2
  const readings = presence.clockIns.map(({ atMs }) => atMs)
  const only = readings.length === 1 ? readings[0]! : undefined
  const arrivals = [
    ...presence.checkIns
      .filter((checkIn) => checkIn.fact.checkInKind !== 'out' && isAtOffice(checkIn))
      .map(({ atMs }) => atMs),
    ...readings.filter((atMs) => atMs !== only || atMs < halfMs),
  ]
  const departures = [
    ...presence.checkIns.filter(({ fact }) => fact.checkInKind === 'out').map(({ atMs }) => atMs),
    ...readings.filter((atMs) => atMs >= halfMs),
  ]
  const arrival = Math.min(...arrivals)
  const departure = Math.max(...departures)
  return {
    lateMinutes: arrivals.length > 0 ? wholeMinutes(arrival - window.startMs) : 0,
    earlyMinutes: departures.length > 0 ? wholeMinutes(window.endMs - departure) : 0,
    arrivalKnown: arrivals.length > 0 || presence.corrections.length > 0,
    departureKnown: departures.length > 0 || presence.corrections.length > 0,
  }
}

function wholeMinutes(ms: number): number {
  return Math.max(0, Math.floor(ms / MINUTE_MS))
}
