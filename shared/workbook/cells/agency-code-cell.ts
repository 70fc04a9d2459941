import { readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

/** An agency's code: letters and digits, parted by single hyphens; 40 characters at most. */
export function agencyCodeCell(value: CellValue): CellReading<string> {
  const code = String(value).trim()
  return isAgencyCode(code)
    ? readable(code)
    : unreadable('agency-code-unreadable', (text) => text.agencyCodeUnreadable(quoteTyped(value)))
}

/** @example isAgencyCode('DINSOS-KUKAR') // true */
export function isAgencyCode(typed: string): boolean {
  return typed.length <= 40 && typed.split('-').every((part) => /^[A-Za-z0-9]+$/.test(part))
}
