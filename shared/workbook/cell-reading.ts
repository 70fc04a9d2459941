import type { CellValue } from './tab-rows.ts'
import type { Say } from './say.ts'

/** What a cell says, or what is wrong with it. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly say: Say }

/** Reads a cell that is not empty. */
export type ReadCell<T> = (value: CellValue) => CellReading<T>

const QUOTED_CHARACTERS = 60

export function readable<T>(value: T): CellReading<T> {
  return { ok: true, value }
}

export function unreadable(code: string, say: Say): CellReading<never> {
  return { ok: false, code, say }
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
