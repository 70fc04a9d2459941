import type { Coordinates } from '../model/employee.ts'

/** A sign; any dash is typed for a minus. */
export const SIGN = '[+−–-]?'

/**
 * Where a number may begin: not within another, nor after a dash and a space, which is a minus for
 * some and a bullet for others.
 */
export const NUMBER_BEGINS = '(?<!\\d[.,:−–-]?|[−–-]\\s{1,3})'

/** Of so little nobody means a place. */
const NO_FIX_DEGREES = 0.001

/** Coordinates within range and not 0, 0 or next to it, which a receiver without a fix gives; undefined otherwise. */
export function findPoint(latitude: number, longitude: number): Coordinates | undefined {
  const inRange = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  const isNoFix = Math.abs(latitude) < NO_FIX_DEGREES && Math.abs(longitude) < NO_FIX_DEGREES
  if (!inRange || isNoFix) return undefined
  return { latitude, longitude }
}

/** A number with dot or comma decimals and any minus sign. */
export function parseDecimal(text: string): number {
  return Number(text.replace(/^[−–]/, '-').replace(',', '.'))
}

/** As "07.30", "7:30:00": a number of hours. */
export function mayBeHour(text: string): boolean {
  return /^[+]?(?:[01]?\d|2[0-4])[.,: -][0-5]\d(?:[.: -][0-5]\d)?$/.test(text.trim())
}

/** No latitude is beyond 90: a pair that begins with such a number has the longitude first. */
export function latitudeFirst({ latitude, longitude }: Coordinates): Coordinates {
  const swapped = Math.abs(latitude) > 90 && Math.abs(longitude) <= 90
  return swapped ? { latitude: longitude, longitude: latitude } : { latitude, longitude }
}

/** How far north Indonesia reaches, a little more, from the west: until which longitude, and which latitude there. */
const NORTH = [
  [100, 6.5],
  [105, 3.3],
  [109.5, 5],
  [110.5, 2.3],
  [114.2, 1.8],
  [115, 2.5],
  [118.5, 4.7],
  [125, 2.4],
  [127.5, 6],
  [131, 3.2],
  [141.5, 1.5],
] as const

/** Whether a point may lie in Indonesia: what is written too briefly to be sure of must. */
export function mayBeIndonesia({ latitude, longitude }: Coordinates): boolean {
  const [, north] = NORTH.find(([until]) => longitude < until) ?? [0, -Infinity]
  return latitude > -11.5 && latitude < north && longitude > 94.5
}

/**
 * As "6.8048, 110.8405", typed in Kudus: abroad as it stands, at home with the minus that people leave out; or, as
 * "-6.8048, -110.8405", without one that stands before the longitude.
 */
export function mayMissMinus(point: Coordinates): boolean {
  if (mayBeIndonesia(point)) return false
  const { latitude, longitude } = point
  return [latitude, -latitude].some((north) =>
    mayBeIndonesia({ latitude: north, longitude: Math.abs(longitude) }),
  )
}

/** About a kilometre: two readings of one place differ by less. */
const SAME_PLACE_DEGREES = 0.01

/** The place that all these points mean: the first, or null where they are several places. */
export function onePlace(points: readonly Coordinates[]): Coordinates | null | undefined {
  const first = points[0]
  if (!first) return undefined
  const same = points.every(
    ({ latitude, longitude }) =>
      Math.abs(latitude - first.latitude) < SAME_PLACE_DEGREES &&
      Math.abs(longitude - first.longitude) < SAME_PLACE_DEGREES,
  )
  return same ? first : null
}
