import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everyScope, owner, startRest, textRows, type RestWorkspace } from './start-rest.ts'

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
})

beforeEach(async () => {
  id = await rest.createSpreadsheet()
  const rows = textRows([
    ['Nama', 'Unit'],
    ['Citra', 'Umum'],
    ['Andi', 'Hukum'],
    ['Budi', 'Umum'],
  ])
  await rest.batch(id, [{ updateCells: { start: {}, rows, fields: 'userEnteredValue' } }])
})

afterAll(() => rest.close())

interface SheetView {
  merges?: object[]
  protectedRanges?: { protectedRangeId: number; requestingUserCanEdit: boolean; editors?: object }[]
  conditionalFormats?: object[]
  properties: {
    sheetId: number
    title: string
    index: number
    gridProperties: Record<string, number>
  }
  data?: { rowData?: { values?: Record<string, unknown>[] }[] }[]
}

async function sheetsOf(fields = 'sheets', email = owner): Promise<SheetView[]> {
  const { body } = await rest.send<{ sheets: SheetView[] }>(
    `GET /v4/spreadsheets/${id}?fields=${encodeURIComponent(fields)}`,
    { email },
  )
  return body.sheets
}

describe('spreadsheets.batchUpdate', () => {
  it('applies nothing when one request of the batch is bad', async () => {
    const { status, body } = await rest.batch(id, [
      { addSheet: { properties: { sheetId: 5, title: 'Baru' } } },
      {
        updateCells: {
          start: { rowIndex: 1 },
          rows: textRows([['diubah']]),
          fields: 'userEnteredValue',
        },
      },
      { deleteSheet: { sheetId: 99 } },
    ])

    expect(status).toBe(400)
    expect(body.error?.message).toContain('Invalid requests[2].deleteSheet')
    expect(await rest.values(id, 'Data!A2')).toEqual([['Citra']])
    expect(await sheetsOf()).toHaveLength(1)
  })

  it('answers with copies, so that a caller in the process changes nothing by them', () => {
    const request = {
      actor: { email: owner, scopes: everyScope },
      params: { spreadsheetId: id, fields: 'properties,sheets.properties' },
    }
    const read = (): sheets_v4.Schema$Spreadsheet =>
      rest.ws.call('sheets.spreadsheets.get', request)
    Object.assign(read().sheets?.[0]?.properties?.gridProperties ?? {}, { rowCount: 1 })

    expect(read().sheets?.[0]?.properties?.gridProperties?.rowCount).toBe(20)
  })

  it('answers each request in order, empty where the kind has no answer', async () => {
    const { body } = await rest.batch(id, [
      { addSheet: { properties: { sheetId: 5, title: 'Baru' } } },
      { clearBasicFilter: { sheetId: 5 } },
    ])

    expect(body.replies).toEqual([
      {
        addSheet: { properties: expect.objectContaining({ sheetId: 5, title: 'Baru', index: 1 }) },
      },
      {},
    ])
  })

  it('changes only the fields of the mask and clears those the source does not give', async () => {
    const format = { textFormat: { bold: true }, backgroundColor: { red: 1 } }
    const range = {
      sheetId: 0,
      startRowIndex: 1,
      endRowIndex: 2,
      startColumnIndex: 0,
      endColumnIndex: 1,
    }
    await rest.batch(id, [
      {
        repeatCell: {
          range,
          cell: { note: 'catatan', userEnteredFormat: format },
          fields: 'note,userEnteredFormat',
        },
      },
      {
        repeatCell: {
          range,
          cell: { userEnteredFormat: { textFormat: { italic: true } } },
          fields: 'userEnteredFormat(textFormat/italic,backgroundColor)',
        },
      },
    ])

    const [sheet] = await sheetsOf(
      'sheets.data.rowData.values(userEnteredValue,note,userEnteredFormat)',
    )

    expect(sheet?.data?.[0]?.rowData?.[1]?.values?.[0]).toEqual({
      userEnteredValue: { stringValue: 'Citra' },
      note: 'catatan',
      userEnteredFormat: { textFormat: { bold: true, italic: true } },
    })
  })

  it('gives a colour in both of its forms, whichever was written', async () => {
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }
    const blue = { blue: 1 }
    await rest.batch(id, [
      {
        repeatCell: {
          range,
          cell: { userEnteredFormat: { backgroundColorStyle: { rgbColor: blue } } },
          fields: 'userEnteredFormat.backgroundColorStyle',
        },
      },
    ])

    const [sheet] = await sheetsOf('sheets.data.rowData.values.userEnteredFormat')

    expect(sheet?.data?.[0]?.rowData?.[0]?.values?.[0]).toEqual({
      userEnteredFormat: { backgroundColor: blue, backgroundColorStyle: { rgbColor: blue } },
    })
  })

  it('appends after the last row with data and grows the grid for it', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => [`baris ${index}`])
    await rest.batch(id, [
      { appendCells: { sheetId: 0, rows: textRows(rows), fields: 'userEnteredValue' } },
    ])

    const [sheet] = await sheetsOf('sheets.properties')

    expect(await rest.values(id, 'Data!A5')).toEqual([['baris 0']])
    expect(sheet?.properties.gridProperties['rowCount']).toBe(24)
  })

  it('moves what stands below or right when rows and columns come and go', async () => {
    await rest.batch(id, [
      {
        mergeCells: {
          range: {
            sheetId: 0,
            startRowIndex: 2,
            endRowIndex: 4,
            startColumnIndex: 2,
            endColumnIndex: 4,
          },
          mergeType: 'MERGE_ALL',
        },
      },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } },
      {
        deleteDimension: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        },
      },
    ])

    const [sheet] = await sheetsOf('sheets(merges,properties.gridProperties)')

    expect(await rest.values(id, 'Data!A1:B9')).toEqual([
      ['Unit'],
      [],
      [],
      ['Umum'],
      ['Hukum'],
      ['Umum'],
    ])
    expect(sheet?.merges).toEqual([
      { sheetId: 0, startRowIndex: 4, endRowIndex: 6, startColumnIndex: 1, endColumnIndex: 3 },
    ])
    expect(sheet?.properties.gridProperties).toMatchObject({ rowCount: 22, columnCount: 5 })
  })

  it('sorts a range, empty cells last', async () => {
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 6, endColumnIndex: 2 }
    const sortSpecs = [
      { dimensionIndex: 1, sortOrder: 'DESCENDING' },
      { dimensionIndex: 0, sortOrder: 'ASCENDING' },
    ]
    await rest.batch(id, [{ sortRange: { range, sortSpecs } }])

    expect(await rest.values(id, 'Data!A2:B6')).toEqual([
      ['Budi', 'Umum'],
      ['Citra', 'Umum'],
      ['Andi', 'Hukum'],
    ])
  })

  it('shifts cells when a range is inserted or deleted', async () => {
    const range = {
      sheetId: 0,
      startRowIndex: 1,
      endRowIndex: 2,
      startColumnIndex: 0,
      endColumnIndex: 1,
    }
    await rest.batch(id, [{ insertRange: { range, shiftDimension: 'ROWS' } }])
    expect(await rest.values(id, 'Data!A1:B3')).toEqual([
      ['Nama', 'Unit'],
      ['', 'Umum'],
      ['Citra', 'Hukum'],
    ])

    await rest.batch(id, [{ deleteRange: { range, shiftDimension: 'COLUMNS' } }])
    expect(await rest.values(id, 'Data!A2:B2')).toEqual([['Umum']])
  })

  it('orders sheets by the index as it was before the move', async () => {
    await rest.batch(id, [
      { addSheet: { properties: { sheetId: 1, title: 'B' } } },
      { addSheet: { properties: { sheetId: 2, title: 'C' } } },
      { updateSheetProperties: { properties: { sheetId: 0, index: 2 }, fields: 'index' } },
    ])

    const titles = (await sheetsOf('sheets.properties')).map(({ properties }) => properties.title)

    expect(titles).toEqual(['B', 'Data', 'C'])
  })

  it('keeps rules, names and filters and gives them back', async () => {
    const range = {
      sheetId: 0,
      startRowIndex: 1,
      endRowIndex: 4,
      startColumnIndex: 1,
      endColumnIndex: 2,
    }
    const condition = {
      type: 'ONE_OF_LIST',
      values: [{ userEnteredValue: 'Umum' }, { userEnteredValue: 'Hukum' }],
    }
    const rule = {
      ranges: [range],
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Umum' }] },
        format: { textFormat: { bold: true } },
      },
    }
    const { status } = await rest.batch(id, [
      { setDataValidation: { range, rule: { condition, strict: true, showCustomUi: true } } },
      { addConditionalFormatRule: { rule, index: 0 } },
      { addNamedRange: { namedRange: { namedRangeId: 'units', name: 'unit', range } } },
      { setBasicFilter: { filter: { range } } },
      { updateBorders: { range, top: { style: 'SOLID' }, innerHorizontal: { style: 'DOTTED' } } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 240 },
          fields: 'pixelSize',
        },
      },
    ])
    const { body } = await rest.send<{
      namedRanges: object[]
      sheets: (SheetView & { basicFilter: object })[]
    }>(
      `GET /v4/spreadsheets/${id}?fields=namedRanges,sheets(conditionalFormats,basicFilter,data(columnMetadata,rowData.values(dataValidation,userEnteredFormat)))`,
    )

    const [sheet] = body.sheets
    const cell = sheet?.data?.[0]?.rowData?.[1]?.values?.[1]
    expect(status).toBe(200)
    expect(body.namedRanges).toEqual([{ namedRangeId: 'units', name: 'unit', range }])
    expect(sheet?.conditionalFormats).toHaveLength(1)
    expect(sheet?.basicFilter).toEqual({ range })
    expect(cell).toEqual({
      dataValidation: { condition, strict: true, showCustomUi: true },
      userEnteredFormat: { borders: { top: { style: 'SOLID' }, bottom: { style: 'DOTTED' } } },
    })
  })
})

