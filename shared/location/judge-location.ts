import type { Region } from '../model/agency.ts'
import type { Coordinates } from '../model/employee.ts'
import type { LocationVerdict } from '../model/location-verdict.ts'
import type { CheckIn } from '../model/submission.ts'
import { distanceBand, distanceKm } from './distance-km.ts'
import { isInRegion, reachesRegion, referenceOf } from './is-in-region.ts'
import { placesAt, type PlaceOfPermit } from './places-of-permit.ts'
import { parseLocation, type LocationReading } from './parse-location.ts'

/** Against what a location is held. */
export interface LocationFrame {
  readonly region?: Region | undefined
  readonly home?: Coordinates | undefined
  /** How far from home it may be. */
  readonly nearHomeKm?: number | null | undefined
  /** That permits for the day name. */
  readonly places?: readonly PlaceOfPermit[] | undefined
}

/** Of a place of which nobody says how exact it is. */
const USUAL_ACCURACY_KM = 0.1
/** How near a place that a permit names is, where no clause says how far from home anybody may be. */
const NEAR_PLACE_KM = 1

/** Reads what was pasted; the region, or else the home, completes a short plus code. */
export function readLocation(text: string, { region, home }: LocationFrame): LocationReading {
  return parseLocation(text, region ? referenceOf(region) : home)
}

/**
 * What stays of a check-in's location: the verdict kept when its coordinates were purged (G10), else
 * the one that its text gives; null where none was shared.
 */
export function judgeLocation(
  { location, locationVerdict }: Pick<CheckIn, 'location' | 'locationVerdict'>,
  frame: LocationFrame,
): LocationVerdict | null {
  if (location.trim() === '') return locationVerdict ?? null
  return judgeReading(readLocation(location, frame), frame)
}

/** What a location that was read is, held against the frame; how exact it is counts for the person. */
export function judgeReading(given: LocationReading, frame: LocationFrame): LocationVerdict {
  const reading = mayBeSouth(given, frame)
    ? ({ kind: 'unreadable', reason: 'ambiguous' } as const)
    : given
  if (reading.kind === 'unreadable') {
    const { reason } = reading
    return { kind: 'unreadable', ...(reason !== 'empty' && { reason }) }
  }
  const { region, home, nearHomeKm } = frame
  const { coordinates, accuracyKm = 0 } = reading
  const inside = region && isInRegion(coordinates, region)
  const mayBeInside = reading.nearest || (region && reachesRegion(coordinates, accuracyKm, region))
  const doubtful = inside === undefined || (!inside && mayBeInside)
  const km = home && distanceKm(home, coordinates)
  const errsKm = Math.max(accuracyKm, USUAL_ACCURACY_KM)
  const named = placesAt(coordinates, (nearHomeKm ?? NEAR_PLACE_KM) + errsKm, placesIn(frame))
  return {
    kind: 'readable',
    region: doubtful ? 'unknown' : inside ? 'inside' : 'outside',
    ...(km !== undefined && { fromHome: distanceBand(km) }),
    ...(km !== undefined &&
      typeof nearHomeKm === 'number' && {
        nearHome: km - errsKm <= nearHomeKm,
      }),
    ...(named.length > 0 && { named }),
  }
}

/** Whether a place typed without a minus lies out of the region, and with it in the region: Kukar lies on the equator. */
function mayBeSouth(reading: LocationReading, { region }: LocationFrame): boolean {
  if (reading.kind === 'unreadable' || !reading.unsigned || !region) return false
  const { coordinates } = reading
  const south = { ...coordinates, latitude: -coordinates.latitude }
  return !isInRegion(coordinates, region) && isInRegion(south, region)
}

function placesIn(frame: LocationFrame): Parameters<typeof placesAt>[2] {
  return (frame.places ?? []).map((place) => ({
    ...place,
    reading: readLocation(place.location, frame),
  }))
}
