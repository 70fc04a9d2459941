import { findTooLong, readable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

/** Names, posts, numbers of letters: more than a line of a recap can show. */
const LONGEST_LINE = 1000

/** A line of text; numbers and yes/no boxes as they would be typed. */
export function textCell(value: CellValue): CellReading<string> {
  return findTooLong(value, LONGEST_LINE) ?? longTextCell(value)
}

/** Any text, as long as a cell can hold. */
export function longTextCell(value: CellValue): CellReading<string> {
  return readable(String(value).trim())
}
