import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startRest, textRows, type RestWorkspace } from './start-rest.ts'

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
  id = await rest.createSpreadsheet()
})

afterAll(() => rest.close())

describe('a request that is not as Google describes', () => {
  it.each([
    [
      'an unknown field',
      { requests: [{ addSheet: { properties: { name: 'X' } } }] },
      `Invalid JSON payload received. Unknown name "name" at 'requests[0].add_sheet.properties': Cannot find field.`,
    ],
    ['an unknown kind of request', { requests: [{ paintSheet: {} }] }, 'Unknown name "paintSheet"'],
    [
      'a wrong type',
      { requests: [{ deleteSheet: { sheetId: 'satu' } }] },
      "Invalid value at 'requests[0].delete_sheet.sheet_id'",
    ],
    [
      'a value outside an enumeration',
      { requests: [{ mergeCells: { range: {}, mergeType: 'ALL' } }] },
      'merge_type',
    ],
    [
      'two kinds in one request',
      { requests: [{ deleteSheet: {}, clearBasicFilter: {} }] },
      'already set',
    ],
    ['a request without a kind', { requests: [{}] }, 'No request set'],
    ['no requests', { requests: [] }, 'at least one request'],
    [
      'a missing field mask',
      { requests: [{ repeatCell: { range: {}, cell: {} } }] },
      "listed in 'fields'",
    ],
    [
      'an unknown field in a mask',
      { requests: [{ repeatCell: { range: {}, cell: {}, fields: 'cell.note' } }] },
      'Invalid field selection cell',
    ],
  ])('with %s is 400', async (_, body, message) => {
    const { status, body: answer } = await rest.send(`POST /v4/spreadsheets/${id}:batchUpdate`, {
      body,
    })

    expect(status).toBe(400)
    expect(answer.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' })
    expect(answer.error?.message).toContain(message)
  })

  it('that is not JSON is 400', async () => {
    const { status } = await rest.send(`POST /v4/spreadsheets/${id}:batchUpdate`, {
      body: '{"requests": [',
    })

    expect(status).toBe(400)
  })

  it.each([
    [
      'an unknown query parameter',
      `GET /v4/spreadsheets/%/values/A1?valueRender=x`,
      'Unknown name "valueRender"',
    ],
    [
      'a query value outside its enumeration',
      `GET /v4/spreadsheets/%/values/A1?valueRenderOption=RAW`,
      'valueRenderOption',
    ],
    [
      'an unknown field in the fields parameter',
      `GET /v4/spreadsheets/%?fields=sheets.titles`,
      'Invalid field selection titles',
    ],
    [
      'a range that cannot be read',
      `GET /v4/spreadsheets/%/values/Tidak%20Ada!A1`,
      'Unable to parse range: Tidak Ada!A1',
    ],
  ])('with %s is 400', async (_, call, message) => {
    const { status, body } = await rest.send(call.replace('%', id))

    expect(status).toBe(400)
    expect(body.error?.message).toContain(message)
  })
})

describe('a batch that Google refuses', () => {
  const properties = { sheetId: 0, gridProperties: { frozenRowCount: 1, frozenColumnCount: 2 } }
  const freeze = {
    updateSheetProperties: {
      properties,
      fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
    },
  }
  const columns = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 }
  const rows = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 2, endColumnIndex: 3 }
  const firstRow = { dimension: 'ROWS', startIndex: 0, endIndex: 1 }
  const pattern = { userEnteredFormat: { numberFormat: { pattern: '0' } } }

  it.each([
    ['a merge across frozen columns', [freeze, across(columns)], 'non-frozen columns'],
    ['a merge across frozen rows', [freeze, across(rows)], 'non-frozen rows'],
    ['a freeze through a merge', [across(columns), freeze], 'non-frozen columns'],
    [
      'an insertion that inherits from before the first row',
      [{ insertDimension: { range: firstRow, inheritFromBefore: true } }],
      'greater than 0',
    ],
    [
      'more columns than ZZZ',
      [{ appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 18_278 } }],
      'at most 18278 columns',
    ],
    [
      'editors of a protection that only warns',
      [
        {
          addProtectedRange: {
            protectedRange: { range: {}, warningOnly: true, editors: { users: ['a@b.go.id'] } },
          },
        },
      ],
      'not supported with warningOnly',
    ],
    [
      'a number format without its type',
      [{ repeatCell: { range: {}, cell: pattern, fields: 'userEnteredFormat.numberFormat' } }],
      'numberFormat.type',
    ],
  ])('because of %s is 400', async (_, requests, message) => {
    const { status, body } = await rest.batch(id, requests)

    expect(status).toBe(400)
    expect(body.error?.message).toContain(message)
  })
})

