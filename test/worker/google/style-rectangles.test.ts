import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CellStyle, RecapRow } from '../../../shared/recaps/recap-sheet.ts'
import { styleRectangles } from '../../../worker/google/style-rectangles.ts'

function row(styles: readonly CellStyle[], doubleRule = false): RecapRow {
  return {
    cells: styles.map((style) => ({ value: null, style })),
    ...(doubleRule && { doubleRule: true }),
  }
}

describe('styleRectangles', () => {
  it('joins neighbours in a row, and equal rows one below the other', () => {
    const rows = [row(['text', 'code', 'code']), row(['text', 'code', 'code']), row(['text'])]

    const rectangles = styleRectangles(rows, { firstRow: 4, columnCount: 3 })

    expect(
      rectangles.map((at) => [at.style, at.startRow, at.endRow, at.startColumn, at.endColumn]),
    ).toEqual([
      ['text', 4, 6, 0, 1],
      ['code', 4, 6, 1, 3],
      ['text', 6, 7, 0, 1],
      ['plain', 6, 7, 1, 3],
    ])
  })

  it('draws the double rule along the whole row', () => {
    const rows = [row(['letterhead']), row(['letterhead'], true)]

    const ruled = styleRectangles(rows, { firstRow: 0, columnCount: 5 }).filter(
      ({ doubleRule }) => doubleRule,
    )

    expect(ruled.map(({ startRow, endColumn }) => [startRow, endColumn])).toEqual([
      [1, 1],
      [1, 5],
    ])
  })

  it('covers every cell exactly once, with its own style', () => {
    const style = fc.constantFrom<CellStyle>('plain', 'text', 'code')
    fc.assert(
      fc.property(fc.array(fc.array(style, { maxLength: 6 }), { maxLength: 8 }), (table) => {
        const rectangles = styleRectangles(
          table.map((styles) => row(styles)),
          { firstRow: 0, columnCount: 6 },
        )

        const painted = table.map(() => Array<string>(6).fill(''))
        for (const at of rectangles) {
          for (let r = at.startRow; r < at.endRow; r += 1) {
            for (let c = at.startColumn; c < at.endColumn; c += 1) painted[r]![c] += at.style
          }
        }
        const wanted = table.map((styles) =>
          Array.from({ length: 6 }, (_, column) => styles[column] ?? 'plain'),
        )
        expect(painted).toEqual(wanted)
      }),
    )
  })
})
