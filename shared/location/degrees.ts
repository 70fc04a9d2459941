import type { Coordinates } from '../model/employee.ts'
import { mayBeHour, NUMBER_BEGINS, onePlace, parseDecimal, SIGN } from './point.ts'

/** North, south, east, west; the Indonesian words are LU, LS, BT, BB, or U, S, T, B. */
const SIDE = '(?<side>LU|LS|BT|BB|[NSEWUTB])'
const NUMBER = '\\d{1,3}(?:[.,]\\d+)?'
const SIXTIETH = '[0-5]?\\d'

/** Degrees, minutes and seconds as they are written. */
const MARKED =
  `(?<degrees>${SIGN}${NUMBER})\\s*[°º˚]\\s*` +
  `(?:(?<minutes>${NUMBER})\\s*['′’‘]\\s*)?(?:(?<seconds>${NUMBER})\\s*(?:["″”“]|''|’’|′′)\\s*)?`
/** Without the marks: `0 24 51.4`, `0:24:51.4`, `0-24-51.4`. */
const UNMARKED =
  `${NUMBER_BEGINS}(?<degrees>\\d{1,3})(?:\\s+|[:-])(?<minutes>${SIXTIETH})(?:\\s+|[:-])` +
  `(?<seconds>${SIXTIETH}(?:[.,]\\d+)?)(?![\\d:])\\s*["″]?`
/** Minutes with decimals, without the marks: `0 24.857`. */
const DECIMAL_MINUTES =
  `${NUMBER_BEGINS}(?<degrees>\\d{1,3})(?:\\s+|:)(?<minutes>${SIXTIETH}[.,]\\d+)` +
  `(?![\\d:])\\s*['′]?`
const DECIMAL = `${NUMBER_BEGINS}(?<degrees>${SIGN}\\d{1,3}[.,]\\d+)(?!\\d|[.,]\\d)`

/** Each way of writing with the side before, and with the side after. */
const WITH_SIDE = [MARKED, UNMARKED, DECIMAL_MINUTES, DECIMAL].map((angle) => [
  new RegExp(`(?<![a-z])${SIDE}\\s*[:=]?\\s*(?<angle>${angle})`, 'gi'),
  new RegExp(`(?<angle>${angle})\\s*${SIDE}(?![a-z])`, 'gi'),
])
const ALONE = MARKED.replaceAll(/\?<\w+>/g, '')
/** Two of them in a row, with a sign or none: latitude first. */
const WITHOUT_SIDE = new RegExp(`${NUMBER_BEGINS}${ALONE}\\s*[,;|/]?\\s*${ALONE}(?![a-z])`, 'i')

interface Angle {
  readonly degrees: number
  readonly axis: 'latitude' | 'longitude'
}

/** Words for the marks and the sides. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s*(?:derajat|degrees?|deg)(?![a-z])\.?/gi, '$1°'],
  [/(\d)\s*(?:menit|minutes?|min)(?![a-z])\.?/gi, "$1'"],
  [/(\d)\s*(?:detik|seconds?|sec)(?![a-z])\.?/gi, '$1"'],
  [/(?<![a-z])(?:lintang\s+utara|l\.u\.|north)(?![a-z])/gi, 'LU'],
  [/(?<![a-z])(?:lintang\s+selatan|l\.s\.|south)(?![a-z])/gi, 'LS'],
  [/(?<![a-z])(?:bujur\s+timur|b\.t\.|east)(?![a-z])/gi, 'BT'],
  [/(?<![a-z])(?:bujur\s+barat|b\.b\.|west)(?![a-z])/gi, 'BB'],
]

/**
 * The place that angles in a text mean: degrees, minutes, seconds, with hemispheres or, where degree
 * signs stand, with signs alone; null where they mean several. Not checked for range.
 *
 * @example findDegrees('6°48\'17.3"LS 110°50\'26.1"BT') // { latitude: -6.804806, longitude: 110.84058 }
 * @example findDegrees('0:24:51.4S 116:59:15.2E') // { latitude: -0.414278, longitude: 116.987556 }
 */
export function findDegrees(text: string): Coordinates | null | undefined {
  if (!/[a-z°º˚]/i.test(text)) return undefined
  const plain = WORDS.reduce((said, [word, mark]) => said.replace(word, mark), text)
  for (const forms of WITH_SIDE) {
    const points = forms.flatMap((form) => pairsIn(plain, form))
    if (points.length > 0) return onePlace(points)
  }
  return withoutSides(plain)
}

/** A latitude and a longitude each; none where any two of them are no pair. */
function pairsIn(text: string, form: RegExp): Coordinates[] {
  const found = [...text.matchAll(form)].map(({ groups }) => groups!)
  if (found.length % 2 === 1 || found.every(({ angle }) => mayBeHour(angle!))) return []
  const angles = found.map(angleOf)
  const points = angles.flatMap((first, at) =>
    at % 2 === 0 ? (pairOf(first, angles[at + 1]) ?? []) : [],
  )
  return points.length * 2 === found.length ? points : []
}

function pairOf(first: Angle | undefined, second: Angle | undefined): Coordinates | undefined {
  if (!first || !second || first.axis === second.axis) return undefined
  const [latitude, longitude] = first.axis === 'latitude' ? [first, second] : [second, first]
  return { latitude: latitude.degrees, longitude: longitude.degrees }
}

function angleOf({ side, degrees, minutes, seconds }: Record<string, string>): Angle | undefined {
  const size = sizeOf([degrees, minutes, seconds])
  if (size === undefined) return undefined
  const name = side!.toUpperCase()
  const axis = ['N', 'U', 'LU', 'S', 'LS'].includes(name) ? 'latitude' : 'longitude'
  const negative = ['S', 'LS', 'W', 'B', 'BB'].includes(name)
  // "-0.41 N" says two things.
  if (size < 0 && !negative) return undefined
  return { degrees: negative ? -Math.abs(size) : size, axis }
}

function withoutSides(text: string): Coordinates | undefined {
  const match = WITHOUT_SIDE.exec(text)
  if (!match || (!match[2] && !/[.,]\d{3}/.test(match[1]!))) return undefined
  const latitude = sizeOf(match.slice(1, 4))
  const longitude = sizeOf(match.slice(4, 7))
  if (latitude === undefined || longitude === undefined) return undefined
  return { latitude, longitude }
}

function sizeOf([degrees = '', minutes, seconds]: readonly (string | undefined)[]):
  | number
  | undefined {
  const [whole, ofSixty, ofSixtyAgain] = [degrees, minutes || '0', seconds || '0'].map(
    parseDecimal,
  ) as [number, number, number]
  if (ofSixty >= 60 || ofSixtyAgain >= 60) return undefined
  const size = Math.abs(whole) + ofSixty / 60 + ofSixtyAgain / 3600
  return round(/^[−–-]/.test(degrees) ? -size : size)
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
