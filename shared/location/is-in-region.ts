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

/** Whether somebody who is so far from a point at most may be in the region. */
export function reachesRegion(point: Coordinates, km: number, region: Region): boolean {
  if (km === 0) return isInRegion(point, region)
  return BEARINGS.some((bearing) => isInRegion(pointAt(point, km, bearing), region))
}

const BEARINGS = [0, 45, 90, 135, 180, 225, 270, 315]
const KM_A_DEGREE = 111.2

/** Near enough over the few kilometres that a telephone errs. */
function pointAt({ latitude, longitude }: Coordinates, km: number, bearing: number): Coordinates {
  const angle = (bearing * Math.PI) / 180
  const degrees = km / KM_A_DEGREE
  return {
    latitude: latitude + degrees * Math.cos(angle),
    longitude: longitude + (degrees * Math.sin(angle)) / Math.cos((latitude * Math.PI) / 180),
  }
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
