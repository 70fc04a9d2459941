import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument, notImplemented } from '../api-error.ts'
import type { Book } from './book.ts'
import { pairColors } from './cell-change.ts'
import { resolveGridRange } from './grid-range.ts'

type ChartSpec = sheets_v4.Schema$ChartSpec
type ChartData = sheets_v4.Schema$ChartData
type BasicChart = sheets_v4.Schema$BasicChartSpec

const kinds = [
  'basicChart',
  'pieChart',
  'bubbleChart',
  'candlestickChart',
  'histogramChart',
  'orgChart',
  'scorecardChart',
  'treemapChart',
  'waterfallChart',
] as const
const ofDataSources = ['dataSourceChartProperties', 'filterSpecs', 'sortSpecs'] as const
const drawnTypes = ['COLUMN', 'BAR', 'LINE', 'COMBO']
const drawnSeriesTypes = ['COLUMN', 'LINE']

/**
 * A chart's spec as Google would keep it. Throws 400 where Google refuses it, and 501 naming what
 * the local workspace cannot draw.
 */
export function checkChartSpec(book: Book, spec: ChartSpec | null | undefined): ChartSpec {
  const [kind, ...others] = kinds.filter((name) => spec?.[name])
  if (!spec || !kind) throw invalidArgument('No chart specification.')
  if (others.length > 0) {
    throw invalidArgument(`oneof field 'chart' is already set. Cannot set '${others[0]}'`)
  }
  for (const name of ofDataSources) refuse(spec[name], `a chart with ${name}`)
  if (spec.basicChart) checkBasicChart(book, spec.basicChart)
  else if (spec.pieChart) checkPieChart(book, spec.pieChart)
  else throw notImplemented(`a chart of kind ${kind}`)
  return pairColors({ hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS', ...spec })
}

function refuse(value: unknown, name: string): void {
  if (value !== undefined && value !== false) throw notImplemented(name)
}

function checkBasicChart(book: Book, chart: BasicChart): void {
  const { chartType, domains = [], series = [], axis = [], headerCount } = chart
  if (!chartType) throw invalidArgument('basicChart.chartType must be set.')
  if (!drawnTypes.includes(chartType)) throw notImplemented(`a basic chart of type ${chartType}`)
  refuse(chart.threeDimensional, 'a three-dimensional chart')
  refuse(chart.lineSmoothing, 'a chart with smooth lines')
  refuse(chart.totalDataLabel, 'a chart with totalDataLabel')
  if (chartType === 'LINE' && chart.stackedType && chart.stackedType !== 'NOT_STACKED') {
    throw invalidArgument('stackedType is not supported for the chart type LINE.')
  }
  if (domains.length > 1) throw invalidArgument('Only a single domain is supported.')
  if (series.length === 0) throw invalidArgument('At least one series is required.')
  if ((headerCount ?? 0) < 0) throw invalidArgument(`Invalid headerCount: ${headerCount}`)
  const positions = axis.map(({ position }) => position)
  if (positions.includes(undefined)) throw invalidArgument('The position of an axis must be set.')
  if (new Set(positions).size < positions.length) {
    throw invalidArgument('At most one axis may be set for a position.')
  }
  for (const { domain } of domains) checkData(book, domain, 'domain')
  for (const item of series) checkSeries(book, item, chartType)
}

/** The minor axis of bars lies below, that of all other charts at the sides. */
function checkSeries(book: Book, item: sheets_v4.Schema$BasicChartSeries, chartType: string): void {
  const { type, targetAxis, dataLabel } = item
  if (type && chartType !== 'COMBO') {
    throw invalidArgument('The type of a series may only be set in a COMBO chart.')
  }
  if (type && !drawnSeriesTypes.includes(type)) {
    if (type === 'AREA') throw notImplemented('a series of type AREA')
    throw invalidArgument(`The type ${type} is not supported for a series.`)
  }
  const minor = chartType === 'BAR' ? ['BOTTOM_AXIS'] : ['LEFT_AXIS', 'RIGHT_AXIS']
  if (targetAxis && !minor.includes(targetAxis)) {
    throw invalidArgument(
      `${targetAxis} is not a valid minor axis for the chart type ${chartType}.`,
    )
  }
  if (dataLabel?.type === 'CUSTOM') throw notImplemented('custom data labels')
  checkData(book, item.series, 'series')
}

function checkPieChart(book: Book, chart: sheets_v4.Schema$PieChartSpec): void {
  refuse(chart.threeDimensional, 'a three-dimensional chart')
  const hole = chart.pieHole ?? 0
  if (hole < 0 || hole >= 1) throw invalidArgument(`Invalid pieHole: ${hole}`)
  checkData(book, chart.domain, 'domain')
  checkData(book, chart.series, 'series')
}

function checkData(book: Book, data: ChartData | null | undefined, name: string): void {
  for (const field of ['columnReference', 'aggregateType', 'groupRule'] as const) {
    refuse(data?.[field], `${name}.${field} of a chart`)
  }
  const [source, ...others] = data?.sourceRange?.sources ?? []
  if (!source) throw invalidArgument(`The ${name} of a chart needs a source range.`)
  if (others.length > 0) throw notImplemented(`a chart with several source ranges in its ${name}`)
  const { range } = resolveGridRange(book, source)
  const rows = range.endRowIndex - range.startRowIndex
  const columns = range.endColumnIndex - range.startColumnIndex
  if ((rows === 1) === (columns === 1)) {
    throw invalidArgument(
      'ChartSourceRange ranges require all rows or all columns to have length of 1',
    )
  }
}
