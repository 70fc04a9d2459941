import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

/** Marks that programs put round what they copy. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** An e-mail address, in lower case; also `mailto:…` and `Siti <siti@…>`. */
export function emailCell(value: CellValue): CellReading<string> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const written = String(value).replace(UNSEEN, '').trim().toLowerCase()
  const inBrackets = written.endsWith('>')
    ? written.slice(written.lastIndexOf('<') + 1, -1)
    : written
  const email = inBrackets.startsWith('mailto:') ? inBrackets.slice(7) : inBrackets
  return /^[^\s@<>",;]+@[^\s@<>",;.]+(?:\.[^\s@<>",;.]+)+$/.test(email)
    ? readable(email)
    : unreadable('email-unreadable', (text) => text.emailUnreadable(quoteTyped(value)))
}
