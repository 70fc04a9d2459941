import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

/** An e-mail address, in lower case. */
export function emailCell(value: CellValue): CellReading<string> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const email = String(value).trim().toLowerCase()
  return /^[^\s@<>",;]+@[^\s@<>",;.]+(?:\.[^\s@<>",;.]+)+$/.test(email)
    ? readable(email)
    : unreadable('email-unreadable', (text) => text.emailUnreadable(quoteTyped(value)))
}