describe('protected ranges', () => {
  const editor = 'pantau-worker@pantau-local.iam.gserviceaccount.com'
  const stranger = 'staf@kukar.go.id'
  const header = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 }

  beforeEach(async () => {
    rest.ws.sharing.share(id, editor, 'writer')
    rest.ws.sharing.share(id, stranger, 'writer')
    await rest.batch(id, [
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 7, range: header, editors: { users: [editor] } },
        },
      },
    ])
  })

  const edit = { updateCells: { start: {}, rows: textRows([['X']]), fields: 'userEnteredValue' } }

  it('let their editors and the owner in and refuse everyone else', async () => {
    const refused = await rest.batch(id, [edit], stranger)

    expect(refused.status).toBe(400)
    expect(refused.body.error?.message).toContain(
      'You are trying to edit a protected cell or object.',
    )
    expect((await rest.batch(id, [edit], editor)).status).toBe(200)
    expect((await rest.batch(id, [edit])).status).toBe(200)
  })

  it.each([
    [
      'deleting the rows',
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
    ],
    ['formatting', { repeatCell: { range: header, cell: {}, fields: 'userEnteredFormat' } }],
    ['removing the protection', { deleteProtectedRange: { protectedRangeId: 7 } }],
  ])('refuse %s', async (_, request) => {
    const { status, body } = await rest.batch(id, [request], stranger)

    expect(status).toBe(400)
    expect(body.error?.message).toContain('protected')
  })

  it('refuse values as well, and leave cells beside them free', async () => {
    const path = `/v4/spreadsheets/${id}/values/`
    const body = { values: [['X']] }
    const inside = await rest.send(`PUT ${path}Data!B1?valueInputOption=RAW`, {
      body,
      email: stranger,
    })
    const beside = await rest.send(`PUT ${path}Data!B2?valueInputOption=RAW`, {
      body,
      email: stranger,
    })

    expect([inside.status, beside.status]).toEqual([400, 200])
  })

  it('show who may edit only to those who may', async () => {
    const [seenByEditor] = await sheetsOf('sheets.protectedRanges', editor)
    const [seenByStranger] = await sheetsOf('sheets.protectedRanges', stranger)

    expect(seenByEditor?.protectedRanges?.[0]).toMatchObject({
      requestingUserCanEdit: true,
      editors: { users: [editor, owner] },
    })
    expect(seenByStranger?.protectedRanges?.[0]).toEqual({
      protectedRangeId: 7,
      range: header,
      requestingUserCanEdit: false,
    })
  })
})

describe('exchanges', () => {
  it('keep to what Google describes', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})
