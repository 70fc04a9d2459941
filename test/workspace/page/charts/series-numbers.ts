import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { LocaleFacts } from '../../sheets/number-format.ts'
import type { ChartTable } from './chart-table.ts'
import { makeScale, type ValueScale } from './value-scale.ts'

type BasicChart = sheets_v4.Schema$BasicChartSpec
export type AxisPosition = 'BOTTOM_AXIS' | 'LEFT_AXIS' | 'RIGHT_AXIS'

export function isStacked({ stackedType }: BasicChart): boolean {
  return stackedType === 'STACKED' || stackedType === 'PERCENT_STACKED'
}

/** What is drawn of each point of a series: its number, or its share of its stack. */
export function toNumbers(
  chart: BasicChart,
  table: ChartTable,
  index: number,
): { numbers: (number | undefined)[]; isLine: boolean } {
  const spec = chart.series?.[index] ?? {}
  const isLine = chart.chartType === 'LINE' || spec.type === 'LINE'
  const areShares = chart.stackedType === 'PERCENT_STACKED' && !isLine
  const cells = table.series[index]?.cells ?? []
  const numbers = cells.map(({ number }, point) => {
    if (number === undefined || !areShares) return number
    const whole = stackOf(chart, table, point, 'RIGHT_AXIS' === spec.targetAxis)
    const sum = whole.reduce((total, part) => total + Math.abs(part), 0)
    return sum > 0 ? number / sum : 0
  })
  return { numbers, isLine }
}

/** The numbers that are stacked at a point on one of the two axes. */
function stackOf(chart: BasicChart, table: ChartTable, point: number, isFar: boolean): number[] {
  return table.series.flatMap(({ cells }, index) => {
    const spec = chart.series?.[index]
    const isSame = (spec?.targetAxis === 'RIGHT_AXIS') === isFar
    const number = cells[point]?.number
    return isSame && spec?.type !== 'LINE' && number !== undefined ? [number] : []
  })
}

/** The scale on which all series of an axis have room. */
export function scaleOfAxis(
  chart: BasicChart,
  table: ChartTable,
  position: AxisPosition,
  { room, locale }: { room: number; locale: LocaleFacts },
): ValueScale {
  const isFar = position === 'RIGHT_AXIS'
  const own = table.series.flatMap((series, index) =>
    (chart.series?.[index]?.targetAxis === 'RIGHT_AXIS') === isFar
      ? [{ series, drawn: toNumbers(chart, table, index) }]
      : [],
  )
  const stacked = own.filter(({ drawn }) => isStacked(chart) && !drawn.isLine)
  const sums = table.labels.flatMap((_label, point) => {
    const parts = stacked.map(({ drawn }) => drawn.numbers[point] ?? 0)
    const sumOf = (sign: 1 | -1): number =>
      parts.filter((part) => part * sign > 0).reduce((sum, part) => sum + part, 0)
    return [sumOf(1), sumOf(-1)]
  })
  const plain = own.flatMap(({ drawn }) => drawn.numbers.filter((number) => number !== undefined))
  const { viewWindowMin, viewWindowMax } =
    chart.axis?.find((axis) => axis.position === position)?.viewWindowOptions ?? {}
  const patterns = own.flatMap(({ series }) => series.cells.map(({ pattern }) => pattern ?? ''))
  return makeScale({
    values: [...plain, ...sums.map((sum) => Number(sum.toPrecision(12)))],
    minimum: viewWindowMin ?? undefined,
    maximum: viewWindowMax ?? undefined,
    room,
    isPercent:
      (stacked.length > 0 && chart.stackedType === 'PERCENT_STACKED') ||
      patterns.some((pattern) => pattern.endsWith('%')),
    locale,
  })
}
