import { MINUTE_MS } from '../calendar/zones.ts'
import { distanceKm } from '../location/distance-km.ts'
import type { Coordinates } from '../model/employee.ts'
import { isAtOffice } from '../outcome/presence.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { locationAnomaly } from './location-anomaly.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'
import { sharedLocations } from './shared-locations.ts'

interface Place {
  readonly atMs: number
  readonly ref: string
  readonly coordinates: Coordinates
}

/** A receiver's error alone can make a jump of this size. */
const SMALLEST_JUMP_KM = 1

/** Two places of one person too far apart for the time between (U4): a lead, never a verdict. */
export const locationJump: DayRule = {
  ...locationAnomaly,
  find: findJumps,
}

function findJumps(person: FiledDay, rules: RuleContext): DayFinding[] {
  return jumpsOf(person, placesOf(person, rules))
}

function placesOf(person: FiledDay, rules: RuleContext): Place[] {
  return sharedLocations(person, rules).flatMap(({ checkIn, reading }) =>
    reading?.kind === 'point' && !isAtOffice(checkIn)
      ? { atMs: checkIn.atMs, ref: checkIn.fact.ref, coordinates: reading.coordinates }
      : [],
  )
}

function jumpsOf({ employee, day }: FiledDay, places: readonly Place[]): DayFinding[] {
  const limit = day.parameters.anomalySpeedKmh
  return places.slice(1).flatMap((to, index) => {
    const from = places[index]!
    const km = distanceKm(from.coordinates, to.coordinates)
    const hours = Math.max(to.atMs - from.atMs, MINUTE_MS) / (60 * MINUTE_MS)
    const speed = Math.round(km / hours)
    if (km < SMALLEST_JUMP_KM || speed <= limit) return []
    return {
      severity: 'info',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [from.ref, to.ref],
      arithmetic: inBothLanguages((texts) =>
        texts.locationSpeed({
          from: localMoment(from.atMs, day.zone),
          to: localMoment(to.atMs, day.zone),
          km: Math.round(km * 10) / 10,
          speed,
          limit,
        }),
      ),
    }
  })
}
