import { distance } from '@turf/distance'
import type { Coordinates } from '../model/employee.ts'
import type { DistanceBand } from '../model/location-verdict.ts'

/** Great-circle distance in kilometres. */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  return distance([from.longitude, from.latitude], [to.longitude, to.latitude], {
    units: 'kilometers',
  })
}

/** The band that is kept when the coordinates are purged (G10). */
export function distanceBand(km: number): DistanceBand {
  if (km < 0.1) return 'under-100-m'
  if (km < 1) return 'under-1-km'
  return km < 10 ? 'under-10-km' : 'beyond-10-km'
}
