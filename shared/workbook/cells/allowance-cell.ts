import { findTooLong, quoteTyped, readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

const ONE = /^(TL[1-4]|PSW[1-4]|C|SK|I|TK) ?[:=]? ?(\d{1,3}(?:[.,]\d{1,3})?) ?%?$/i

/**
 * What a day of a code or band takes off an allowance, in percent: a code and its number each, parted by
 * semicolons or line ends. No code stands in it twice, none takes more than all.
 *
 * @example allowanceCell('TL1 0,5; TK 3') // { TL1: 0.5, TK: 3 }
 */
export function allowanceCell(value: CellValue): CellReading<Readonly<Record<string, number>>> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const percent: Record<string, number> = {}
  const typed = String(value)
    .split(/[;\n]/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  for (const one of typed) {
    const [, code = '', number = ''] = ONE.exec(one) ?? []
    const key = code.toUpperCase()
    const share = Number(number.replace(',', '.'))
    if (key === '' || key in percent || share > 100) return unclear(one)
    percent[key] = share
  }
  return typed.length > 0 ? readable(percent) : unclear(value)
}

function unclear(value: CellValue): CellReading<Readonly<Record<string, number>>> {
  return unreadable('allowance-unclear', (text) => text.allowanceUnclear(quoteTyped(value)))
}
