import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compileTable, type TableRecap } from '../../../shared/recaps/compile-table.ts'
import type { RecapColumn } from '../../../shared/recaps/recap-column.ts'
import type { RecapContent } from '../../../shared/recaps/recap-sheet.ts'
import { settings } from '../evaluation/build-facts.ts'
import { sampleRecapInput } from './sample-recap.ts'

interface Row {
  readonly name: string
  readonly days: number
  readonly state: string
}

interface Sum {
  readonly label: string
  readonly days: number
}

const ROWS: readonly Row[] = [
  { name: 'Ahmad', days: 3, state: 'Kurang' },
  { name: 'Siti', days: 5, state: 'Lengkap' },
]
const SUM = { label: 'Jumlah', days: 8 }
const COLOURS = [['Kurang', '#f4b6b6']] as const
const COLUMNS: readonly RecapColumn<Row, Sum>[] = [
  {
    header: 'Nama',
    widthPx: 210,
    style: 'wrapped',
    value: ({ name }) => name,
    sum: ({ label }) => ({ value: label, style: 'total-label' }),
  },
  {
    header: 'Hari',
    widthPx: 60,
    style: 'number',
    value: ({ days }) => days,
    sum: ({ days }) => ({ value: days, style: 'total' }),
  },
  {
    header: 'Keadaan',
    widthPx: 110,
    style: 'code',
    value: ({ state }) => state,
    colours: COLOURS,
  },
  { header: 'Paraf', widthPx: 90, style: 'text', value: () => '' },
]

function compile(
  columns: readonly RecapColumn<Row, Sum>[],
  overrides: Partial<TableRecap<Row, Sum>> = {},
): RecapContent {
  const { source } = sampleRecapInput()
  return compileTable<Row, Sum>(
    { settings: settings(), source },
    {
      title: 'REKAP',
      headingLines: [],
      columns,
      addBody: (table) => {
        for (const row of ROWS) table.addEntry(row)
        table.addSum(SUM)
      },
      ...overrides,
    },
  )
}

/** By header: width, colours and cells of each column. */
function columnsOf({ rows, frozenRows, columnWidthsPx, codeColours }: RecapContent): unknown {
  const table = rows.slice(frozenRows - 1, frozenRows + ROWS.length + 1).map(({ cells }) => cells)
  return Object.fromEntries(
    table[0]!.map(({ value: header }, column) => [
      header,
      {
        widthPx: columnWidthsPx[column],
        colours: codeColours.filter(({ range }) => range.column === column).map(({ text }) => text),
        cells: table.map((cells) => cells[column]),
      },
    ]),
  )
}

/** With a note joined from that column to the last one, of which two are frozen. */
function withNote({ from }: { readonly from: number }): RecapContent {
  return compile(COLUMNS, {
    frozenColumns: 2,
    addBody: (table) =>
      table.addSpans([{ value: 'Catatan', style: 'wrapped', from, to: COLUMNS.length }]),
  })
}

describe('compileTable', () => {
  it('refuses cells joined across the edge of the frozen ones, as Sheets does', () => {
    expect(() => withNote({ from: 1 })).toThrow(RangeError)
    expect(() => withNote({ from: 2 })).not.toThrow()
  })

  it('keeps header, width, style, value, sum and colours of a column together, in whatever order columns stand', () => {
    const expected = columnsOf(compile(COLUMNS))

    expect(expected).toMatchObject({
      Hari: {
        widthPx: 60,
        colours: [],
        cells: [
          { value: 'Hari', style: 'header' },
          { value: 3, style: 'number' },
          { value: 5, style: 'number' },
          { value: 8, style: 'total' },
        ],
      },
      Keadaan: { widthPx: 110, colours: ['Kurang'] },
    })
    assert(
      property(shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }), (columns) => {
        expect(columnsOf(compile(columns))).toEqual(expected)
      }),
    )
  })

  it('has an empty cell in a row of sums where a column has none', () => {
    expect(columnsOf(compile(COLUMNS))).toMatchObject({
      Paraf: { cells: [{}, {}, {}, { value: null, style: 'total-label' }] },
    })
  })

  it('colours neighbours that share their colours as one range of the body alone', () => {
    const neighbours = [
      COLUMNS[2]!,
      { ...COLUMNS[2]!, header: 'Keadaan kemarin' },
      COLUMNS[0]!,
      { ...COLUMNS[2]!, header: 'Keadaan besok' },
    ]

    const { codeColours, frozenRows } = compile(neighbours, {
      addBelow: (table) => table.addSum(SUM),
    })

    const body = { row: frozenRows, rows: ROWS.length + 1 }
    expect(codeColours.map(({ range }) => range)).toEqual([
      { ...body, column: 0, columns: 2 },
      { ...body, column: 3, columns: 1 },
    ])
  })

  it('says that there is none, without colours, where the body has no row', () => {
    const { rows, frozenRows, codeColours } = compile(COLUMNS, { addBody: () => {}, none: 'NIHIL' })

    expect(rows[frozenRows]?.cells.map(({ value }) => value)).toEqual(['NIHIL', null, null, null])
    expect(codeColours).toEqual([])
  })

  it('has a long post and name of whoever signs on several lines, as wide as their columns', () => {
    const onBehalfOf = 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'
    const name = 'Dr. Ir. H. Muhammad Abdurrahman Al-Banjari, S.T., M.Si.'
    const long = { name, id: '', rank: '', post: 'Sekretaris', signingAs: { onBehalfOf } }
    const short = { name: 'Siti', id: '', rank: '', post: 'Bendahara' }

    const { rows, frozenRows } = compile(COLUMNS, {
      signatureColumns: 2,
      signedBy: { ...settings(), signatory: long },
      cosignatories: [short],
    })

    const signed = rows
      .slice(frozenRows)
      .filter(({ cells }) => cells[2]?.style.startsWith('signature'))
      .map(({ cells }) => [cells[0]!.value ?? '', cells[2]!.value ?? ''])
    const right = signed.map(([, one]) => String(one))
    expect(right.join(' ')).toContain(`a.n. ${onBehalfOf} Sekretaris`)
    expect(right.join(' ')).toContain(name)
    expect(Math.max(...right.map(({ length }) => length))).toBeLessThanOrEqual(28)
    expect(signed).toContainEqual(['Bendahara', 'Sekretaris'])
    expect(signed).toContainEqual(['Siti', 'Dr. Ir. H. Muhammad'])
  })

  it('puts what neighbours have in common above their headers, and freezes both rows', () => {
    const grouped = COLUMNS.map((column, at) => ({ ...column, group: at > 1 ? 'Tanda' : null }))

    const { rows, frozenRows, merges } = compile(grouped)

    const above = rows[frozenRows - 2]?.cells.map(({ value }) => value)
    expect(above).toEqual([null, null, 'Tanda', null])
    expect(merges).toContainEqual({ row: frozenRows - 2, column: 2, rows: 1, columns: 2 })
  })
})
