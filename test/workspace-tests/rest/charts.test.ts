import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chartAt, columnChart, sourceOf } from './chart-requests.ts'
import { startRest, textRows, type RestWorkspace } from './start-rest.ts'

type Chart = sheets_v4.Schema$EmbeddedChart

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
})

beforeEach(async () => {
  id = await rest.createSpreadsheet()
  const rows = textRows([
    ['Tanggal', 'Hadir'],
    ['1', '10'],
    ['2', '12'],
  ])
  await rest.batch(id, [{ updateCells: { start: {}, rows, fields: 'userEnteredValue' } }])
})

afterAll(() => rest.close())

async function chartsOf(fields = 'sheets(properties.sheetId,charts)'): Promise<Chart[][]> {
  const { body } = await rest.send<{ sheets?: { charts?: Chart[] }[] }>(
    `GET /v4/spreadsheets/${id}?fields=${encodeURIComponent(fields)}`,
  )
  return (body.sheets ?? []).map(({ charts }) => charts ?? [])
}

async function firstChart(): Promise<Chart> {
  const [[chart] = []] = await chartsOf()
  return chart ?? {}
}

const add = (change: object = {}): object => ({
  addChart: { chart: { ...chartAt(7, 2, 1), spec: columnChart(), ...change } },
})

function move(overlayPosition: object, fields?: string): object {
  return { updateEmbeddedObjectPosition: { objectId: 7, newPosition: { overlayPosition }, fields } }
}

