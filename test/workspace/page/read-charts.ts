import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { ApiError } from '../api-error.ts'
import { localeFacts } from '../sheets/number-format.ts'
import { toChartTable, type ChartCell } from './charts/chart-table.ts'
import { drawChart } from './charts/draw-chart.ts'
import type { ChartView } from './sheet-view.ts'

type Chart = sheets_v4.Schema$EmbeddedChart
type ChartData = sheets_v4.Schema$ChartData
type Grid = sheets_v4.Schema$GridData

/** Reads a spreadsheet as the person who looks at it may. */
export type ReadByFilter = (
  dataFilters: sheets_v4.Schema$DataFilter[],
  fields: string,
) => sheets_v4.Schema$Spreadsheet

const values = 'effectiveValue,formattedValue,'
const fieldsWith = (what: string): string =>
  `sheets(properties.sheetId,data(rowData.values(${what}userEnteredValue,userEnteredFormat.numberFormat),rowMetadata.hiddenByUser,columnMetadata.hiddenByUser))`

/** The charts of a sheet, drawn from what their cells hold now. */
export function readCharts(
  read: ReadByFilter,
  charts: readonly Chart[],
  locale: string | null | undefined,
): ChartView[] {
  const filters = charts
    .flatMap(sourcesOf)
    .flatMap((data) => data?.sourceRange?.sources ?? [])
    .map((gridRange) => ({ gridRange }))
  const grids = filters.length > 0 ? readGrids(read, filters) : []
  const cellsOf = (chart: Chart, data: ChartData | undefined): ChartCell[] =>
    (data?.sourceRange?.sources ?? []).flatMap(() => toCells(grids.shift() ?? {}, chart))
  return charts.map((chart) => {
    const [domain, ...series] = sourcesOf(chart)
    const domainCells = domain ? cellsOf(chart, domain) : undefined
    const seriesCells = series.map((data) => cellsOf(chart, data))
    const headerCount = chart.spec?.basicChart?.headerCount
    const place = chart.position?.overlayPosition ?? {}
    const [width, height] = [place.widthPixels ?? 0, place.heightPixels ?? 0]
    return {
      chartId: chart.chartId ?? 0,
      row: place.anchorCell?.rowIndex ?? 0,
      column: place.anchorCell?.columnIndex ?? 0,
      offsetX: place.offsetXPixels ?? 0,
      offsetY: place.offsetYPixels ?? 0,
      width,
      height,
      drawing: drawChart({
        spec: chart.spec ?? {},
        border: chart.border,
        table: toChartTable(domainCells, seriesCells, headerCount),
        width,
        height,
        locale: localeFacts(locale),
      }),
    }
  })
}

/** What a chart reads: its domain first (undefined where it has none), then its series. */
function sourcesOf({ spec }: Chart): (ChartData | undefined)[] {
  const { basicChart, pieChart } = spec ?? {}
  if (pieChart) return [pieChart.domain, pieChart.series]
  return [
    basicChart?.domains?.[0]?.domain,
    ...(basicChart?.series ?? []).map(({ series }) => series),
  ]
}

/** The cells of each filter, in the order of the filters. */
function readGrids(
  read: ReadByFilter,
  filters: { gridRange: sheets_v4.Schema$GridRange }[],
): Grid[] {
  const bySheet = new Map<number, Grid[]>()
  for (const { properties, data } of readOnce(read, filters).sheets ?? []) {
    bySheet.set(properties?.sheetId ?? 0, [...(data ?? [])])
  }
  return filters.map(({ gridRange }) => bySheet.get(gridRange.sheetId ?? 0)?.shift() ?? {})
}

/** A number format that is not implemented must not hide the chart: then values are taken bare. */
function readOnce(
  read: ReadByFilter,
  filters: sheets_v4.Schema$DataFilter[],
): sheets_v4.Schema$Spreadsheet {
  try {
    return read(filters, fieldsWith(values))
  } catch (error) {
    if (error instanceof ApiError && error.status === 501) return read(filters, fieldsWith(''))
    throw error
  }
}

function toCells({ rowData, rowMetadata, columnMetadata }: Grid, { spec }: Chart): ChartCell[] {
  const strategy = spec?.hiddenDimensionStrategy
  const skipsRows = strategy !== 'SHOW_ALL' && strategy !== 'SKIP_HIDDEN_COLUMNS'
  const skipsColumns = strategy !== 'SHOW_ALL' && strategy !== 'SKIP_HIDDEN_ROWS'
  return (rowMetadata ?? []).flatMap((row, at) => {
    if (skipsRows && row.hiddenByUser) return []
    return (columnMetadata ?? []).flatMap((column, index) => {
      if (skipsColumns && column.hiddenByUser) return []
      return [toCell(rowData?.[at]?.values?.[index] ?? {})]
    })
  })
}

function toCell({
  formattedValue,
  effectiveValue,
  userEnteredValue,
  userEnteredFormat,
}: sheets_v4.Schema$CellData): ChartCell {
  const { numberValue, stringValue } = effectiveValue ?? userEnteredValue ?? {}
  const format = userEnteredFormat?.numberFormat
  const pattern = format?.pattern ?? (format?.type === 'PERCENT' ? '0.00%' : undefined)
  return {
    text: formattedValue ?? stringValue ?? String(numberValue ?? ''),
    number: numberValue ?? undefined,
    ...(pattern ? { pattern } : {}),
  }
}
