import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RecapChart, RecapRange, RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import type { WrittenRecap } from '../../../worker/ports/google-workspace.ts'
import { startLocalGoogle } from './local-google.ts'
import type { LocalGoogle } from './local-google.ts'
import { BATCH, recap, SHEET_ID } from './small-recap.ts'

let local: LocalGoogle

beforeEach(async () => {
  local = await startLocalGoogle()
})

afterEach(async () => {
  await local.close()
})

async function write(sheet: RecapSheet): Promise<WrittenRecap> {
  const [written] = await local.google.writeRecaps(local.spreadsheetId, [sheet])
  return written!
}

function column(index: number): RecapRange {
  return { row: 1, column: index, rows: 4, columns: 1 }
}

function chart(title: string): RecapChart {
  return {
    kind: 'column',
    stacked: true,
    title,
    categoryTitle: 'Nama',
    valueTitle: 'Menit',
    categories: column(0),
    series: [{ range: column(3), colour: '#3366cc' }],
    at: { row: 2, column: 3 },
    widthPx: 600,
    heightPx: 300,
  }
}

function series(): sheets_v4.Schema$BasicChartSeries {
  const range = {
    sheetId: SHEET_ID,
    startRowIndex: 1,
    endRowIndex: 3,
    startColumnIndex: 3,
    endColumnIndex: 4,
  }
  return { series: { sourceRange: { sources: [range] } } }
}

function chartsOf(sheetId = SHEET_ID): unknown[] {
  return local.readSheet(sheetId).charts ?? []
}

describe('writeRecaps with charts', () => {
  const CHARTED = { ...recap(), charts: [chart('Jam'), chart('Hari')] }

  it('draws each over its cells', async () => {
    await write(CHARTED)

    expect(chartsOf()).toMatchObject([
      {
        spec: {
          title: 'Jam',
          basicChart: {
            chartType: 'COLUMN',
            stackedType: 'STACKED',
            headerCount: 1,
            domains: [
              {
                domain: {
                  sourceRange: {
                    sources: [
                      {
                        sheetId: SHEET_ID,
                        startRowIndex: 1,
                        endRowIndex: 5,
                        startColumnIndex: 0,
                        endColumnIndex: 1,
                      },
                    ],
                  },
                },
              },
            ],
            series: [{ targetAxis: 'LEFT_AXIS' }],
          },
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId: SHEET_ID, rowIndex: 2, columnIndex: 3 },
            widthPixels: 600,
            heightPixels: 300,
          },
        },
      },
      { spec: { title: 'Hari' } },
    ])
  })

  it('leaves them alone where nothing changed', async () => {
    await write(CHARTED)
    local.forget()

    await write(CHARTED)

    expect(local.calls.filter(({ method }) => method === BATCH)).toEqual([])
  })

  it('draws a line over columns, and bars that lie', async () => {
    const combined = chart('Gabungan')
    const [series] = combined.series
    const bars = { ...chart('Batang'), kind: 'bar' as const }

    await write({
      ...recap(),
      charts: [{ ...combined, series: [series!, { ...series!, asLine: true }] }, bars],
    })

    expect(chartsOf()).toMatchObject([
      {
        spec: {
          basicChart: { chartType: 'COMBO', series: [{ type: 'COLUMN' }, { type: 'LINE' }] },
        },
      },
      { spec: { basicChart: { chartType: 'BAR', series: [{ targetAxis: 'BOTTOM_AXIS' }] } } },
    ])
  })

  it.each([
    ['deleted', (objectId: number) => [{ deleteEmbeddedObject: { objectId } }]],
    [
      'moved',
      (objectId: number) => [
        {
          updateEmbeddedObjectPosition: {
            objectId,
            newPosition: {
              overlayPosition: {
                anchorCell: { sheetId: SHEET_ID, rowIndex: 0, columnIndex: 0 },
                widthPixels: 10,
              },
            },
            fields: 'anchorCell,widthPixels',
          },
        },
      ],
    ],
    [
      'moved to another tab',
      (objectId: number) => [
        {
          updateEmbeddedObjectPosition: {
            objectId,
            newPosition: {
              overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 0, columnIndex: 0 } },
            },
            fields: 'anchorCell',
          },
        },
      ],
    ],
    [
      'given another title',
      (chartId: number) => [
        {
          updateChartSpec: {
            chartId,
            spec: { title: 'Lain', basicChart: { chartType: 'LINE', series: [series()] } },
          },
        },
      ],
    ],
  ])('restores one that was %s by the owner, and writes no row', async (_name, spoil) => {
    await write(CHARTED)
    const before = chartsOf() as { chartId: number }[]
    local.asPerson(spoil(before[0]!.chartId))

    const written = await write(CHARTED)

    expect(written.rowsWritten).toBe(0)
    expect(chartsOf()).toHaveLength(2)
    expect(chartsOf()).toEqual(expect.arrayContaining(before))
    expect(chartsOf(0)).toEqual([])
  })

  it('takes away those that the recap no longer has, and leaves people’s', async () => {
    await write(CHARTED)
    local.asPerson([
      {
        addChart: {
          chart: {
            chartId: 7,
            spec: { title: 'Milik orang', basicChart: { chartType: 'LINE', series: [series()] } },
            position: { overlayPosition: { anchorCell: { sheetId: SHEET_ID } } },
          },
        },
      },
    ])

    await write({ ...recap(), charts: [chart('Jam')] })

    expect(chartsOf()).toMatchObject([
      { spec: { title: 'Jam' } },
      { chartId: 7, spec: { title: 'Milik orang' } },
    ])
  })

  it.each(['503', 'drop-before', 'drop-after'] as const)(
    'has each once after %s on the write (G5)',
    async (kind) => {
      local.fail(kind, BATCH)

      await write(CHARTED)

      expect(chartsOf()).toHaveLength(2)
    },
  )
})
