import { describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { RecapCell, RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { recapKinds } from '../../../shared/recaps/recaps.ts'
import { toXlsx } from '../../../worker/export/to-xlsx.ts'
import { sampleRecapInput } from '../../shared/recaps/sample-recap.ts'
import { rowsOf } from '../../shared/recaps/sheet-text.ts'
import { STAFF_ID } from '../../shared/workbook/sample-tabs.ts'
import { readCells, readParts, readSheetXml, styleAt } from './read-xlsx.ts'

const KINDS = recapKinds(({ offered }) => offered === 'monthly')

function sheetOf(rows: RecapSheet['rows'], overrides: Partial<RecapSheet> = {}): RecapSheet {
  return {
    key: 'attendance',
    month: parseMonth('2021-07'),
    language: 'id',
    rows,
    columnWidthsPx: [75, 40, 40],
    frozenRows: 0,
    frozenColumns: 0,
    merges: [],
    codeColours: [],
    ...overrides,
  }
}

function row(...values: RecapCell['value'][]): RecapSheet['rows'][number] {
  return { cells: values.map((value) => ({ value, style: 'text' })) }
}

/** Without empty rows and columns at the end, which a file need not have; an empty text is nothing. */
function filled(given: (string | number | null)[][]): (string | number | null)[][] {
  const rows = given.map((cells) => cells.map((value) => (value === '' ? null : value)))
  const last = rows.findLastIndex((cells) => cells.some((value) => value !== null))
  const width = Math.max(...rows.map((cells) => cells.findLastIndex((value) => value !== null) + 1))
  return rows
    .slice(0, last + 1)
    .map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? null))
}

describe('toXlsx', () => {
  it.each(KINDS)(
    'gives every cell of %s to another program as it stands in the sheet',
    async (kind) => {
      const recap = compileRecap(kind, sampleRecapInput())

      const cells = await readCells(await toXlsx(recap))

      expect(filled(cells)).toEqual(filled(rowsOf(recap)))
    },
  )

  it('writes text as strings, never as formulas, with an apostrophe before what might be one', async () => {
    const recap = sheetOf([
      row('=HYPERLINK("http://x")', '+1', '@x'),
      row('-', '\t=1', '198001012005011001'),
    ])

    const bytes = await toXlsx(recap)

    expect(readSheetXml(bytes)).not.toContain('<f>')
    expect(await readCells(bytes)).toEqual([
      ['\'=HYPERLINK("http://x")', "'+1", "'@x"],
      ["'-", "'\t'=1", '198001012005011001'],
    ])
    expect(styleAt(bytes, 'C2').format).toContain('formatCode="@"')
  })

  it.each([
    '<b> & "x"',
    ' a\nb\r\nc ',
    '_x0041_ and _x005F_x0041_',
    'a\u0000\u0001\u001Fb',
    'Jum\uFFFDat',
    'a\u0080\u0093b\u007F\uFDD0\uFFFE\uFFFF',
    'constructor',
    '__proto__',
    'valueOf',
  ])(
    'keeps %j, which XML, the format or the library would take for something else',
    async (text) => {
      const bytes = await toXlsx(sheetOf([row(text, 'x', text)]))

      expect(await readCells(bytes)).toEqual([[text, 'x', text]])
    },
  )

  it('is a file even where half a character was pasted', async () => {
    expect(await readCells(await toXlsx(sheetOf([row('a\uD800b')])))).toEqual([['ab']])
  })

  it('cuts a text that is longer than a cell may be, and says so', async () => {
    const bytes = await toXlsx(sheetOf([row('='.repeat(40_000))]))

    const [[text]] = (await readCells(bytes)) as [[string]]
    expect(text).toHaveLength(32_767)
    expect(text).toMatch(/^'=+… \[dipotong, aslinya 40000 karakter\]$/)
  })

  it('keeps numbers with their formats', async () => {
    const cells: RecapCell[] = [
      { value: 12, style: 'number' },
      { value: 0.225, style: 'percent' },
      { value: -3, style: 'total' },
    ]

    const bytes = await toXlsx(sheetOf([{ cells }]))

    expect(await readCells(bytes)).toEqual([[12, 0.225, -3]])
    expect(['A1', 'B1', 'C1'].map((a1) => styleAt(bytes, a1).format)).toEqual([
      expect.stringContaining('formatCode="0"'),
      expect.stringContaining('formatCode="0.0%"'),
      expect.stringContaining('formatCode="0"'),
    ])
  })

  it('has the letterhead with its double rule, bold header, colours, merges and widths', async () => {
    const recap = sheetOf(
      [
        {
          cells: [
            { value: 'DINAS', style: 'letterhead' },
            { value: null, style: 'letterhead' },
            { value: null, style: 'letterhead' },
          ],
          doubleRule: true,
        },
        {
          cells: [
            { value: 'No', style: 'header' },
            { value: '1', style: 'header' },
          ],
        },
        {
          cells: [
            { value: 'TK', style: 'code' },
            { value: 'H', style: 'code' },
          ],
        },
      ],
      {
        merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
        codeColours: [
          { range: { row: 2, column: 0, rows: 1, columns: 2 }, text: 'TK', colour: '#f4b6b6' },
        ],
      },
    )

    const bytes = await toXlsx(recap)

    expect(readSheetXml(bytes)).toContain('<mergeCell ref="A1:C1"/>')
    expect(readSheetXml(bytes)).toContain('<col min="1" max="1" width="10" customWidth="1"/>')
    expect(styleAt(bytes, 'A1').font).toContain('<b/>')
    expect(styleAt(bytes, 'C1').border).toContain('<bottom style="double">')
    expect(styleAt(bytes, 'A2').alignment).toContain('wrapText="1"')
    expect(styleAt(bytes, 'A2').fill).toContain('FFD9E2F3')
    expect(styleAt(bytes, 'A3').fill).toContain('FFF4B6B6')
    expect(styleAt(bytes, 'B3').fill).not.toContain('FFF4B6B6')
    expect(styleAt(bytes, 'B3').border).toContain('<left style="thin">')
  })

  it('freezes the header and prints F4 across, as wide as the page, the header on each page', async () => {
    const recap = compileRecap('attendance', sampleRecapInput())

    const bytes = await toXlsx(recap)

    const xml = readSheetXml(bytes)
    expect(xml).toContain(`ySplit="${recap.frozenRows}" xSplit="2"`)
    expect(xml).toContain('showGridLines="false"')
    expect(xml).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
    expect(xml).toMatch(
      /<pageSetup paperSize="14" orientation="landscape" fitToWidth="1" fitToHeight="0"\/><headerFooter>/,
    )
    const header = recap.frozenRows
    expect(readParts(bytes)['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Rekap Kehadiran 2021-07'!$${header}:$${header}</definedName>`,
    )
  })

  it('prints a letter on paper that stands', async () => {
    const xml = readSheetXml(await toXlsx(compileRecap('cover-letter', sampleRecapInput())))

    expect(xml).toContain('<pageSetup paperSize="14" orientation="portrait"')
  })

  it('names the sheet as its tab, as far as a sheet’s name may go', async () => {
    const personal = sheetOf([row('x')], { key: 'personal-report', employeeId: STAFF_ID })

    const parts = readParts(await toXlsx(personal))

    expect(parts['xl/workbook.xml']).toContain('name="Laporan Kinerja Harian 19851212"')
  })
})
