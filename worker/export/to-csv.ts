import type { RecapCell, RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { guardText } from './guard-text.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The recap's cells as CSV (RFC 4180): commas, CRLF, every cell in quotes, a byte order mark so that
 * spreadsheet programs read UTF-8. Numbers have a decimal point; a merged range is its first cell.
 */
export function toCsv({ rows }: Pick<RecapSheet, 'rows'>): string {
  const lines = rows.map(({ cells }) => `${cells.map(field).join(',')}\r\n`)
  return BYTE_ORDER_MARK + lines.join('')
}

function field({ value }: RecapCell): string {
  const text = typeof value === 'string' ? guardText(value) : String(value ?? '')
  return `"${text.replaceAll('"', '""')}"`
}