describe('what is not implemented', () => {
  it.each([
    ['addSlicer', { addSlicer: { slicer: {} } }],
    ['findReplace', { findReplace: { find: 'a', replacement: 'b', allSheets: true } }],
  ])('is 501 with the name of the request kind %s', async (kind, request) => {
    const { status, body } = await rest.batch(id, [request])

    expect(status).toBe(501)
    expect(body.error).toEqual({
      code: 501,
      status: 'UNIMPLEMENTED',
      message: `spreadsheets.batchUpdate ${kind} is not implemented by the local workspace`,
    })
  })

  it.each([
    [`POST /v4/spreadsheets/x/sheets/0:copyTo`, 'sheets.spreadsheets.sheets.copyTo'],
    [`GET /drive/v3/files/x/export`, 'drive.files.export'],
  ])('is 501 with the name of the method: %s', async (call, method) => {
    const { status, body } = await rest.send(call)

    expect(status).toBe(501)
    expect(body.error?.message).toBe(`${method} is not implemented by the local workspace`)
  })

  it('is 404 where Google has no such path', async () => {
    const { status } = await rest.send(`GET /v4/spreadsheets/${id}/charts`)

    expect(status).toBe(404)
  })

  it('is 501 for a number format that cannot be shown, naming it', async () => {
    const format = { numberFormat: { type: 'NUMBER', pattern: '[red]0 "x"' } }
    const cell = { userEnteredValue: { numberValue: 1 }, userEnteredFormat: format }
    const range = {
      sheetId: 0,
      startRowIndex: 15,
      endRowIndex: 16,
      startColumnIndex: 0,
      endColumnIndex: 1,
    }
    await rest.batch(id, [
      { repeatCell: { range, cell, fields: 'userEnteredValue,userEnteredFormat' } },
    ])

    const { status, body } = await rest.send(`GET /v4/spreadsheets/${id}/values/Data!A16`)

    expect(status).toBe(501)
    expect(body.error?.message).toContain('[red]0 "x"')
  })
})

