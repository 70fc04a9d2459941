import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'

/** The first three rows of a column. */
export function sourceOf(column: number, sheetId = 0): sheets_v4.Schema$ChartData {
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: 3,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  }
  return { sourceRange: { sources: [range] } }
}

/** A column chart of column B by column A; `series` changes its only series. */
export function columnChart(
  change: Partial<sheets_v4.Schema$BasicChartSpec> = {},
  series: Partial<sheets_v4.Schema$BasicChartSeries> = {},
): sheets_v4.Schema$ChartSpec & { basicChart: sheets_v4.Schema$BasicChartSpec } {
  return {
    title: 'Kehadiran',
    basicChart: {
      chartType: 'COLUMN',
      legendPosition: 'NO_LEGEND',
      headerCount: 1,
      domains: [{ domain: sourceOf(0) }],
      series: [{ series: sourceOf(1), targetAxis: 'LEFT_AXIS', ...series }],
      ...change,
    },
  }
}

/** The id of a chart and the cell it stands at. */
export function chartAt(
  chartId: number,
  rowIndex: number,
  columnIndex: number,
  sheetId = 0,
): { chartId: number; position: sheets_v4.Schema$EmbeddedObjectPosition } {
  const anchorCell = { sheetId, rowIndex, columnIndex }
  return { chartId, position: { overlayPosition: { anchorCell } } }
}
