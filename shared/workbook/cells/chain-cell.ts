import { findTooLong, quoteTyped, readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

const LONGEST_CHAIN = 1000

/**
 * An ordered list of addressees, each parted from the next by a semicolon, an arrow or a line end. Commas
 * stand within titles of posts, so that a list of commas alone is none; nobody stands in it twice. A dash
 * alone says that there is nobody.
 *
 * @example chainCell('Asisten Umum; Sekda') // ['Asisten Umum', 'Sekda']
 */
export function chainCell(value: CellValue): CellReading<readonly string[]> {
  const tooLong = findTooLong(value, LONGEST_CHAIN)
  if (tooLong) return tooLong
  const chain = splitChain(value)
  const twice = chain.find((one, place) => chain.findIndex((other) => isSame(one, other)) < place)
  if (twice !== undefined) {
    return unreadable('chain-twice', (text) => text.chainTwice(quoteTyped(twice)))
  }
  const [only = ''] = chain
  return chain.length === 1 && only.includes(',')
    ? unreadable('chain-unclear', (text) => text.chainUnclear(quoteTyped(only)))
    : readable(chain)
}

/** Each addressee, as typed but for spaces. */
export function splitChain(value: CellValue): string[] {
  return String(value)
    .split(/[;→>\n]/u)
    .map((one) => one.replace(/\s+/gu, ' ').trim())
    .filter((one) => !/^[-–—]?$/u.test(one))
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
