import { findTime } from '../workbook/cells/time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'

/**
 * Without quotation marks and the apostrophe that keeps a text a text; what a spreadsheet counts days by,
 * "44013.3125", as the number that it is.
 */
export function plainCell(value: CellValue): CellValue {
  if (typeof value !== 'string') return value
  const text = plainText(value)
  const isSerial = /^(?:[2-6]\d{4}(?:[.,]\d{1,15})?|0[.,]\d{3,15})$/.test(text)
  return isSerial ? Number(text.replace(',', '.')) : text
}

/** Marks that are not seen, as what is copied from pages and chats has them. */
const UNSEEN = /["“”\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** Without the marks that keep a text a text, `'05/07/2021`, `="05/07/2021"`, and those that are not seen. */
export function plainText(value: string): string {
  return value.replace(UNSEEN, '').trim().replace(/^=?'?/, '')
}

export function isTime(value: CellValue): boolean {
  return findTime(plainCell(value)) !== undefined
}

export function cellAt(cells: readonly CellValue[], column: number): CellValue {
  return cells[column] ?? ''
}
