import type { Coordinates } from '../model/employee.ts'
import { parseDecimal } from './point.ts'

const SEPARATOR = '(?:\\s*[,;]\\s*|\\s+)(?:(?:long?(?:itude)?|lng|bujur)\\s*[:=]?\\s*)?'
const DOTTED = new RegExp(
  `(?<![\\d.,])([+−–-]?\\d{1,2}\\.\\d+)°?${SEPARATOR}([+−–-]?\\d{1,3}\\.\\d+)(?![\\d])`,
  'i',
)
const WITH_COMMAS = new RegExp(
  `(?<![\\d.,])([+−–-]?\\d{1,2},\\d+)°?${SEPARATOR}([+−–-]?\\d{1,3},\\d+)(?![\\d])`,
  'i',
)

/**
 * The first pair of decimal degrees in a text, latitude first, with dot or comma decimals; both need
 * decimals, so that a house number is not taken for a place. Not checked for range.
 *
 * @example findDecimalPair('Lokasi: -6,8048; 110,8405') // { latitude: -6.8048, longitude: 110.8405 }
 */
export function findDecimalPair(text: string): Coordinates | undefined {
  const match = DOTTED.exec(text) ?? WITH_COMMAS.exec(text)
  if (!match) return undefined
  return { latitude: parseDecimal(match[1]!), longitude: parseDecimal(match[2]!) }
}

/** Six decimals are about 0.1 m. */
export function formatDecimalPair({ latitude, longitude }: Coordinates): string {
  return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`
}
