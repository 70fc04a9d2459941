import { findTooLong, quoteTyped, readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

const CODES = ['H', 'WFH', 'DL', 'C', 'SK', 'I', 'TK']

/**
 * Codes of days, with commas, semicolons or spaces between them, each once.
 *
 * @example dayCodesCell('H, dl') // ['H', 'DL']
 */
export function dayCodesCell(value: CellValue): CellReading<readonly string[]> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const typed = String(value)
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  const unknown = typed.find((code) => !CODES.includes(code))
  return unknown === undefined && typed.length > 0
    ? readable([...new Set(typed)])
    : unreadable('day-code-unknown', (text) =>
        text.dayCodeUnknown(quoteTyped(unknown ?? value), CODES.join(', ')),
      )
}
