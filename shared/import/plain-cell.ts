import { findTime } from '../workbook/cells/time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'

/**
 * Without quotation marks and the apostrophe that keeps a text a text; what a spreadsheet counts days by,
 * "44013.3125", as the number that it is.
 */
export function plainCell(value: CellValue): CellValue {
  if (typeof value !== 'string') return value
  const text = value.replace(/["“”]/gu, '').trim().replace(/^'/, '')
  const isSerial = /^(?:[2-6]\d{4}(?:[.,]\d{1,15})?|0[.,]\d{3,15})$/.test(text)
  return isSerial ? Number(text.replace(',', '.')) : text
}

export function isTime(value: CellValue): boolean {
  return findTime(plainCell(value)) !== undefined
}

export function cellAt(cells: readonly CellValue[], column: number): CellValue {
  return cells[column] ?? ''
}