describe('bounds', () => {
  it.each([
    [
      'rows beyond the grid',
      { updateCells: { start: { rowIndex: 19 }, rows: textRows([['a'], ['b']]), fields: '*' } },
      'row',
    ],
    [
      'columns beyond the grid',
      { updateCells: { start: { columnIndex: 5 }, rows: textRows([['a', 'b']]), fields: '*' } },
      'column',
    ],
    [
      'a range beyond the grid',
      { unmergeCells: { range: { endRowIndex: 21 } } },
      'after last row in grid[20]',
    ],
    ['a sheet that is not there', { deleteSheet: { sheetId: 9 } }, 'No grid with id: 9'],
    ['a taken sheet id', { addSheet: { properties: { sheetId: 0 } } }, 'already exists'],
    ['a taken title', { addSheet: { properties: { title: 'DATA' } } }, 'already exists'],
    ['a long title', { addSheet: { properties: { title: 'x'.repeat(101) } } }, '100 characters'],
    [
      'ten million cells',
      { addSheet: { properties: { gridProperties: { rowCount: 400_000, columnCount: 26 } } } },
      '10000000 cells',
    ],
    [
      'a long text',
      { updateCells: { start: {}, rows: textRows([['x'.repeat(50_001)]]), fields: '*' } },
      '50000 characters',
    ],
    ['the last sheet', { deleteSheet: { sheetId: 0 } }, "can't remove all the sheets"],
    [
      'freezing everything',
      {
        updateSheetProperties: {
          properties: { gridProperties: { frozenRowCount: 20 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      "can't freeze all",
    ],
  ])('refuse %s', async (_, request, message) => {
    const { status, body } = await rest.batch(id, [request])

    expect(status).toBe(400)
    expect(body.error?.message).toContain('Invalid requests[0].')
    expect(body.error?.message).toContain(message)
  })

  it('let a text of exactly 50,000 characters in', async () => {
    const { status } = await rest.batch(id, [
      {
        updateCells: {
          start: {},
          rows: textRows([['x'.repeat(50_000)]]),
          fields: 'userEnteredValue',
        },
      },
    ])

    expect(status).toBe(200)
  })

  it('cut a reading at the end of the grid and refuse one that starts beyond it', async () => {
    const cut = await rest.send(`GET /v4/spreadsheets/${id}/values/Data!E19:Z99`)
    const beyond = await rest.send(`GET /v4/spreadsheets/${id}/values/Data!A21`)

    expect(cut.body['range']).toBe('Data!E19:F20')
    expect(beyond.body.error?.message).toBe(
      'Range (Data!A21) exceeds grid limits. Max rows: 20, max columns: 6',
    )
  })
})

describe('exchanges', () => {
  it('keep to what Google describes', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})

function across(range: object): object {
  return { mergeCells: { range, mergeType: 'MERGE_ALL' } }
}

function text(...values: string[]): { userEnteredValue: string }[] {
  return values.map((userEnteredValue) => ({ userEnteredValue }))
}

async function sendOne(request: object): Promise<{ status: number; message: string }> {
  const sent = await rest.send(`POST /v4/spreadsheets/${id}:batchUpdate`, {
    body: { requests: [request] },
  })
  return { status: sent.status, message: sent.body.error?.message ?? '' }
}

async function sendFormat(condition: object): Promise<{ status: number; message: string }> {
  const rule = { ranges: [{ sheetId: 0 }], booleanRule: { condition, format: {} } }
  return sendOne({ addConditionalFormatRule: { rule, index: 0 } })
}

async function sendValidation(condition: object): Promise<{ status: number; message: string }> {
  const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }
  return sendOne({ setDataValidation: { range, rule: { condition } } })
}

describe('a condition', () => {
  it.each([
    ['TEXT_EQ without a value', { type: 'TEXT_EQ' }],
    ['TEXT_EQ with an empty value', { type: 'TEXT_EQ', values: text('') }],
    ['TEXT_EQ with two values', { type: 'TEXT_EQ', values: text('a', 'b') }],
    ['NUMBER_BETWEEN with one value', { type: 'NUMBER_BETWEEN', values: text('1') }],
    ['NUMBER_GREATER without a value', { type: 'NUMBER_GREATER', values: [] }],
    ['CUSTOM_FORMULA without its =', { type: 'CUSTOM_FORMULA', values: text('TRUE') }],
    ['no type', { values: text('a') }],
  ])('%s is refused with 400 in either kind of rule', async (_, condition) => {
    expect((await sendFormat(condition)).status).toBe(400)
    expect((await sendValidation(condition)).status).toBe(400)
  })

  it('is refused where Google does not support it', async () => {
    expect((await sendFormat({ type: 'ONE_OF_LIST', values: text('a') })).status).toBe(400)
    expect((await sendFormat({ type: 'DATE_ON_OR_AFTER', values: text('x') })).status).toBe(400)
    expect((await sendFormat({ type: 'NOT_BLANK', values: text('x') })).status).toBe(400)
    expect((await sendValidation({ type: 'BLANK' })).status).toBe(400)
    expect((await sendValidation({ type: 'ONE_OF_LIST' })).status).toBe(400)
    const relative = { type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] }
    expect((await sendValidation(relative)).status).toBe(400)
  })

  it('is taken with the number of values that Google asks', async () => {
    expect((await sendFormat({ type: 'TEXT_EQ', values: text('a') })).status).toBe(200)
    expect((await sendFormat({ type: 'NUMBER_BETWEEN', values: text('1', '2') })).status).toBe(200)
    expect((await sendFormat({ type: 'BLANK' })).status).toBe(200)
    expect((await sendValidation({ type: 'BOOLEAN' })).status).toBe(200)
    expect((await sendValidation({ type: 'DATE_IS_VALID' })).status).toBe(200)
  })

  it('of a cell that is written whole is checked too', async () => {
    const cell = { dataValidation: { condition: { type: 'TEXT_EQ' } } }
    const range = { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }
    const { status } = await sendOne({ repeatCell: { range, cell, fields: 'dataValidation' } })

    expect(status).toBe(400)
  })
})
