import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { owner, startRest, textRows, type RestWorkspace } from './start-rest.ts'

const keeper = 'pantau-worker@pantau-local.iam.gserviceaccount.com'
const head = 'kabag@kukar.go.id'
const ROWS = [
  ['E-mail', 'Peran'],
  [owner, 'hr'],
  [head, 'kepala-unit'],
]
const COLOUR = {
  booleanRule: {
    condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'hr' }] },
    format: { backgroundColor: { red: 1 } },
  },
}

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
})
afterAll(() => rest.close())

beforeEach(async () => {
  id = await rest.createSpreadsheet()
  for (const email of [keeper, head]) rest.ws.sharing.share(id, email, 'writer')
  await rest.batch(id, [
    { updateCells: { start: {}, rows: textRows(ROWS), fields: 'userEnteredValue' } },
    { addSheet: { properties: { sheetId: 2, title: 'Lain' } } },
    { addConditionalFormatRule: { index: 0, rule: { ranges: [{ sheetId: 0 }], ...COLOUR } } },
    { addBanding: { bandedRange: { bandedRangeId: 4, range: { sheetId: 0 }, rowProperties: {} } } },
    { setBasicFilter: { filter: { range: { sheetId: 0 } } } },
    protect({ sheetId: 0 }),
  ])
})

function protect(
  range: sheets_v4.Schema$GridRange,
  more: sheets_v4.Schema$ProtectedRange = {},
): object {
  const protectedRange = { protectedRangeId: 7, range, editors: { users: [keeper] }, ...more }
  return { addProtectedRange: { protectedRange } }
}

/** The state of the spreadsheet as the owner sees it. */
async function state(): Promise<unknown> {
  const fields = 'sheets(properties,data.rowData.values.userEnteredValue,protectedRanges)'
  const { body } = await rest.send(`GET /v4/spreadsheets/${id}?fields=${fields}`)
  return body
}

const area = {
  sheetId: 0,
  startRowIndex: 1,
  endRowIndex: 3,
  startColumnIndex: 0,
  endColumnIndex: 2,
}
const rowsOf0 = { sheetId: 0, dimension: 'ROWS' }