describe('addChart', () => {
  it('keeps the chart under the id that was chosen, with the sizes of Google where none is given', async () => {
    const { status, body } = await rest.batch(id, [add()])

    const expected = {
      chartId: 7,
      position: {
        overlayPosition: {
          anchorCell: { sheetId: 0, rowIndex: 2, columnIndex: 1 },
          widthPixels: 600,
          heightPixels: 371,
        },
      },
      spec: { ...columnChart(), hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS' },
    }
    expect(status).toBe(200)
    expect(body.replies).toEqual([{ addChart: { chart: expected } }])
    expect(await chartsOf()).toEqual([[expected]])
  })

  it('draws an id where none is chosen', async () => {
    const { body } = await rest.batch(id, [add({ chartId: undefined })])

    const [reply] = body.replies as [{ addChart: { chart: Chart } }]
    expect(reply.addChart.chart.chartId).toBeGreaterThan(0)
    expect((await firstChart()).chartId).toBe(reply.addChart.chart.chartId)
  })

  it('gives both forms of the colour of a series', async () => {
    const colorStyle = { rgbColor: { red: 0.2, green: 0.4, blue: 0.8 } }
    await rest.batch(id, [add({ spec: columnChart({}, { colorStyle }) })])

    const [series] = (await firstChart()).spec?.basicChart?.series ?? []
    expect(series).toMatchObject({ colorStyle, color: colorStyle.rgbColor })
  })

  it('takes a pie', async () => {
    const pieChart = {
      legendPosition: 'LABELED_LEGEND',
      domain: sourceOf(0),
      series: sourceOf(1),
    }
    const { status } = await rest.batch(id, [add({ spec: { title: 'Temuan', pieChart } })])

    expect(status).toBe(200)
    expect((await firstChart()).spec?.pieChart).toEqual(pieChart)
  })

  const wide = { sourceRange: { sources: [{ startColumnIndex: 0, endColumnIndex: 2 }] } }

  it.each([
    ['an id that is taken', { chartId: 8 }, 'already exists'],
    ['a sheet that is not there', chartAt(7, 0, 0, 99), 'No grid with id: 99'],
    ['an anchor outside the grid', chartAt(7, 20, 0), 'outside the grid'],
    ['no position', { position: undefined }, 'must be set'],
    ['no specification', { spec: {} }, 'No chart specification'],
    [
      'a source outside the grid',
      { spec: columnChart({}, { series: sourceOf(9) }) },
      'after last column',
    ],
    [
      'a source of several rows and columns',
      { spec: columnChart({}, { series: wide }) },
      'length of 1',
    ],
    [
      'two domains',
      { spec: columnChart({ domains: [{ domain: sourceOf(0) }, { domain: sourceOf(0) }] }) },
      'single domain',
    ],
    ['no series', { spec: columnChart({ series: [] }) }, 'At least one series'],
    [
      'columns against the axis below',
      { spec: columnChart({}, { targetAxis: 'BOTTOM_AXIS' }) },
      'not a valid minor axis',
    ],
    [
      'bars against the axis at the left',
      { spec: columnChart({ chartType: 'BAR' }) },
      'not a valid minor axis',
    ],
    ['types of series in a column chart', { spec: columnChart({}, { type: 'LINE' }) }, 'COMBO'],
    ['an unknown field', { spec: { ...columnChart(), judul: 'x' } }, 'Unknown name "judul"'],
    ['an unknown type', { spec: columnChart({ chartType: 'DONAT' }) }, 'chart_type'],
  ])('is 400 with %s', async (_, change, message) => {
    await rest.batch(id, [add({ chartId: 8 })])

    const { status, body } = await rest.batch(id, [add(change)])

    expect(status).toBe(400)
    expect(body.error?.message).toContain(message)
    expect(await chartsOf()).toEqual([[expect.objectContaining({ chartId: 8 })]])
  })

  it.each([
    ['a basic chart of type AREA', { spec: columnChart({ chartType: 'AREA' }) }],
    ['a chart of kind scorecardChart', { spec: { scorecardChart: {} } }],
    ['a three-dimensional chart', { spec: columnChart({ threeDimensional: true }) }],
    ['a chart on a sheet of its own', { position: { newSheet: true } }],
  ])('is 501 naming %s', async (name, change) => {
    const { status, body } = await rest.batch(id, [add(change)])

    expect(status).toBe(501)
    expect(body.error?.message).toBe(`${name} is not implemented by the local workspace`)
  })

  it('is refused to those who may not edit the sheet', async () => {
    const protectedRange = { range: { sheetId: 0 } }
    await rest.batch(id, [{ addProtectedRange: { protectedRange } }])
    rest.ws.sharing.share(id, 'orang@kukar.go.id', 'writer')

    const { status, body } = await rest.batch(id, [add()], 'orang@kukar.go.id')

    expect(status).toBe(400)
    expect(body.error?.message).toContain('protected')
  })
})

describe('updateChartSpec', () => {
  it('puts the new specification in place of the old', async () => {
    await rest.batch(id, [add()])
    const { legendPosition: _, ...basicChart } = columnChart().basicChart
    await rest.batch(id, [{ updateChartSpec: { chartId: 7, spec: { title: 'Baru', basicChart } } }])

    expect((await firstChart()).spec).toEqual({
      title: 'Baru',
      basicChart,
      hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    })
  })

  it('is 400 for a chart that is not there', async () => {
    const { status } = await rest.batch(id, [
      { updateChartSpec: { chartId: 7, spec: columnChart() } },
    ])

    expect(status).toBe(400)
  })
})

describe('updateEmbeddedObjectPosition', () => {
  it('changes what the mask names, also onto another sheet', async () => {
    await rest.batch(id, [add(), { addSheet: { properties: { sheetId: 5, title: 'Lain' } } }])

    const { body } = await rest.batch(id, [
      move({ anchorCell: { sheetId: 5, rowIndex: 3 }, widthPixels: 10 }, 'anchorCell'),
    ])

    const position = {
      overlayPosition: {
        anchorCell: { sheetId: 5, rowIndex: 3 },
        widthPixels: 600,
        heightPixels: 371,
      },
    }
    expect(body.replies).toEqual([{ updateEmbeddedObjectPosition: { position } }])
    expect(await chartsOf()).toEqual([[], [expect.objectContaining({ chartId: 7, position })]])
  })

  it('needs a mask', async () => {
    await rest.batch(id, [add()])
    const { status, body } = await rest.batch(id, [move({ widthPixels: 10 })])

    expect(status).toBe(400)
    expect(body.error?.message).toContain("'fields'")
  })
})

describe('deleteEmbeddedObject', () => {
  it('takes the chart away once', async () => {
    await rest.batch(id, [add()])

    const first = await rest.batch(id, [{ deleteEmbeddedObject: { objectId: 7 } }])
    const second = await rest.batch(id, [{ deleteEmbeddedObject: { objectId: 7 } }])

    expect([first.status, second.status]).toEqual([200, 400])
    expect(await chartsOf()).toEqual([[]])
  })
})

describe('a chart', () => {
  it('moves with its rows and columns, and so does what it reads', async () => {
    await rest.batch(id, [add()])
    await rest.batch(id, [
      { insertDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
      { deleteDimension: { range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    ])

    const { position, spec } = await firstChart()
    expect(position?.overlayPosition?.anchorCell).toEqual({ sheetId: 0, rowIndex: 4 })
    const [domain] = spec?.basicChart?.domains ?? []
    const [series] = spec?.basicChart?.series ?? []
    expect(domain?.domain?.sourceRange?.sources).toEqual([])
    expect(series?.series?.sourceRange?.sources).toEqual([
      { sheetId: 0, startRowIndex: 2, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 },
    ])
  })

  it('stays at the edge when the rows under it go', async () => {
    await rest.batch(id, [add(chartAt(7, 18, 0))])
    await rest.batch(id, [
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 10 } },
          fields: 'gridProperties.rowCount',
        },
      },
    ])

    expect((await firstChart()).position?.overlayPosition?.anchorCell?.rowIndex).toBe(9)
  })

  it('goes with its sheet, and loses what it reads with that sheet', async () => {
    await rest.batch(id, [
      { addSheet: { properties: { sheetId: 5, title: 'Lain' } } },
      add(chartAt(7, 0, 0, 5)),
      add(chartAt(8, 0, 0, 0)),
    ])
    await rest.batch(id, [{ deleteSheet: { sheetId: 0 } }])

    const [charts = []] = await chartsOf()
    expect(charts.map(({ chartId }) => chartId)).toEqual([7])
    expect(charts[0]?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources).toEqual([])
  })

  it('is shown as far as the field mask goes, also by data filter', async () => {
    await rest.batch(id, [add()])
    const fields = 'sheets.charts(chartId,position.overlayPosition.anchorCell)'

    const { body } = await rest.send<{ sheets: object[] }>(
      `POST /v4/spreadsheets/${id}:getByDataFilter?fields=${encodeURIComponent(fields)}`,
      { body: { dataFilters: [{ a1Range: 'Data!A1' }] } },
    )

    const anchorCell = { sheetId: 0, rowIndex: 2, columnIndex: 1 }
    const charts = [{ chartId: 7, position: { overlayPosition: { anchorCell } } }]
    expect(body.sheets).toEqual([{ charts }])
    expect(await chartsOf(fields)).toEqual([charts])
  })
})

describe('every exchange of this suite', () => {
  it('is as Google describes', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})
