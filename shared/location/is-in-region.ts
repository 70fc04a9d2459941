import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { Region } from '../model/agency.ts'
import type { Coordinates } from '../model/employee.ts'
import { distanceKm } from './distance-km.ts'

/** Whether a point lies in the region; its edge belongs to it. */
export function isInRegion(point: Coordinates, region: Region): boolean {
  if (region.kind === 'radius') return distanceKm(region.centre, point) <= region.radiusKm
  const ring = region.points.map(positionOf)
  return booleanPointInPolygon(positionOf(point), {
    type: 'Polygon',
    coordinates: [[...ring, ring[0]!]],
  })
}

/** A point in the region, to complete short plus codes with. */
export function referenceOf(region: Region): Coordinates {
  if (region.kind === 'radius') return region.centre
  const count = region.points.length
  return {
    latitude: region.points.reduce((sum, { latitude }) => sum + latitude, 0) / count,
    longitude: region.points.reduce((sum, { longitude }) => sum + longitude, 0) / count,
  }
}

function positionOf({ latitude, longitude }: Coordinates): [number, number] {
  return [longitude, latitude]
}
