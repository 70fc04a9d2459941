import type { CellValue } from './tab-rows.ts'
import type { Say } from './say.ts'

/** What a cell says, or what is wrong with it. */
export type CellReading<T> = { readonly ok: true; readonly value: T } | Unreadable

export interface Unreadable {
  readonly ok: false
  readonly code: string
  readonly say: Say
}

/** Reads a cell that is not empty. */
export type ReadCell<T> = (value: CellValue) => CellReading<T>

/** More than a date, a number, a code or an address (RFC 5321: 254) ever has. */
export const LONGEST_WORD = 320

const QUOTED_CHARACTERS = 60

export function readable<T>(value: T): CellReading<T> {
  return { ok: true, value }
}

export function unreadable(code: string, say: Say): Unreadable {
  return { ok: false, code, say }
}

/** What is wrong with a cell of more than so many characters, which no pattern gets to see. */
export function findTooLong(
  value: CellValue,
  longest: number = LONGEST_WORD,
): Unreadable | undefined {
  const characters = typeof value === 'string' ? value.length : 0
  return characters > longest
    ? unreadable('too-long', (text) => text.tooLong(characters, longest))
    : undefined
}

/** What was typed, in quotation marks and cut to a length that a message can bear. */
export function quoteTyped(value: CellValue, characters: number = QUOTED_CHARACTERS): string {
  const text = String(value)
    .slice(0, characters * 4)
    .replace(/\s+/gu, ' ')
    .trim()
  if (text.length <= characters) return `"${text}"`
  return `"${text.slice(0, characters).replace(/[\uD800-\uDBFF]$/, '')}…"`
}
