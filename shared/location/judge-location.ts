import type { Region } from '../model/agency.ts'
import type { Coordinates } from '../model/employee.ts'
import type { LocationVerdict } from '../model/location-verdict.ts'
import type { CheckIn } from '../model/submission.ts'
import { distanceBand, distanceKm } from './distance-km.ts'
import { isInRegion, referenceOf } from './is-in-region.ts'
import { parseLocation, type LocationReading } from './parse-location.ts'

/** Against what a location is held. */
export interface LocationFrame {
  readonly region?: Region | undefined
  readonly home?: Coordinates | undefined
}

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

/** What a location that was read is, held against the frame. */
export function judgeReading(reading: LocationReading, frame: LocationFrame): LocationVerdict {
  if (reading.kind === 'unreadable') {
    const { reason } = reading
    return { kind: 'unreadable', ...(reason !== 'empty' && { reason }) }
  }
  const { region, home } = frame
  const inside = region && isInRegion(reading.coordinates, region)
  const doubtful = inside === undefined || (!inside && reading.nearest)
  return {
    kind: 'readable',
    region: doubtful ? 'unknown' : inside ? 'inside' : 'outside',
    ...(home && { fromHome: distanceBand(distanceKm(home, reading.coordinates)) }),
  }
}
