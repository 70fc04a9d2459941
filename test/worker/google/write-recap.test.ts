import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { CellStyle, RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { RECAP_TABS } from '../../../shared/workbook/recap-tabs.ts'
import { UNIT_HEAD, enteredValues, startLocalGoogle } from './local-google.ts'
import type { LocalGoogle } from './local-google.ts'

const MONTH = parseMonth('2021-07')
const ATTENDANCE = RECAP_TABS[1]
const SHEET_ID = sheetIdOf(ATTENDANCE, MONTH)
const TITLE = 'Rekap Kehadiran 2021-07'
const BATCH = 'sheets.spreadsheets.batchUpdate'

function cells(
  style: CellStyle,
  ...values: (string | number | null)[]
): { value: string | number | null; style: CellStyle }[] {
  return values.map((value) => ({ value, style }))
}

const NIP = '198001012005011001'
const PEOPLE: readonly (readonly [string, string, string, number])[] = [
  ['Budi Santoso', NIP, 'H', 12],
  ['=IMPORTXML("http://x","//a")', '198202022006022002', 'WFH', 0],
  ['<b>Siti</b> 🙂 \u202Eabc', '198303032007032003', 'TK', 3],
]

function recap(people = PEOPLE): RecapSheet {
  return {
    key: 'attendance',
    month: MONTH,
    language: 'id',
    rows: [
      { cells: cells('letterhead', 'PEMERINTAH KABUPATEN'), doubleRule: true },
      { cells: cells('header', 'Nama', 'NIP', 'Kode', 'Menit', '%') },
      ...people.map(([name, nip, code, minutes]) => ({
        cells: [
          ...cells('text', name, nip),
          ...cells('code', code),
          ...cells('number', minutes),
          ...cells('percent', 0.5),
        ],
      })),
      { cells: cells('plain') },
      { cells: cells('footer', 'Urutan 12') },
    ],
    columnWidthsPx: [200, 150, 40, 60, 60],
    frozenRows: 2,
    frozenColumns: 1,
    // Sheets refuses a merged cell across the edge of the frozen columns.
    merges: [{ row: 0, column: 1, rows: 1, columns: 4 }],
    codeColours: [
      {
        range: { row: 2, column: 2, rows: people.length, columns: 1 },
        text: 'TK',
        colour: '#ff0000',
      },
      {
        range: { row: 2, column: 2, rows: people.length, columns: 1 },
        text: 'WFH',
        colour: '#00ff00',
      },
    ],
  }
}

function valuesOf(sheet: RecapSheet): (string | number | null)[][] {
  return sheet.rows.map(({ cells: row }) => row.map(({ value }) => value))
}

function trimmed(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.map((row) => {
    const last = row.findLastIndex((value) => value !== null)
    return row.slice(0, last + 1)
  })
}

let local: LocalGoogle

beforeEach(async () => {
  local = await startLocalGoogle()
})

afterEach(async () => {
  await local.close()
})

function write(sheet = recap()): ReturnType<LocalGoogle['google']['writeRecap']> {
  return local.google.writeRecap(local.spreadsheetId, sheet)
}

function batches(): unknown[] {
  return local.calls.filter(({ method }) => method === BATCH)
}

function standing(): unknown[][] {
  return trimmed(enteredValues(local.readSheet(SHEET_ID)))
}

describe('writeRecap', () => {
  it('makes the tab with one batch: values, size, frozen part, merges, colours, widths', async () => {
    const written = await write()

    expect(written).toEqual({
      sheetId: SHEET_ID,
      title: TITLE,
      url: expect.stringMatching(new RegExp(`/spreadsheets/d/.+#gid=${SHEET_ID}$`)),
      rowsWritten: 7,
    })
    expect(batches()).toHaveLength(1)
    const sheet = local.readSheet(SHEET_ID)
    expect(trimmed(enteredValues(sheet))).toEqual(trimmed(valuesOf(recap())))
    expect(sheet.properties?.gridProperties).toMatchObject({
      rowCount: 7,
      columnCount: 5,
      frozenRowCount: 2,
      frozenColumnCount: 1,
      hideGridlines: true,
    })
    expect(sheet.merges).toHaveLength(1)
    expect(sheet.conditionalFormats).toHaveLength(2)
    expect(sheet.data?.[0]?.columnMetadata?.map(({ pixelSize }) => pixelSize)).toEqual([
      200, 150, 40, 60, 60,
    ])
  })

  it('gives cells their looks', async () => {
    await write()

    const rows = local.readSheet(SHEET_ID).data?.[0]?.rowData ?? []
    const format = (row: number, column: number) => rows[row]?.values?.[column]?.userEnteredFormat
    expect(format(0, 0)?.borders?.bottom?.style).toBe('DOUBLE')
    expect(format(0, 4)?.borders?.bottom?.style).toBe('DOUBLE')
    expect(format(1, 0)?.textFormat?.bold).toBe(true)
    expect(format(2, 1)?.numberFormat).toEqual({ type: 'TEXT', pattern: '@' })
    expect(format(2, 4)?.numberFormat).toEqual({ type: 'PERCENT', pattern: '0.0%' })
    expect(format(2, 2)?.horizontalAlignment).toBe('CENTER')
  })

  it('keeps what people typed as text: no formula, and an NIP keeps its digits (G9)', async () => {
    await write()

    const rows = local.readSheet(SHEET_ID).data?.[0]?.rowData ?? []
    expect(rows[3]?.values?.[0]?.userEnteredValue).toEqual({
      stringValue: '=IMPORTXML("http://x","//a")',
    })
    expect(rows[2]?.values?.[1]?.userEnteredValue).toEqual({ stringValue: NIP })
  })

  it('protects the tab against everyone but the worker', async () => {
    await write()

    expect(() => {
      local.asPerson(
        [
          {
            updateCells: {
              start: { sheetId: SHEET_ID, rowIndex: 2, columnIndex: 0 },
              rows: [{ values: [{ userEnteredValue: { stringValue: 'Saya' } }] }],
              fields: 'userEnteredValue',
            },
          },
        ],
        UNIT_HEAD,
      )
    }).toThrow(/protected/)
  })

  it('writes nothing when everything stands as it should', async () => {
    await write()
    local.forget()

    const written = await write()

    expect(written.rowsWritten).toBe(0)
    expect(batches()).toEqual([])
  })

  it('writes only the rows that changed', async () => {
    await write()
    local.forget()
    const [first, second, third] = PEOPLE as [
      (typeof PEOPLE)[0],
      (typeof PEOPLE)[0],
      (typeof PEOPLE)[0],
    ]
    const changed = recap([first, [second[0], second[1], 'C', 0], third])

    const written = await write(changed)

    expect(written.rowsWritten).toBe(1)
    expect(standing()).toEqual(trimmed(valuesOf(changed)))
    expect(JSON.stringify(batches())).not.toContain('Budi')
  })

  it('follows a recap that grows and shrinks, and leaves no row behind', async () => {
    const more = recap([...PEOPLE, ['Dewi', '198404042008042004', 'H', 0], ...PEOPLE])
    await write(more)
    expect(standing()).toEqual(trimmed(valuesOf(more)))

    await write()

    expect(standing()).toEqual(trimmed(valuesOf(recap())))
    const sheet = local.readSheet(SHEET_ID)
    expect(sheet.properties?.gridProperties?.rowCount).toBe(7)
    expect(sheet.protectedRanges).toHaveLength(1)
    expect(sheet.conditionalFormats).toHaveLength(2)
    expect(sheet.merges).toHaveLength(1)
  })

  it.each([
    [
      'renamed',
      [
        {
          updateSheetProperties: {
            properties: { sheetId: SHEET_ID, title: 'Lain' },
            fields: 'title',
          },
        },
      ],
    ],
    ['deleted', [{ deleteSheet: { sheetId: SHEET_ID } }]],
    [
      'bereft of rows',
      [
        {
          deleteDimension: {
            range: { sheetId: SHEET_ID, dimension: 'ROWS', startIndex: 3, endIndex: 5 },
          },
        },
      ],
    ],
    [
      'given a column',
      [
        {
          insertDimension: {
            range: { sheetId: SHEET_ID, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
            inheritFromBefore: false,
          },
        },
      ],
    ],
    [
      'sorted',
      [
        {
          sortRange: {
            range: { sheetId: SHEET_ID, startRowIndex: 2, endRowIndex: 5 },
            sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
          },
        },
      ],
    ],
    [
      'given a formula',
      [
        {
          updateCells: {
            start: { sheetId: SHEET_ID, rowIndex: 2, columnIndex: 3 },
            rows: [{ values: [{ userEnteredValue: { formulaValue: '=1+1' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    ],
    ['stripped of its merge', [{ unmergeCells: { range: { sheetId: SHEET_ID } } }]],
    ['stripped of its colours', [{ deleteConditionalFormatRule: { sheetId: SHEET_ID, index: 0 } }]],
  ])('is restored after the tab was %s by its owner', async (_name, requests) => {
    await write()
    const before = local.readSheet(SHEET_ID)
    local.asPerson(requests)

    const written = await write()

    expect(written.title).toBe(TITLE)
    const after = local.readSheet(SHEET_ID)
    expect(enteredValues(after)).toEqual(enteredValues(before))
    expect(after.properties).toEqual({ ...before.properties, index: after.properties?.index })
    expect(after.merges).toEqual(before.merges)
    expect(after.conditionalFormats).toEqual(before.conditionalFormats)
    expect(after.data).toEqual(before.data)
    expect(local.listSheets()).toHaveLength(2)
  })

  it('leaves a stranger’s tab of the same title alone, and says under which it wrote', async () => {
    local.asPerson([{ addSheet: { properties: { sheetId: 99, title: ` ${TITLE}`.trim() } } }])

    const written = await write()

    expect(written.title).toBe(`${TITLE} (Pantau)`)
    expect(local.listSheets()).toContainEqual({ sheetId: 99, title: TITLE })
    expect(await write()).toMatchObject({ title: `${TITLE} (Pantau)`, rowsWritten: 0 })
  })

  it('speaks English in an English workbook', async () => {
    local.asPerson([{ addSheet: { properties: { title: 'Employees' } } }])

    expect((await write()).title).toBe('Attendance Recap 2021-07')
  })

  describe.each(['429', '500', '503', 'drop-before', 'drop-after'] as const)(
    'with %s on the write (G5)',
    (kind) => {
      it('makes the same tab once', async () => {
        local.fail(kind, BATCH)

        const written = await write()

        expect(written).toMatchObject({ sheetId: SHEET_ID, title: TITLE, rowsWritten: 7 })
        expect(standing()).toEqual(trimmed(valuesOf(recap())))
        expect(local.listSheets()).toHaveLength(2)
        expect(local.readSheet(SHEET_ID).protectedRanges).toHaveLength(1)
        expect((await write()).rowsWritten).toBe(0)
      })

      it('changes a tab that stands to the same result', async () => {
        await write(recap([...PEOPLE, ...PEOPLE]))
        local.fail(kind, BATCH, { times: 2 })

        await write()

        expect(standing()).toEqual(trimmed(valuesOf(recap())))
        expect(local.readSheet(SHEET_ID).conditionalFormats).toHaveLength(2)
      })
    },
  )

  it.each(['429', '503', 'drop-before', 'drop-after'] as const)(
    'bears %s on every read once',
    async (kind) => {
      local.fail(kind, 'sheets.spreadsheets.get')
      local.fail(kind, 'sheets.spreadsheets.getByDataFilter')

      await write()
      await write(recap(PEOPLE.slice(0, 2)))

      expect(standing()).toEqual(trimmed(valuesOf(recap(PEOPLE.slice(0, 2)))))
    },
  )

  it('says so when the spreadsheet is not shared', async () => {
    local.ws.sharing.unshare(local.spreadsheetId, local.ws.tokens.serviceAccount.email)

    await expect(write()).rejects.toMatchObject({ kind: 'denied' })
  })
})
