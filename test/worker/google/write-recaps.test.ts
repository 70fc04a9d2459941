import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import type { WrittenRecap } from '../../../worker/ports/google-workspace.ts'
import { UNIT_HEAD, enteredValues, startLocalGoogle } from './local-google.ts'
import type { LocalGoogle } from './local-google.ts'
import { BATCH, NIP, PEOPLE, recap, SHEET_ID } from './small-recap.ts'

const TITLE = 'Rekap Kehadiran 2021-07'
const BY_FILTER = 'sheets.spreadsheets.getByDataFilter'
const GET = 'sheets.spreadsheets.get'

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

function linkAt(row: number): unknown {
  const [{ rowData = [] } = {}] = local.readSheet(SHEET_ID).data ?? []
  return rowData[row]?.values?.[0]?.userEnteredFormat?.textFormat?.link
}

async function write(sheet = recap()): Promise<WrittenRecap> {
  const [written] = await local.google.writeRecaps(local.spreadsheetId, [sheet])
  return written!
}

function writeBoth(people = PEOPLE): Promise<WrittenRecap[]> {
  return local.google.writeRecaps(local.spreadsheetId, [recap(people), findings(people)])
}

function findings(people = PEOPLE): RecapSheet {
  return { ...recap(people), key: 'findings' }
}

function manyPeople(count: number): typeof PEOPLE {
  return Array.from({ length: count }, (_, index) => [
    `Pegawai ${index} ${'x'.repeat(900)}`,
    String(198001012005011000n + BigInt(index)),
    'H',
    index,
  ])
}

function titled(sheetId: number, title: string): sheets_v4.Schema$Request {
  return { updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } }
}

function reads(): unknown[] {
  return local.calls.filter(({ method }) => method !== BATCH)
}

function batches(): unknown[] {
  return local.calls.filter(({ method }) => method === BATCH)
}

function standing(): unknown[][] {
  return trimmed(enteredValues(local.readSheet(SHEET_ID)))
}

