import type { Coordinates } from '../model/employee.ts'

/** Open Location Code (plus codes), by its specification: https://github.com/google/open-location-code */
const DIGITS = '23456789CFGHJMPQRVWX'
const BASE = DIGITS.length
const PAIR_DIGITS = 10
const SEPARATOR_AT = 8
const GRID_ROWS = 5
const GRID_COLUMNS = 4
/** Units of a degree in which a code of ten digits is whole. */
const UNITS = 8000

const CODE = new RegExp(
  `(?<![A-Z0-9])((?:[${DIGITS}]{2}){2,4})\\+([${DIGITS}]{2,5})?(?![A-Z0-9])`,
  'gi',
)

/** A plus code as it was found in a text: full, or short and in need of a reference. */
export interface PlusCode {
  readonly code: string
  readonly short: boolean
}

/**
 * The plus codes in a text, in capitals. A padded one is an area, not a place; a short one of digits alone may
 * be a sum or a telephone number.
 */
export function findPlusCodes(text: string): readonly PlusCode[] {
  return [...text.matchAll(CODE)].flatMap(([whole, before = '', behind = '']) => {
    const code = whole.toUpperCase()
    const short = before.length < SEPARATOR_AT
    if (short && (!behind || !/[A-Z]/.test(code))) return []
    if (!short && (DIGITS.indexOf(code[0]!) > 8 || DIGITS.indexOf(code[1]!) > 17)) return []
    return [{ code, short }]
  })
}

/** The middle of a full code's area. */
export function decodePlusCode(code: string): Coordinates {
  const digits = Array.from(code.replace('+', ''), (digit) => DIGITS.indexOf(digit))
  let latitude = -90
  let longitude = -180
  let height = BASE * BASE
  let width = BASE * BASE
  for (let at = 0; at < Math.min(digits.length, PAIR_DIGITS); at += 2) {
    height /= BASE
    width /= BASE
    latitude += digits[at]! * height
    longitude += digits[at + 1]! * width
  }
  for (const digit of digits.slice(PAIR_DIGITS)) {
    height /= GRID_ROWS
    width /= GRID_COLUMNS
    latitude += Math.floor(digit / GRID_COLUMNS) * height
    longitude += (digit % GRID_COLUMNS) * width
  }
  return { latitude: round(latitude + height / 2), longitude: round(longitude + width / 2) }
}

/** The full code of ten digits, an area of about 14 m. */
export function formatPlusCode({ latitude, longitude }: Coordinates): string {
  let north = clamp(Math.floor(units(latitude + 90)), 180 * UNITS - 1)
  let east = Math.floor(units((((longitude + 180) % 360) + 360) % 360))
  let code = ''
  for (let pair = 0; pair < PAIR_DIGITS / 2; pair++) {
    code = `${DIGITS[north % BASE]}${DIGITS[east % BASE]}${code}`
    north = Math.floor(north / BASE)
    east = Math.floor(east / BASE)
  }
  return `${code.slice(0, SEPARATOR_AT)}+${code.slice(SEPARATOR_AT)}`
}

/** The place of a short code nearest to `reference`. */
export function recoverPlusCode(short: string, reference: Coordinates): Coordinates {
  const missing = SEPARATOR_AT - short.indexOf('+')
  const area = BASE ** (2 - missing / 2)
  const found = decodePlusCode(formatPlusCode(reference).slice(0, missing) + short)
  return {
    latitude: round(nearest(found.latitude, reference.latitude, area, 90)),
    longitude: round(nearest(found.longitude, reference.longitude, area, 180)),
  }
}

function nearest(found: number, reference: number, area: number, limit: number): number {
  if (reference + area / 2 < found && found - area >= -limit) return found - area
  if (reference - area / 2 > found && found + area <= limit) return found + area
  return found
}

/** Rounded first: 110.8405 × 8000 is a hair under a whole number and still means it. */
function units(degrees: number): number {
  return Math.round(degrees * UNITS * 1e6) / 1e6
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(value, max))
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
