import type { Signatory } from '../../model/agency.ts'
import { findTooLong, quoteTyped, readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

const PARTS = 4

/**
 * Who signs: post, name, NIP and rank, parted by semicolons; the last two may be left out.
 *
 * @example signatoryCell('Kasubbag; Rina Wati') // { post: 'Kasubbag', name: 'Rina Wati', id: '', rank: '' }
 */
export function signatoryCell(value: CellValue): CellReading<Signatory> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const parts = String(value)
    .split(/[;\n]/)
    .map((one) => one.trim())
  const [post = '', name = '', id = '', rank = ''] = parts
  return post !== '' && name !== '' && parts.length <= PARTS
    ? readable({ post, name, id, rank })
    : unreadable('signatory-unclear', (text) => text.signatoryUnclear(quoteTyped(value)))
}
