import { readable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

/** Any text; numbers and yes/no boxes as they would be typed. */
export function textCell(value: CellValue): CellReading<string> {
  return readable(String(value).trim())
}
