import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startRest, type RestWorkspace } from './start-rest.ts'

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
})

beforeEach(async () => {
  id = await rest.createSpreadsheet()
})

afterAll(() => rest.close())

function put(
  range: string,
  values: unknown[][],
  option = 'RAW',
): Promise<{ status: number; body: { error?: { message: string } } }> {
  const path = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}`
  return rest.send(`PUT ${path}?valueInputOption=${option}`, { body: { values } })
}

async function read(range: string, query = ''): Promise<unknown[][] | undefined> {
  const path = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}`
  const { body } = await rest.send<{ values?: unknown[][] }>(`GET ${path}?${query}`)
  return body.values
}

async function append(
  range: string,
  values: unknown[][],
  query = '',
): Promise<Record<string, unknown>> {
  const path = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}:append`
  const { body } = await rest.send(`POST ${path}?valueInputOption=RAW${query}`, {
    body: { values },
  })
  return body
}

describe('values.update', () => {
  it('takes RAW values as they are', async () => {
    await put('Data!A1:E1', [['=SUM(A2:A9)', '05/07/2021', '1,5', 1.5, true]])

    const query = 'valueRenderOption=UNFORMATTED_VALUE'
    expect(await read('Data!A1:E1', query)).toEqual([
      ['=SUM(A2:A9)', '05/07/2021', '1,5', 1.5, true],
    ])
  })

  it.each([
    ['5/7/2021', 44_382, '05/07/2021'],
    ['2021-07-05', 44_382, '2021-07-05'],
    ['07:30', 0.3125, '07:30'],
    ['05/07/2021 12:00', 44_382.5, '05/07/2021 12:00:00'],
    ['1.234,5', 1234.5, '1234,5'],
    ['12,5%', 0.125, '12,50%'],
    ['BENAR', true, 'BENAR'],
    ["'007", '007', '007'],
    ['007', 7, '7'],
    ['31/02/2021', '31/02/2021', '31/02/2021'],
    ['198501012010012001', 198_501_012_010_012_000, '1,98501E+17'],
    ['Siti', 'Siti', 'Siti'],
  ])(
    'reads %s under USER_ENTERED as a person in Indonesia means it',
    async (typed, value, shown) => {
      await put('Data!A1', [[typed]], 'USER_ENTERED')

      expect(await read('Data!A1', 'valueRenderOption=UNFORMATTED_VALUE')).toEqual([[value]])
      expect(await read('Data!A1')).toEqual([[shown]])
    },
  )

  it('leaves cells given as null and empties those given as an empty text', async () => {
    await put('Data!A1:C1', [['a', 'b', 'c']])
    await put('Data!A1:C1', [[null, '', 'd']])

    expect(await read('Data!A1:C1')).toEqual([['a', '', 'd']])
  })

  it('refuses values outside the range, structures, and a missing input option', async () => {
    const outside = await put('Data!A1:B1', [['a', 'b', 'c']])
    const structure = await put('Data!A1', [[{ a: 1 }]])
    const without = await rest.send(`PUT /v4/spreadsheets/${id}/values/Data!A1`, {
      body: { values: [['a']] },
    })

    expect(outside.body.error?.message).toContain('tried writing to column [3]')
    expect(structure.status).toBe(400)
    expect(without.body.error?.message).toContain("'valueInputOption' is required")
  })

  it('keeps 15 digits of a number', async () => {
    await put('Data!A1', [[0.1 + 0.2]])

    expect(await read('Data!A1', 'valueRenderOption=UNFORMATTED_VALUE')).toEqual([[0.3]])
  })
})

describe('values.get', () => {
  it('leaves out trailing empty cells and rows, and values where there are none', async () => {
    await put('Data!A1:C3', [['a', '', ''], [], ['', 'b', '']])

    expect(await read('Data!A1:F20')).toEqual([['a'], [], ['', 'b']])
    expect(await read('Data!D1:F20')).toBeUndefined()
  })

  it('gives columns where they are asked for', async () => {
    await put('Data!A1:B2', [['a', 'b'], ['c']])

    expect(await read('Data!A1:B2', 'majorDimension=COLUMNS')).toEqual([['a', 'c'], ['b']])
  })

  it('gives dates as numbers or as text', async () => {
    await put('Data!A1', [['05/07/2021']], 'USER_ENTERED')
    const query = 'valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption='

    expect(await read('Data!A1', `${query}SERIAL_NUMBER`)).toEqual([[44_382]])
    expect(await read('Data!A1', `${query}FORMATTED_STRING`)).toEqual([['05/07/2021']])
  })

  it('finds sheets by their title, quoted or not, and the first one without', async () => {
    await put('Data!A1', [['x']])

    expect(await read("'Data'!A1")).toEqual([['x']])
    expect(await read('Data')).toEqual([['x']])
    expect(await read('A:A')).toEqual([['x']])
  })
})

describe('number formats', () => {
  it.each([
    ['0', 2.5, '3'],
    ['0.00', -2.5, '-2,50'],
    ['#,##0', 1_234_567, '1.234.567'],
    ['0%', 0.256, '26%'],
    ['0.0%', 0.256, '25,6%'],
    ['yyyy-mm-dd', 44_382, '2021-07-05'],
    ['dd/mm/yyyy', 44_382, '05/07/2021'],
    ['hh:mm', 0.999, '23:58'],
    ['yyyy-mm-dd hh:mm:ss', 44_382.25, '2021-07-05 06:00:00'],
    ['0;-0;;@', 0, undefined],
    ['@', 12, '12'],
  ])('%s shows %s as %s', async (pattern, value, shown) => {
    await rest.batch(id, [
      {
        updateCells: {
          start: {},
          rows: [
            {
              values: [
                {
                  userEnteredValue: { numberValue: value },
                  userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern } },
                },
              ],
            },
          ],
          fields: 'userEnteredValue,userEnteredFormat',
        },
      },
    ])

    expect((await read('Data!A1'))?.[0]?.[0]).toBe(shown)
  })
})

describe('values.append', () => {
  it('adds below the table that the range touches, at its first column', async () => {
    await put('Data!B2:C4', [
      ['Nama', 'Unit'],
      ['Andi', 'Umum'],
      ['Budi', ''],
    ])

    const { tableRange, updates } = await append('Data!A1:F10', [['Citra', 'Hukum']])

    expect(tableRange).toBe('Data!B2:C4')
    expect(updates).toMatchObject({ updatedRange: 'Data!B5:C5', updatedRows: 1, updatedCells: 2 })
  })

  it('starts at the range where it is empty', async () => {
    const { tableRange, updates } = await append('Data!C3', [['x']])

    expect(tableRange).toBeUndefined()
    expect(updates).toMatchObject({ updatedRange: 'Data!C3' })
  })

  it('writes over what follows a gap, or makes rows for it when asked', async () => {
    await put('Data!A1:A3', [['a'], [''], ['jauh']])

    await append('Data!A1:A1', [['b']], '&insertDataOption=INSERT_ROWS')

    expect(await read('Data!A1:A9')).toEqual([['a'], ['b'], [], ['jauh']])
  })

  it('grows the grid', async () => {
    await append(
      'Data!A1',
      Array.from({ length: 30 }, (_, row) => [row]),
    )

    expect(await read('Data!A30')).toEqual([['29']])
  })
})

describe('values.batchUpdate and clear', () => {
  it('write all ranges or none', async () => {
    const data = [
      { range: 'Data!A1', values: [['a']] },
      { range: 'Data!A99', values: [['b']] },
    ]
    const { status } = await rest.send(`POST /v4/spreadsheets/${id}/values:batchUpdate`, {
      body: { valueInputOption: 'RAW', data },
    })

    expect(status).toBe(400)
    expect(await read('Data!A1')).toBeUndefined()
  })

  it('clear values and leave the rest of the cell', async () => {
    await put('Data!A1', [['05/07/2021']], 'USER_ENTERED')
    await rest.send(`POST /v4/spreadsheets/${id}/values/Data!A1:B2:clear`)
    await put('Data!A1', [[44_383]])

    expect(await read('Data!A1')).toEqual([['06/07/2021']])
  })
})

describe('exchanges', () => {
  it('keep to what Google describes', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})
