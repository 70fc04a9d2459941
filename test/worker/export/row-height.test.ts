import { describe, expect, it } from 'vitest'

import type { RecapCell } from '../../../shared/recaps/recap-sheet.ts'
import { rowHeight } from '../../../worker/export/row-height.ts'

function heightOf(cell: RecapCell, widthPx: number): number {
  return rowHeight({ cells: [cell] }, { columnWidthsPx: [widthPx] })
}

describe('rowHeight', () => {
  it('is that of Sheets for one line, whatever its length', () => {
    expect(heightOf({ value: 'x'.repeat(500), style: 'text' }, 50)).toBe(15.75)
    expect(heightOf({ value: null, style: 'plain' }, 50)).toBe(15.75)
  })

  it('is higher for larger letters', () => {
    expect(heightOf({ value: 'DINAS', style: 'letterhead' }, 50)).toBe(20.5)
  })

  it.each([
    ['Terlambat (menit)', 'header', 78, 2],
    ['satu dua tiga', 'wrapped', 36, 3],
    ['a\nb\nc\nd', 'wrapped', 300, 4],
    ['x'.repeat(25), 'wrapped', 66, 3],
  ] as const)('has room for each line of %j', (value, style, widthPx, lines) => {
    expect(heightOf({ value, style }, widthPx)).toBe(lines * 12.5 + 3)
  })

  it('has the width of all columns that a merged cell is over', () => {
    const cells: RecapCell[] = [
      { value: 'dua puluh tiga kegiatan', style: 'wrapped' },
      { value: null, style: 'wrapped' },
    ]
    const columnWidthsPx = [36, 300]

    expect(rowHeight({ cells }, { columnWidthsPx }, () => 2)).toBe(15.75)
    expect(rowHeight({ cells }, { columnWidthsPx })).toBeGreaterThan(60)
  })

  it('goes no higher than Excel allows', () => {
    expect(heightOf({ value: '\n'.repeat(200), style: 'wrapped' }, 100)).toBe(409)
  })
})
