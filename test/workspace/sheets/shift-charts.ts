import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Book, Chart, Sheet } from './book.ts'
import { shiftRange, type Shift } from './shift-range.ts'

type ChartData = sheets_v4.Schema$ChartData

/** Moves the anchors of the sheet's charts, and what charts of any sheet read from it. */
export function shiftCharts(book: Book, sheet: Sheet, shift: Shift): void {
  const { sheetId } = sheet.properties
  for (const chart of sheet.charts) shiftAnchor(chart, sheet, shift)
  for (const other of book.sheets) {
    for (const chart of other.charts) {
      chart.spec = mapChartData(chart.spec, (data) => shiftSources(data, sheetId, shift))
    }
  }
}

/** Charts that read from a deleted sheet stay, without what they read from it. */
export function forgetSources(book: Book, sheetId: number): void {
  for (const { charts } of book.sheets) {
    for (const chart of charts) {
      chart.spec = mapChartData(chart.spec, (data) => ({
        ...data,
        sourceRange: {
          sources: (data.sourceRange?.sources ?? []).filter(
            (source) => (source.sheetId ?? 0) !== sheetId,
          ),
        },
      }))
    }
  }
}

/** A copy of the spec in which `map` was applied to all that it reads: domains and series. */
function mapChartData(
  spec: sheets_v4.Schema$ChartSpec,
  map: (data: ChartData) => ChartData,
): sheets_v4.Schema$ChartSpec {
  const { basicChart, pieChart } = spec
  const mapped = { ...spec }
  if (basicChart) {
    mapped.basicChart = { ...basicChart }
    if (basicChart.domains) {
      mapped.basicChart.domains = basicChart.domains.map((item) => ({
        ...item,
        domain: map(item.domain ?? {}),
      }))
    }
    mapped.basicChart.series = (basicChart.series ?? []).map((item) => ({
      ...item,
      series: map(item.series ?? {}),
    }))
  }
  if (pieChart) {
    const { domain, series } = pieChart
    mapped.pieChart = { ...pieChart, domain: map(domain ?? {}), series: map(series ?? {}) }
  }
  return mapped
}

function shiftSources(data: ChartData, sheetId: number, shift: Shift): ChartData {
  const sources = (data.sourceRange?.sources ?? []).flatMap((source) => {
    if ((source.sheetId ?? 0) !== sheetId) return [source]
    return shiftRange(source, shift) ?? []
  })
  return { ...data, sourceRange: { sources } }
}

/** An anchor whose row or column goes takes the one that follows it, or the last. */
function shiftAnchor(chart: Chart, sheet: Sheet, { dimension, at, count }: Shift): void {
  const { anchorCell } = chart.position.overlayPosition
  const { rowCount, columnCount } = sheet.properties.gridProperties
  const isRows = dimension === 'ROWS'
  const key = isRows ? 'rowIndex' : 'columnIndex'
  const { [key]: before, ...rest } = anchorCell
  if ((before ?? 0) < at) return
  const last = (isRows ? rowCount : columnCount) - 1
  const after = Math.min(Math.max(at, (before ?? 0) + count), last)
  chart.position = {
    overlayPosition: {
      ...chart.position.overlayPosition,
      anchorCell: after > 0 ? { ...rest, [key]: after } : rest,
    },
  }
}
