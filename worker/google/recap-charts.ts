import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { RecapChart, RecapSeries, RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { sheetIdOfSlot } from '../../shared/workbook/sheet-id.ts'
import { gridRange } from './grid-range.ts'
import { rgbOf } from './recap-format.ts'
import type { StandingChart, StandingSheet } from './replies.ts'

type Request = sheets_v4.Schema$Request

/** As many charts as a recap's tab may ever have had: those beyond the present ones go. */
const SLOTS = 12

/**
 * The requests that leave the recap's charts, and no other of ours, as they should be: deleted ones
 * come back, moved ones go to their place, spoiled ones are mended. With `renew` all specs are sent.
 */
export function chartRequests(
  recap: RecapSheet,
  {
    sheetId,
    standing,
    chartsElsewhere,
  }: {
    readonly sheetId: number
    readonly standing?: StandingSheet
    readonly chartsElsewhere?: ReadonlySet<number>
  },
  { renew }: { readonly renew: boolean },
): Request[] {
  const charts = recap.charts ?? []
  const there = new Map((standing?.charts ?? []).map((chart) => [chart.chartId, chart]))
  const requests: Request[] = []
  for (let slot = charts.length; slot < SLOTS; slot += 1) {
    const objectId = chartIdOf(sheetId, slot)
    if (there.has(objectId)) requests.push({ deleteEmbeddedObject: { objectId } })
  }
  for (const [slot, chart] of charts.entries()) {
    const chartId = chartIdOf(sheetId, slot)
    const found = there.get(chartId)
    const spec = chartSpec(chart, sheetId)
    const overlayPosition = overlayPositionOf(chart, sheetId)
    if (!found && !chartsElsewhere?.has(chartId)) {
      requests.push({ addChart: { chart: { chartId, spec, position: { overlayPosition } } } })
      continue
    }
    if (!found || renew || !isSameSpec(found, spec)) {
      requests.push({ updateChartSpec: { chartId, spec } })
    }
    if (!found || !isInPlace(found, overlayPosition)) {
      requests.push({
        updateEmbeddedObjectPosition: {
          objectId: chartId,
          newPosition: { overlayPosition },
          fields: 'anchorCell,offsetXPixels,offsetYPixels,widthPixels,heightPixels',
        },
      })
    }
  }
  return requests
}

/** Whether a chart of the recap is not on its tab: deleted, or moved to another one. */
export function lacksCharts(recap: RecapSheet, sheetId: number, standing: StandingSheet): boolean {
  return (recap.charts ?? []).some(
    (_chart, slot) => !standing.charts.some(({ chartId }) => chartId === chartIdOf(sheetId, slot)),
  )
}

/** The same on every retry, so that a chart is recognised (PLATFORM.md, Sheets). */
function chartIdOf(sheetId: number, slot: number): number {
  return sheetIdOfSlot(`chart:${sheetId}:${slot}`)
}

function chartSpec(chart: RecapChart, sheetId: number): sheets_v4.Schema$ChartSpec {
  const { kind, stacked, title, categoryTitle, valueTitle, categories, series } = chart
  const isCombined = series.some(({ asLine }) => asLine)
  // Bars lie: their categories run down the left, their values along the bottom.
  const [categoryAxis, valueAxis] =
    kind === 'bar' ? ['LEFT_AXIS', 'BOTTOM_AXIS'] : ['BOTTOM_AXIS', 'LEFT_AXIS']

  function seriesSpec({ range, colour, asLine }: RecapSeries): sheets_v4.Schema$BasicChartSeries {
    return {
      series: { sourceRange: { sources: [gridRange(sheetId, range)] } },
      targetAxis: valueAxis,
      colorStyle: { rgbColor: rgbOf(colour) },
      ...(isCombined && { type: asLine ? 'LINE' : 'COLUMN' }),
    }
  }

  return {
    title,
    fontName: 'Arial',
    hiddenDimensionStrategy: 'SHOW_ALL',
    basicChart: {
      chartType: isCombined ? 'COMBO' : kind.toUpperCase(),
      legendPosition: 'BOTTOM_LEGEND',
      axis: [
        { position: categoryAxis, title: categoryTitle },
        { position: valueAxis, title: valueTitle },
      ],
      domains: [{ domain: { sourceRange: { sources: [gridRange(sheetId, categories)] } } }],
      series: series.map(seriesSpec),
      headerCount: 1,
      ...(kind !== 'line' && { stackedType: stacked ? 'STACKED' : 'NOT_STACKED' }),
    },
  }
}

function overlayPositionOf(
  { at, widthPx, heightPx }: RecapChart,
  sheetId: number,
): sheets_v4.Schema$OverlayPosition {
  return {
    anchorCell: { sheetId, rowIndex: at.row, columnIndex: at.column },
    offsetXPixels: 0,
    offsetYPixels: 0,
    widthPixels: widthPx,
    heightPixels: heightPx,
  }
}

/** Of what Google gives back of a spec, the rest is its own addition. */
function isSameSpec({ spec }: StandingChart, wanted: sheets_v4.Schema$ChartSpec): boolean {
  return spec.title === wanted.title && spec.basicChart?.chartType === wanted.basicChart?.chartType
}

function isInPlace({ position }: StandingChart, wanted: sheets_v4.Schema$OverlayPosition): boolean {
  const there = position.overlayPosition
  return (
    there !== undefined &&
    there.anchorCell.sheetId === wanted.anchorCell?.sheetId &&
    there.anchorCell.rowIndex === wanted.anchorCell?.rowIndex &&
    there.anchorCell.columnIndex === wanted.anchorCell?.columnIndex &&
    there.offsetXPixels === 0 &&
    there.offsetYPixels === 0 &&
    there.widthPixels === wanted.widthPixels &&
    there.heightPixels === wanted.heightPixels
  )
}
