import type { Coordinates } from '../model/employee.ts'
import { mayBeIndonesia, mayMissMinus, onePlace, parseDecimal, SIGN } from './point.ts'

const LATITUDE = '(?:latt?itude?|lat|(?:garis\\s+)?lintang)'
const LONGITUDE = '(?:long?t?itude?|long|lon|lng|(?:garis\\s+)?bujur)'
/** Between a name and its number, as `: `, ` = ` or `":`. */
const IS = '\\.?["\']?\\s*[:=]?\\s*["\']?'
const NUMBER = `(${SIGN}\\d{1,3}[.,]\\d+)(?!\\d)°?`
/** Between the one and the other, as `, `, ` & ` or ` dan `. */
const AND = '["\']?\\s*(?:[,;|/&–-]|dan|and)?\\s*["\']?'
const EASTING = '(?:koordinat\\s+)?x'
const NORTHING = '(?:koordinat\\s+)?y'
const LATITUDE_FIRST = pairOf(LATITUDE, LONGITUDE)
const LONGITUDE_FIRST = pairOf(LONGITUDE, LATITUDE)
const X_FIRST = pairOf(EASTING, NORTHING)
const Y_FIRST = pairOf(NORTHING, EASTING)

/**
 * The place of decimal degrees that are named latitude and longitude, in either order; null where
 * they are several places, or one abroad whose minus may be lacking or one too many. The names leave no doubt, however few the decimals. Not checked for range.
 *
 * @example findLabelledPair('Bujur 116,98 Lintang -0,41') // { latitude: -0.41, longitude: 116.98 }
 */
export function findLabelledPair(text: string): Coordinates | null | undefined {
  if (!/[a-z]/i.test(text)) return undefined
  const points = [
    ...[...text.matchAll(LATITUDE_FIRST)].map(([, latitude, longitude]) => [latitude, longitude]),
    ...[...text.matchAll(LONGITUDE_FIRST)].map(([, longitude, latitude]) => [latitude, longitude]),
  ].map(([latitude = '', longitude = '']) => ({
    latitude: parseDecimal(latitude),
    longitude: parseDecimal(longitude),
  }))
  if (points.length === 0) return onePlace(pointsOfAxes(text))
  return points.some(mayMissMinus) ? null : onePlace(points)
}

/** X and Y name the axes of much else, too: only what lies in Indonesia, whichever of them is which. */
function pointsOfAxes(text: string): Coordinates[] {
  const pairs = [
    ...[...text.matchAll(X_FIRST)].map(([, x = '', y = '']) => [x, y] as const),
    ...[...text.matchAll(Y_FIRST)].map(([, y = '', x = '']) => [x, y] as const),
  ]
  return pairs.flatMap(([x, y]) => {
    const point = { latitude: parseDecimal(y), longitude: parseDecimal(x) }
    const swapped = { latitude: point.longitude, longitude: point.latitude }
    return [point, swapped].find(mayBeIndonesia) ?? []
  })
}

function pairOf(first: string, second: string): RegExp {
  return new RegExp(`(?<![a-z])${first}${IS}${NUMBER}${AND}${second}${IS}${NUMBER}`, 'gi')
}
