import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { Region } from '../../model/agency.ts'
import type { Coordinates } from '../../model/employee.ts'
import type { CellValue } from '../tab-rows.ts'

/** A polygon of 200 points, written out. */
const LONGEST_REGION = 5000

/** A pair of decimal degrees, latitude first: `-0.4161, 116.9890` or `-0,4161; 116,9890`. */
export function coordinatesCell(value: CellValue): CellReading<Coordinates> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const coordinates = findCoordinates(String(value))
  return coordinates
    ? readable(coordinates)
    : unreadable('coordinates-unreadable', (text) => text.coordinatesUnreadable(quoteTyped(value)))
}

/** Centre and radius in km (`lat, lng; km`), or three and more points (`lat, lng; lat, lng; …`). */
export function regionCell(value: CellValue): CellReading<Region> {
  const tooLong = findTooLong(value, LONGEST_REGION)
  if (tooLong) return tooLong
  const parts = String(value)
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const points = parts.map(findCoordinates)
  const [centre] = points
  const radiusKm = Number(parts[1]?.replace(/km$/i, '').replace(',', '.'))
  if (parts.length === 2 && centre && radiusKm > 0) {
    return readable({ kind: 'radius', centre, radiusKm })
  }
  const known = points.filter((point) => point !== undefined)
  if (known.length >= 3 && known.length === parts.length) {
    return readable({ kind: 'polygon', points: known })
  }
  return unreadable('region-unreadable', (text) => text.regionUnreadable(quoteTyped(value)))
}

function findCoordinates(text: string): Coordinates | undefined {
  const pair =
    /^\(?\s*([+-]?\d{1,2}\.\d+)(?:\s*[,;]\s*|\s+)([+-]?\d{1,3}\.\d+)\s*\)?$/.exec(text.trim()) ??
    /^\(?\s*([+-]?\d{1,2},\d+)(?:\s*;\s*|\s+)([+-]?\d{1,3},\d+)\s*\)?$/.exec(text.trim())
  const [latitude, longitude] = [pair?.[1], pair?.[2]].map((part) =>
    Number(part?.replace(',', '.')),
  )
  if (latitude === undefined || longitude === undefined) return undefined
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined
}
