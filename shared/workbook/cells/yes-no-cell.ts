import { YES_NO, findChoiceKey } from '../choices.ts'
import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

/** Ya or Tidak, Yes or No, or a ticked box. */
export function yesNoCell(value: CellValue): CellReading<boolean> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  if (typeof value === 'boolean') return readable(value)
  const key = findChoiceKey(YES_NO, String(value))
  return key
    ? readable(key === 'yes')
    : unreadable('yes-no-unreadable', (text) => text.yesNoUnreadable(quoteTyped(value)))
}
