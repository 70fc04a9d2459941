import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { formatNumber, type LocaleFacts } from '../../sheets/number-format.ts'
import { inkColour, paletteColour } from './chart-colours.ts'
import type { ChartTable } from './chart-table.ts'
import { drawLegend, legendSide } from './draw-legend.ts'
import type { Box } from './plot-frame.ts'
import { svg, type SvgNode } from './svg-node.ts'
import { shorten, textWidth } from './text-size.ts'

interface Slice {
  readonly label: string
  readonly colour: string
  /** Share of the whole, from 0 to 1, and where it begins. */
  readonly share: number
  readonly from: number
}

interface Spot {
  readonly x: number
  readonly y: number
}

const fontSize = 12
/** A smaller slice has no room for its share. */
const smallestLabelled = 0.04

/** Draws a pie with the share of each slice; labels stand beside it, or in a legend. */
export function drawPieChart(
  chart: sheets_v4.Schema$PieChartSpec,
  table: ChartTable,
  box: Box,
  locale: LocaleFacts,
): SvgNode[] {
  const slices = slicesOf(table)
  const isLabelled = chart.legendPosition === 'LABELED_LEGEND'
  const side = legendSide(chart.legendPosition)
  const entries = slices.map(({ label, colour }) => ({ text: label, colour }))
  const legend = side ? drawLegend(entries, side, box) : { nodes: [], rest: box }
  const { x, y, width, height } = legend.rest
  const radius = Math.max(10, Math.min(width * (isLabelled ? 0.5 : 1), height - 8) / 2)
  const centre = { x: x + width / 2, y: y + height / 2 }
  const hole = radius * (chart.pieHole ?? 0)
  return [
    ...legend.nodes,
    ...slices.map((slice) => drawSlice(slice, centre, radius)),
    ...(hole > 0 ? [svg('circle', { cx: centre.x, cy: centre.y, r: hole, fill: '#fff' })] : []),
    ...slices.flatMap((slice) => {
      const text = formatNumber(slice.share, '0.0%', locale)
      if (isLabelled) return drawOutside(slice, text, { centre, radius, width })
      return slice.share < smallestLabelled ? [] : [drawInside(text, slice, centre, radius)]
    }),
  ]
}

function slicesOf({ labels, series }: ChartTable): Slice[] {
  const numbers = (series[0]?.cells ?? []).map(({ number }) => Math.max(0, number ?? 0))
  const whole = numbers.reduce((sum, number) => sum + number, 0)
  let from = 0
  return numbers.flatMap((number, index) => {
    if (number === 0) return []
    const slice = { label: labels[index] ?? '', colour: paletteColour(index), from }
    const share = number / whole
    from += share
    return [{ ...slice, share }]
  })
}

function spotOn(centre: Spot, radius: number, turn: number): Spot {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
}

function toPath({ x, y }: Spot): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}

function drawSlice({ share, from, colour }: Slice, centre: Spot, radius: number): SvgNode {
  const common = { fill: colour, stroke: '#fff', class: 'slice' }
  if (share === 1) return svg('circle', { ...common, cx: centre.x, cy: centre.y, r: radius })
  const [start, end] = [spotOn(centre, radius, from), spotOn(centre, radius, from + share)]
  const arc = `A ${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${toPath(end)}`
  return svg('path', { ...common, d: `M ${toPath(centre)} L ${toPath(start)} ${arc} Z` })
}

function drawInside(text: string, { from, share }: Slice, centre: Spot, radius: number): SvgNode {
  const { x, y } = spotOn(centre, radius * 0.72, from + share / 2)
  const place = { x, y: y + 4, 'text-anchor': 'middle', class: 'share' }
  return svg('text', { ...place, 'font-size': fontSize, fill: '#fff' }, text)
}

function drawOutside(
  { label, from, share }: Slice,
  text: string,
  { centre, radius, width }: { centre: Spot; radius: number; width: number },
): SvgNode[] {
  const turn = from + share / 2
  const [edge, spot] = [spotOn(centre, radius, turn), spotOn(centre, radius + 14, turn)]
  const isRight = spot.x >= centre.x
  const written = shorten(`${label} ${text}`, width / 2 - radius - 18, fontSize)
  const x = isRight ? spot.x + 4 : spot.x - 4
  const start = isRight ? x : x - textWidth(written, fontSize)
  const anchor = start < 0 || isRight ? 'start' : 'end'
  return [
    svg('line', { x1: edge.x, y1: edge.y, x2: spot.x, y2: spot.y, stroke: inkColour }),
    svg(
      'text',
      {
        x,
        y: spot.y + 4,
        'text-anchor': anchor,
        'font-size': fontSize,
        fill: inkColour,
        class: 'label',
      },
      written,
    ),
  ]
}