const BATCHES: [string, object][] = [
  [
    'updateCells',
    {
      updateCells: {
        start: { rowIndex: 2, columnIndex: 1 },
        rows: textRows([['hr']]),
        fields: '*',
      },
    },
  ],
  ['emptying cells', { updateCells: { range: area, fields: 'userEnteredValue' } }],
  ['a note', { updateCells: { range: area, rows: [{ values: [{ note: 'x' }] }], fields: 'note' } }],
  ['appendCells', { appendCells: { sheetId: 0, rows: textRows([[head, 'hr']]), fields: '*' } }],
  ['repeatCell', { repeatCell: { range: area, cell: {}, fields: 'userEnteredFormat' } }],
  ['setDataValidation', { setDataValidation: { range: area } }],
  ['updateBorders', { updateBorders: { range: area, top: { style: 'SOLID' } } }],
  ['mergeCells', { mergeCells: { range: area, mergeType: 'MERGE_ALL' } }],
  ['unmergeCells', { unmergeCells: { range: area } }],
  ['sortRange', { sortRange: { range: area, sortSpecs: [{ dimensionIndex: 0 }] } }],
  ['appendDimension', { appendDimension: { ...rowsOf0, length: 1 } }],
  ['insertDimension', { insertDimension: { range: { ...rowsOf0, startIndex: 1, endIndex: 2 } } }],
  ['deleteDimension', { deleteDimension: { range: { ...rowsOf0, startIndex: 1, endIndex: 2 } } }],
  [
    'moveDimension',
    { moveDimension: { source: { ...rowsOf0, startIndex: 1, endIndex: 2 }, destinationIndex: 3 } },
  ],
  [
    'hiding rows',
    {
      updateDimensionProperties: {
        range: { ...rowsOf0, startIndex: 1, endIndex: 2 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
  ],
  [
    'autoResizeDimensions',
    { autoResizeDimensions: { dimensions: { sheetId: 0, dimension: 'COLUMNS' } } },
  ],
  ['insertRange', { insertRange: { range: area, shiftDimension: 'ROWS' } }],
  ['deleteRange', { deleteRange: { range: area, shiftDimension: 'ROWS' } }],
  [
    'renaming',
    { updateSheetProperties: { properties: { sheetId: 0, title: 'Akses lama' }, fields: 'title' } },
  ],
  [
    'hiding the sheet',
    { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
  ],
  ['deleteSheet', { deleteSheet: { sheetId: 0 } }],
  [
    'addConditionalFormatRule',
    { addConditionalFormatRule: { index: 0, rule: { ranges: [area], ...COLOUR } } },
  ],
  [
    'a rule over two sheets',
    { addConditionalFormatRule: { index: 0, rule: { ranges: [{ sheetId: 2 }, area], ...COLOUR } } },
  ],
  [
    'updateConditionalFormatRule',
    {
      updateConditionalFormatRule: {
        index: 0,
        sheetId: 0,
        rule: { ranges: [{ sheetId: 0 }], ...COLOUR },
      },
    },
  ],
  ['deleteConditionalFormatRule', { deleteConditionalFormatRule: { index: 0, sheetId: 0 } }],
  ['setBasicFilter', { setBasicFilter: { filter: { range: area } } }],
  ['clearBasicFilter', { clearBasicFilter: { sheetId: 0 } }],
  ['addBanding', { addBanding: { bandedRange: { range: area, rowProperties: {} } } }],
  [
    'updateBanding',
    { updateBanding: { bandedRange: { bandedRangeId: 4, range: area }, fields: 'range' } },
  ],
  ['deleteBanding', { deleteBanding: { bandedRangeId: 4 } }],
  ['deleteProtectedRange', { deleteProtectedRange: { protectedRangeId: 7 } }],
  [
    'a protection that only warns',
    {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 7, warningOnly: true },
        fields: 'warningOnly,editors',
      },
    },
  ],
  [
    'becoming its editor',
    {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 7, editors: { users: [head] } },
        fields: 'editors',
      },
    },
  ],
  [
    'opening a gap in it',
    {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 7, unprotectedRanges: [area] },
        fields: 'unprotectedRanges',
      },
    },
  ],
  [
    'a protection of their own',
    {
      addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [head] } } },
    },
  ],
]

describe('a sheet protected whole', () => {
  it.each(BATCHES)('refuses to everyone but its editors: %s', async (_, request) => {
    const before = await state()

    const { status, body } = await rest.batch(id, [request], head)

    expect([status, body.error?.message]).toEqual([400, expect.stringContaining('protected')])
    expect(await state()).toEqual(before)
  })

  it.each([
    ['update', 'PUT', 'Data!B3?valueInputOption=RAW', { values: [['hr']] }],
    ['append', 'POST', 'Data!A1:append?valueInputOption=RAW', { values: [[head, 'hr']] }],
    [
      'append of rows',
      'POST',
      'Data!A1:append?valueInputOption=RAW&insertDataOption=INSERT_ROWS',
      { values: [[head, 'hr']] },
    ],
    ['clear', 'POST', 'Data!A1:B3:clear', {}],
  ])('refuses values.%s', async (_, verb, path, body) => {
    const before = await state()

    const call = `${verb} /v4/spreadsheets/${id}/values/${path}`
    const answer = await rest.send(call, { body, email: head })

    expect(answer.status).toBe(400)
    expect(await state()).toEqual(before)
  })

  it.each([
    ['batchUpdate', { valueInputOption: 'RAW', data: [{ range: 'Data!B3', values: [['hr']] }] }],
    [
      'batchUpdateByDataFilter',
      {
        valueInputOption: 'RAW',
        data: [{ dataFilter: { gridRange: area }, majorDimension: 'ROWS', values: [['x']] }],
      },
    ],
    ['batchClear', { ranges: ['Data!A1:B3'] }],
    ['batchClearByDataFilter', { dataFilters: [{ gridRange: area }] }],
  ])('refuses values:%s', async (method, body) => {
    const before = await state()

    const call = `POST /v4/spreadsheets/${id}/values:${method}`
    const answer = await rest.send(call, { body, email: head })

    expect(answer.status).toBe(400)
    expect(await state()).toEqual(before)
  })

  it('undoes the whole batch of which one request is refused', async () => {
    const before = await state()

    const { status } = await rest.batch(
      id,
      [
        { updateCells: { start: { sheetId: 2 }, rows: textRows([['x']]), fields: '*' } },
        { deleteSheet: { sheetId: 0 } },
      ],
      head,
    )

    expect(status).toBe(400)
    expect(await state()).toEqual(before)
  })

  it.each(BATCHES.slice(0, 31))('lets its editors do: %s', async (_, request) => {
    const { status, body } = await rest.batch(id, [request], keeper)

    expect([status, body.error?.message]).toEqual([200, undefined])
  })

  it('leaves its gaps to everyone, but not the sheet', async () => {
    await rest.batch(id, [
      { deleteProtectedRange: { protectedRangeId: 7 } },
      protect({ sheetId: 0 }, { unprotectedRanges: [area] }),
    ])
    const write = (rowIndex: number) =>
      rest.batch(
        id,
        [{ updateCells: { start: { rowIndex }, rows: textRows([['x']]), fields: '*' } }],
        head,
      )

    const statuses = [await write(1), await write(3)].map(({ status }) => status)
    const deleted = await rest.batch(id, [{ deleteSheet: { sheetId: 0 } }], head)
    const sorted = await rest.batch(
      id,
      [{ sortRange: { range: { ...area, startRowIndex: 0 }, sortSpecs: [] } }],
      head,
    )

    expect([...statuses, deleted.status, sorted.status]).toEqual([200, 400, 400, 400])
  })
})

