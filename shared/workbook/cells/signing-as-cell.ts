import type { SigningAs } from '../../model/agency.ts'
import { findTooLong, quoteTyped, readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

const LONGEST = 200
const ACTING = /^pl([th])\.?$/i
const ON_BEHALF = /^a\.?\s?n\.?\s+(\S.*)$/i

/**
 * In what capacity somebody signs: Plt., Plh., or a.n. with the post in whose name it is.
 *
 * @example signingAsCell('a.n. Kepala Dinas') // { onBehalfOf: 'Kepala Dinas' }
 */
export function signingAsCell(value: CellValue): CellReading<SigningAs> {
  const tooLong = findTooLong(value, LONGEST)
  if (tooLong) return tooLong
  const typed = String(value).replace(/\s+/g, ' ').trim()
  const acting = ACTING.exec(typed)?.[1]
  if (acting) return readable(acting.toLowerCase() === 't' ? 'Plt.' : 'Plh.')
  const post = ON_BEHALF.exec(typed)?.[1]
  return post === undefined
    ? unreadable('signing-as-unreadable', (text) => text.signingAsUnreadable(quoteTyped(value)))
    : readable({ onBehalfOf: post })
}
