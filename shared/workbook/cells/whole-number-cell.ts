import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

/** A whole number, zero or more. */
export function wholeNumberCell(value: CellValue): CellReading<number> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const number = typeof value === 'number' ? value : Number(String(value).trim())
  return typeof value !== 'boolean' && Number.isSafeInteger(number) && number >= 0
    ? readable(number)
    : unreadable('whole-number-unreadable', (text) => text.wholeNumberUnreadable(quoteTyped(value)))
}