describe('a sheet protected in part', () => {
  beforeEach(async () => {
    await rest.batch(id, [
      { deleteProtectedRange: { protectedRangeId: 7 } },
      protect({ sheetId: 0, startRowIndex: 10 }),
    ])
  })

  it.each([
    ['deleted', { deleteSheet: { sheetId: 0 } }],
    [
      'cut short',
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 5, columnCount: 6 } },
          fields: 'gridProperties',
        },
      },
    ],
    [
      'spread by rows inside',
      { insertDimension: { range: { ...rowsOf0, startIndex: 12, endIndex: 13 } } },
    ],
  ])('is not %s', async (_, request) => {
    const { status, body } = await rest.batch(id, [request], head)

    expect([status, body.error?.message]).toEqual([400, expect.stringContaining('protected')])
  })

  it('is renamed by anybody', async () => {
    const properties = { sheetId: 0, title: 'Data lama' }
    const { status } = await rest.batch(
      id,
      [{ updateSheetProperties: { properties, fields: 'title' } }],
      head,
    )

    expect(status).toBe(200)
  })
})

describe('a protection that only warns', () => {
  it('is edited through, changed and removed by anybody', async () => {
    const warned = { protectedRangeId: 8, range: { sheetId: 2 }, warningOnly: true }
    await rest.batch(id, [{ addProtectedRange: { protectedRange: warned } }])

    const edited = await rest.batch(
      id,
      [
        { updateCells: { start: { sheetId: 2 }, rows: textRows([['x']]), fields: '*' } },
        { deleteProtectedRange: { protectedRangeId: 8 } },
      ],
      head,
    )

    expect(edited.status).toBe(200)
  })

  it.each([
    ['nobody who edits the file where it is not told whom', 'warningOnly', 200],
    ['the others where it is told whom', 'warningOnly,editors', 400],
  ])('binds, once it does more, %s', async (_, fields, status) => {
    const warned = { protectedRangeId: 8, range: { sheetId: 2 }, warningOnly: true }
    const bound = { protectedRangeId: 8, warningOnly: false, editors: { users: [owner] } }
    await rest.batch(id, [
      { addProtectedRange: { protectedRange: warned } },
      { updateProtectedRange: { protectedRange: bound, fields } },
    ])

    const write = { start: { sheetId: 2 }, rows: textRows([['x']]), fields: '*' }
    const edited = await rest.batch(id, [{ updateCells: write }], head)

    expect(edited.status).toBe(status)
  })
})

describe('the file', () => {
  it('is thrown away by its owner alone', async () => {
    const body = { trashed: true }

    const byHead = await rest.send(`PATCH /drive/v3/files/${id}`, { body, email: head })
    const byOwner = await rest.send(`PATCH /drive/v3/files/${id}`, { body, email: owner })

    expect([byHead.status, byOwner.status]).toEqual([403, 200])
  })
})
