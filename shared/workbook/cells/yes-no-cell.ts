import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

const YES = new Set(['ya', 'y', 'yes', 'iya', 'true', 'benar', '1', 'v', '✓', '✔', 'ada'])
const NO = new Set(['tidak', 't', 'no', 'n', 'tdk', 'false', 'salah', '0', 'tidak ada', 'bukan'])

/** Ya or Tidak, Yes or No, their short forms, a ticked box. What may mean either is neither. */
export function yesNoCell(value: CellValue): CellReading<boolean> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  if (typeof value === 'boolean') return readable(value)
  const written = String(value).trim().toLowerCase().replace(/\.$/, '')
  return YES.has(written) || NO.has(written)
    ? readable(YES.has(written))
    : unreadable('yes-no-unreadable', (text) => text.yesNoUnreadable(quoteTyped(value)))
}