describe('writeRecaps', () => {
  it('makes the tab with one batch: values, size, frozen part, merges, colours, widths', async () => {
    const written = await write()

    expect(written).toEqual({
      sheetId: SHEET_ID,
      title: TITLE,
      url: expect.stringMatching(new RegExp(`/spreadsheets/d/.+#gid=${SHEET_ID}$`)),
      rowsWritten: 6,
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

  it('leads from a cell to another tab, also after its row was written anew', async () => {
    const links = [{ row: 2, column: 0, sheetId: 4711 }]
    await write({ ...recap(), links })
    const [[name, ...rest], ...others] = PEOPLE as [(typeof PEOPLE)[number], ...typeof PEOPLE]
    await write({ ...recap([[`${name} S.E.`, ...rest], ...others]), links })

    expect([linkAt(2), linkAt(3)]).toEqual([{ uri: '#gid=4711' }, undefined])
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

  it.each([1 / 3, 2603 / 5250, 0.1 + 0.2, 1e-7 / 3, -0])(
    'takes %d for written, of which Sheets keeps 15 digits',
    async (minutes) => {
      const sheet = recap([['Budi Santoso', NIP, 'H', minutes]])
      await write(sheet)

      expect((await write(sheet)).rowsWritten).toBe(0)
    },
  )

  it('writes equal values one below the other, whatever the rows between them hold', async () => {
    const people = Array.from({ length: 30 }, (_, index): (typeof PEOPLE)[number] => [
      'Budi Santoso',
      index < 9 ? NIP : `${index}`,
      index % 10 === 9 ? 'C' : 'H',
      index < 15 ? 0 : 7,
    ])

    await write(recap(people))

    expect(standing()).toEqual(trimmed(valuesOf(recap(people))))
    expect(JSON.stringify(batches()).match(/Budi/g)).toHaveLength(1)
    expect((await write(recap(people))).rowsWritten).toBe(0)
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
    [
      'given other merged cells',
      [
        { unmergeCells: { range: { sheetId: SHEET_ID } } },
        {
          mergeCells: {
            range: {
              sheetId: SHEET_ID,
              startRowIndex: 2,
              endRowIndex: 4,
              startColumnIndex: 1,
              endColumnIndex: 3,
            },
            mergeType: 'MERGE_ALL',
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

  it('bears its title in the language of the recap', async () => {
    await write()

    const written = await write(recap(PEOPLE, 'en'))

    expect(written).toMatchObject({ title: 'Attendance Recap 2021-07', rowsWritten: 0 })
    expect(local.listSheets()).toHaveLength(2)
  })

  it('writes the rows that a longer list adds, not those above it', async () => {
    await write()
    local.forget()
    const longer = recap([...PEOPLE, ['Dewi', '198404042008042004', 'H', 0]])

    const written = await write(longer)

    // The new person, and what moved down: the blank row's place and the footer.
    expect(written.rowsWritten).toBe(3)
    expect(standing()).toEqual(trimmed(valuesOf(longer)))
    expect(JSON.stringify(batches())).not.toContain('Budi')
  })

  describe('with several recaps', () => {
    const FINDINGS_ID = recapTabOf(findings()).sheetId

    it('makes all tabs with one batch, after two reads', async () => {
      const written = await writeBoth()

      expect(written.map(({ title }) => title)).toEqual([TITLE, 'Temuan 2021-07'])
      expect(batches()).toHaveLength(1)
      expect(reads()).toHaveLength(2)
      expect(local.listSheets()).toHaveLength(3)
    })

    it('takes one read where nothing changed', async () => {
      await writeBoth()
      local.forget()

      const written = await writeBoth()

      expect(written.map(({ rowsWritten }) => rowsWritten)).toEqual([0, 0])
      expect(local.calls.map(({ method }) => method)).toEqual([BY_FILTER])
    })

    it('takes one read and one write where both changed', async () => {
      await writeBoth()
      local.forget()
      const [, ...others] = PEOPLE

      const written = await writeBoth([['Budi Santoso', NIP, 'C', 0], ...others])

      expect(written.map(({ rowsWritten }) => rowsWritten)).toEqual([1, 1])
      expect(local.calls.map(({ method }) => method)).toEqual([BY_FILTER, BATCH])
    })

    it('takes one read more in a process that has not seen the spreadsheet', async () => {
      await writeBoth()
      local.forget()

      await local.restart().writeRecaps(local.spreadsheetId, [recap(), findings()])

      expect(local.calls.map(({ method }) => method)).toEqual([GET, BY_FILTER])
    })

    it('makes the one that is missing, whatever the process has seen', async () => {
      await writeBoth()
      local.asPerson([{ deleteSheet: { sheetId: FINDINGS_ID } }])
      local.forget()

      const written = await local.restart().writeRecaps(local.spreadsheetId, [recap(), findings()])

      expect(written.map(({ rowsWritten }) => rowsWritten)).toEqual([0, 6])
      expect(batches()).toHaveLength(1)
      expect(local.listSheets()).toHaveLength(3)
    })

    it('gives back titles that people swapped', async () => {
      await writeBoth()
      local.asPerson([
        titled(SHEET_ID, 'Lain'),
        titled(FINDINGS_ID, TITLE),
        titled(SHEET_ID, 'Temuan 2021-07'),
      ])

      const written = await writeBoth()

      expect(written.map(({ title }) => title)).toEqual([TITLE, 'Temuan 2021-07'])
      expect(local.listSheets()).toContainEqual({ sheetId: SHEET_ID, title: TITLE })
    })

    it.each(['503', 'drop-before', 'drop-after'] as const)(
      'bears %s between the batches of a large write (G5)',
      async (kind) => {
        const people = manyPeople(1000)
        local.fail(kind, BATCH, { skip: 1 })

        const written = await writeBoth(people)

        expect(batches().length).toBeGreaterThan(1)
        expect(written.map(({ rowsWritten }) => rowsWritten)).toEqual([1003, 1003])
        expect(standing()).toEqual(trimmed(valuesOf(recap(people))))
        for (const { body } of local.calls) {
          expect(JSON.stringify(body ?? {}).length).toBeLessThanOrEqual(2_000_000)
        }
        local.forget()
        expect((await writeBoth(people)).map(({ rowsWritten }) => rowsWritten)).toEqual([0, 0])
        expect(local.calls).toHaveLength(1)
      },
    )
  })

  describe.each(['429', '500', '503', 'drop-before', 'drop-after'] as const)(
    'with %s on the write (G5)',
    (kind) => {
      it('makes the same tab once', async () => {
        local.fail(kind, BATCH)

        const written = await write()

        expect(written).toMatchObject({ sheetId: SHEET_ID, title: TITLE, rowsWritten: 6 })
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
