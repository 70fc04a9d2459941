import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { LocaleFacts } from '../../sheets/number-format.ts'
import { chosenColour } from './chart-colours.ts'
import type { ChartTable } from './chart-table.ts'
import { drawAxisTitles } from './draw-axis-titles.ts'
import {
  axisFontSize,
  drawGridLines,
  drawLabels,
  drawTicks,
  layOutLabels,
  tickRoom,
} from './draw-axes.ts'
import { drawLegend, legendSide } from './draw-legend.ts'
import { drawColumns, drawLine, type DrawnSeries } from './draw-points.ts'
import type { Box, PlotFrame } from './plot-frame.ts'
import { isStacked, scaleOfAxis, toNumbers, type AxisPosition } from './series-numbers.ts'
import type { SvgNode } from './svg-node.ts'
import { textWidth } from './text-size.ts'
import type { ValueScale } from './value-scale.ts'

type BasicChart = sheets_v4.Schema$BasicChartSpec

const tickDistance = 45

/** Draws columns, bars, lines or both in the box. */
export function drawBasicChart(
  chart: BasicChart,
  table: ChartTable,
  box: Box,
  locale: LocaleFacts,
): SvgNode[] {
  const isSideways = chart.chartType === 'BAR'
  const entries = table.series.map(({ name }, index) => ({
    text: name,
    colour: chosenColour(chart.series?.[index] ?? {}, index),
  }))
  const side = legendSide(chart.legendPosition)
  const legend = side ? drawLegend(entries, side, box) : { nodes: [], rest: box }
  const titled = drawAxisTitles(chart, legend.rest)
  const room = Math.max(2, (isSideways ? titled.rest.width : titled.rest.height) / tickDistance)
  const scaleOf = (position: AxisPosition): ValueScale =>
    scaleOfAxis(chart, table, position, { room: Math.round(room), locale })
  const near = scaleOf(isSideways ? 'BOTTOM_AXIS' : 'LEFT_AXIS')
  const hasFar = (chart.series ?? []).some(({ targetAxis }) => targetAxis === 'RIGHT_AXIS')
  const far = hasFar ? scaleOf('RIGHT_AXIS') : undefined
  const left = isSideways
    ? Math.min(
        Math.max(...table.labels.map((text) => textWidth(text, axisFontSize)), 0) + 12,
        box.width / 3,
      )
    : tickRoom(near)
  const right = far ? tickRoom(far) : 14
  const width = Math.max(20, titled.rest.width - left - right)
  const layout = isSideways
    ? { isRotated: false, every: Math.ceil((table.labels.length * 13) / box.height), room: left }
    : layOutLabels(table.labels, width)
  const below = isSideways ? 22 : layout.room
  const frame: PlotFrame = {
    box: {
      x: titled.rest.x + left,
      y: titled.rest.y + 8,
      width,
      height: Math.max(20, titled.rest.height - below - 8),
    },
    isSideways,
    count: table.labels.length,
    isReversed: chart.domains?.[0]?.reversed === true,
  }
  const drawn = table.series.map(({ cells }, index): DrawnSeries => {
    const spec = chart.series?.[index] ?? {}
    return {
      spec,
      cells,
      ...toNumbers(chart, table, index),
      colour: chosenColour(spec, index),
      scale: spec.targetAxis === 'RIGHT_AXIS' && far ? far : near,
    }
  })
  return [
    ...legend.nodes,
    ...titled.nodes,
    ...drawGridLines(frame, near),
    ...drawTicks(frame, near, 'near'),
    ...(far ? drawTicks(frame, far, 'far') : []),
    ...drawLabels(frame, table.labels, layout),
    ...drawColumns(
      frame,
      drawn.filter(({ isLine }) => !isLine),
      isStacked(chart),
    ),
    ...drawn
      .filter(({ isLine }) => isLine)
      .flatMap((series) => drawLine(frame, series, chart.interpolateNulls === true)),
  ]
}
