import type { Coordinates } from '../model/employee.ts'
import { parseDecimal } from './point.ts'

/** North, south, east, west; the Indonesian words are LU, LS, BT, BB, or U, S, T, B. */
const HEMISPHERE = 'LU|LS|BT|BB|[NSEWUTB]'
const NUMBER = '\\d{1,3}(?:[.,]\\d+)?'
const ANGLE =
  `([−–-]?${NUMBER})\\s*[°º˚]\\s*` +
  `(?:(${NUMBER})\\s*['′’‘]\\s*)?` +
  `(?:(${NUMBER})\\s*(?:["″”“]|''|’’)\\s*)?`
const AFTER = new RegExp(`${ANGLE}(${HEMISPHERE})?(?![a-z])`, 'gi')
const BEFORE = new RegExp(`(?<![a-z])(${HEMISPHERE})\\s*${ANGLE}`, 'gi')
const DECIMAL = new RegExp(`(?<![\\d.,])(\\d{1,3}[.,]\\d+)\\s*(${HEMISPHERE})(?![a-z])`, 'gi')

interface Angle {
  readonly degrees: number
  readonly axis: 'latitude' | 'longitude' | null
}

/**
 * The first pair of angles in a text: degrees, minutes, seconds, with hemispheres or signs. Without
 * hemispheres latitude comes first. Not checked for range.
 *
 * @example findDegrees('6°48\'17.3"LS 110°50\'26.1"BT') // { latitude: -6.804806, longitude: 110.84058 }
 */
export function findDegrees(text: string): Coordinates | undefined {
  const before = [...text.matchAll(BEFORE)].map(([, side, ...parts]) => angleOf(parts, side))
  const angles =
    before.length >= 2
      ? before
      : [...text.matchAll(AFTER)].map(([, ...parts]) => angleOf(parts, parts[3]))
  return pairOf(angles.length >= 2 ? angles : decimalAngles(text))
}

/** Degrees, minutes and seconds with two decimals (about 0.3 m), and N, S, E, W. */
export function formatDegrees({ latitude, longitude }: Coordinates): string {
  return [
    `${inParts(latitude)}${latitude < 0 ? 'S' : 'N'}`,
    `${inParts(longitude)}${longitude < 0 ? 'W' : 'E'}`,
  ].join(' ')
}

function inParts(degrees: number): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000)
  const seconds = ((hundredths % 6000) / 100).toFixed(2)
  return `${Math.floor(hundredths / 360_000)}°${Math.floor(hundredths / 6000) % 60}'${seconds}"`
}

function decimalAngles(text: string): (Angle | undefined)[] {
  return [...text.matchAll(DECIMAL)].map(([, degrees, side]) => angleOf([degrees], side))
}

function angleOf(
  [degrees = '', minutes = '0', seconds = '0']: readonly (string | undefined)[],
  hemisphere: string | undefined,
): Angle | undefined {
  const [whole, ofSixty, ofSixtyAgain] = [degrees, minutes, seconds].map(parseDecimal) as [
    number,
    number,
    number,
  ]
  if (ofSixty >= 60 || ofSixtyAgain >= 60) return undefined
  const size = Math.abs(whole) + ofSixty / 60 + ofSixtyAgain / 3600
  const { axis, negative } = sideOf(hemisphere)
  return { degrees: round(negative || /^[−–-]/.test(degrees) ? -size : size), axis }
}

function sideOf(hemisphere = ''): { readonly axis: Angle['axis']; readonly negative: boolean } {
  const side = hemisphere.toUpperCase()
  if (side === '') return { axis: null, negative: false }
  if (['N', 'U', 'LU', 'S', 'LS'].includes(side)) {
    return { axis: 'latitude', negative: side.endsWith('S') }
  }
  return { axis: 'longitude', negative: ['W', 'B', 'BB'].includes(side) }
}

function pairOf([first, second]: readonly (Angle | undefined)[]): Coordinates | undefined {
  if (!first || !second || (first.axis !== null && first.axis === second.axis)) return undefined
  const swapped = first.axis === 'longitude' || second.axis === 'latitude'
  const [latitude, longitude] = swapped ? [second, first] : [first, second]
  return { latitude: latitude.degrees, longitude: longitude.degrees }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
