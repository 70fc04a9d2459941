import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startRest, type RestWorkspace } from './start-rest.ts'

type FilterView = sheets_v4.Schema$FilterView

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
})

beforeEach(async () => {
  id = await rest.createSpreadsheet()
})

afterAll(() => rest.close())

const OF_UNIT = { type: 'TEXT_EQ', values: [{ userEnteredValue: 'UMUM' }] }

function view(overrides: FilterView = {}): FilterView {
  return {
    filterViewId: 7,
    title: 'Bagian Umum',
    range: { sheetId: 0, startRowIndex: 0 },
    filterSpecs: [{ columnIndex: 3, filterCriteria: { condition: OF_UNIT } }],
    ...overrides,
  }
}

async function viewsOf(): Promise<FilterView[] | undefined> {
  const { body } = await rest.send<{ sheets: { filterViews?: FilterView[] }[] }>(
    `GET /v4/spreadsheets/${id}?fields=sheets(filterViews)`,
  )
  return body.sheets[0]?.filterViews
}

async function refusal(request: object): Promise<[status: number, message: string | undefined]> {
  const { status, body } = await rest.batch(id, [request])
  return [status, body.error?.message]
}

describe('filter views', () => {
  it('are given by spreadsheets.get with the rows that there are, their conditions in both ways', async () => {
    await rest.batch(id, [{ addFilterView: { filter: view() } }])

    expect(await viewsOf()).toEqual([
      {
        filterViewId: 7,
        title: 'Bagian Umum',
        range: {
          sheetId: 0,
          startRowIndex: 0,
          endRowIndex: 20,
          startColumnIndex: 0,
          endColumnIndex: 6,
        },
        filterSpecs: [{ columnIndex: 3, filterCriteria: { condition: OF_UNIT } }],
        criteria: { 3: { condition: OF_UNIT } },
      },
    ])
  })

  it('take an id and a title of their own where none is given', async () => {
    const { body } = await rest.batch(id, [
      { addFilterView: { filter: { range: { sheetId: 0 } } } },
      {
        addFilterView: {
          filter: { range: { sheetId: 0 }, criteria: { 2: { condition: OF_UNIT } } },
        },
      },
    ])

    const made = (await viewsOf())!
    expect(made.map(({ title }) => title)).toEqual(['Filter 1', 'Filter 2'])
    expect(new Set(made.map(({ filterViewId }) => filterViewId)).size).toBe(2)
    expect(made[1]?.filterSpecs).toEqual([
      { columnIndex: 2, filterCriteria: { condition: OF_UNIT } },
    ])
    expect(body.replies).toHaveLength(2)
  })

  it('do not grow with rows that are appended below', async () => {
    await rest.batch(id, [{ addFilterView: { filter: view() } }])
    await rest.batch(id, [{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 10 } }])

    expect((await viewsOf())?.[0]?.range?.endRowIndex).toBe(20)
  })

  it('follow their columns, and lose a condition with its column', async () => {
    const whole = { sheetId: 0, dimension: 'COLUMNS' }
    await rest.batch(id, [
      { addFilterView: { filter: view() } },
      { insertDimension: { range: { ...whole, startIndex: 1, endIndex: 2 } } },
    ])
    expect((await viewsOf())?.[0]?.filterSpecs?.[0]?.columnIndex).toBe(4)

    await rest.batch(id, [{ deleteDimension: { range: { ...whole, startIndex: 4, endIndex: 5 } } }])
    expect((await viewsOf())?.[0]?.filterSpecs ?? []).toEqual([])
  })

  it('are changed in the fields that are named, and taken away', async () => {
    await rest.batch(id, [{ addFilterView: { filter: view() } }])
    await rest.batch(id, [
      { updateFilterView: { filter: { filterViewId: 7, title: 'Umum' }, fields: 'title' } },
    ])
    expect((await viewsOf())?.[0]).toMatchObject({
      title: 'Umum',
      filterSpecs: view().filterSpecs,
    })

    await rest.batch(id, [{ deleteFilterView: { filterId: 7 } }])
    expect(await viewsOf()).toBeUndefined()
  })

  it.each<[string, FilterView, number]>([
    ['an id that another view has', view(), 400],
    ['a range beyond the grid', view({ filterViewId: 8, range: { endRowIndex: 2000 } }), 400],
    ['no range', { filterViewId: 8 }, 400],
    [
      'a condition that filters do not know',
      view({
        filterViewId: 8,
        criteria: {},
        filterSpecs: [
          { columnIndex: 0, filterCriteria: { condition: { type: 'ONE_OF_LIST', values: [] } } },
        ],
      }),
      400,
    ],
    [
      'a column outside of its range',
      view({ filterViewId: 8, range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 3 } }),
      400,
    ],
    [
      'a colour to filter by',
      view({
        filterViewId: 8,
        filterSpecs: [{ columnIndex: 0, filterCriteria: { visibleBackgroundColor: { red: 1 } } }],
      }),
      501,
    ],
    ['a named range', view({ filterViewId: 8, namedRangeId: 'x' }), 501],
  ])('are refused with %s', async (_, filter, status) => {
    await rest.batch(id, [{ addFilterView: { filter: view() } }])

    expect((await refusal({ addFilterView: { filter } }))[0]).toBe(status)
    expect(await viewsOf()).toHaveLength(1)
  })

  it('are refused where they are not there', async () => {
    const filter = { filterViewId: 9, title: 'x' }

    expect(await refusal({ updateFilterView: { filter, fields: 'title' } })).toEqual([
      400,
      'Invalid requests[0].updateFilterView: No filter view with id: 9',
    ])
    expect((await refusal({ deleteFilterView: { filterId: 9 } }))[0]).toBe(400)
    expect((await refusal({ duplicateFilterView: { filterId: 9 } }))[0]).toBe(501)
  })

  it('are exchanged as Google’s description says', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})
