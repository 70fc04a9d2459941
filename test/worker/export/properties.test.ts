import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { guardText } from '../../../worker/export/guard-text.ts'
import { toCsv } from '../../../worker/export/to-csv.ts'
import { toXlsx } from '../../../worker/export/to-xlsx.ts'
import { readCells, readSheetXml } from './read-xlsx.ts'

/** What people paste: any letters, and often what a spreadsheet would take for something else. */
const text = fc.oneof(
  fc.constantFrom('constructor', 'toString', '__proto__', '_x0041_'),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '"',
      ',',
      '\n',
      '\r',
      '\0',
      "'",
      '&',
      '<',
      'x',
      '1',
      '_',
    ),
  }),
)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => it + 0)
const value = fc.oneof(text, fc.integer(), number)
const grid = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 6 })

function sheetOf(rows: readonly (readonly (string | number)[])[]): RecapSheet {
  return {
    key: 'attendance',
    month: parseMonth('2021-07'),
    language: 'id',
    rows: rows.map((cells) => ({ cells: cells.map((it) => ({ value: it, style: 'text' })) })),
    columnWidthsPx: [50, 50, 50],
    frozenRows: 0,
    frozenColumns: 0,
    merges: [],
    codeColours: [],
  }
}

function guarded(it: string | number): string | number {
  return typeof it === 'string' ? guardText(it) : it
}

/** RFC 4180, by the letter. */
function parseCsv(csv: string): string[][] {
  const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g
  const rows: string[][] = [[]]
  for (const [, field = '', end] of csv.replace(/^\uFEFF/, '').matchAll(fields)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('toCsv, whatever stands in the cells', () => {
  it('gives back each cell, with an apostrophe before what might be a formula', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const read = parseCsv(toCsv(sheetOf(rows)))

        expect(read).toEqual(rows.map((cells) => cells.map((it) => String(guarded(it)))))
      }),
    )
  })
})

describe('toXlsx, whatever stands in the cells', () => {
  it('gives back each cell to another program, and has no formula', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const bytes = await toXlsx(sheetOf(rows))
        const read = await readCells(bytes)

        const wanted = rows.map((cells) => cells.map((it) => (it === '' ? null : guarded(it))))
        const got = wanted.map((cells, row) =>
          cells.map((_, column) => read[row]?.[column] ?? null),
        )
        expect(got).toEqual(wanted)
        expect(readSheetXml(bytes)).not.toContain('<f')
      }),
      { numRuns: 50 },
    )
  })
})
