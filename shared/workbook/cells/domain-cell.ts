import { quoteTyped, readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** A domain name in lower case; an "@" before it is passed over. */
export function domainCell(value: CellValue): CellReading<string> {
  const domain = String(value).slice(0, 300).trim().toLowerCase().replace(/^@/, '')
  const labels = domain.split('.')
  const isDomain =
    domain.length <= 253 && labels.length > 1 && labels.every((label) => LABEL.test(label))
  return isDomain
    ? readable(domain)
    : unreadable('domain-unreadable', (text) => text.domainUnreadable(quoteTyped(value)))
}
