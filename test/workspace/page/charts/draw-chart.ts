import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { LocaleFacts } from '../../sheets/number-format.ts'
import { arial, toCssColor } from '../cell-style.ts'
import { lineColour, quietColour, textAttributes } from './chart-colours.ts'
import type { ChartTable } from './chart-table.ts'
import { drawBasicChart } from './draw-basic-chart.ts'
import { drawPieChart } from './draw-pie-chart.ts'
import type { Box } from './plot-frame.ts'
import { svg, type SvgNode } from './svg-node.ts'
import { shorten } from './text-size.ts'

interface ChartDrawing {
  readonly spec: sheets_v4.Schema$ChartSpec
  readonly border?: sheets_v4.Schema$EmbeddedObjectBorder | undefined
  readonly table: ChartTable
  /** In px. */
  readonly width: number
  readonly height: number
  readonly locale: LocaleFacts
}

const margin = 14

/** The chart as SVG, from its title down. */
export function drawChart(drawing: ChartDrawing): SvgNode {
  const { spec, border, table, width, height, locale } = drawing
  const title = spec.title ?? ''
  const titled = drawTitles(spec, {
    x: margin,
    y: 8,
    width: width - 2 * margin,
    height: height - 16,
  })
  const hasNumbers = table.series.some(({ cells }) =>
    cells.some(({ number }) => number !== undefined),
  )
  const stroke = toCssColor(border?.colorStyle, border?.color) || lineColour
  const fill = toCssColor(spec.backgroundColorStyle, spec.backgroundColor) || '#fff'
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': spec.altText || title,
      'font-family': `Roboto,${arial}`,
    },
    svg('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill, stroke }),
    ...titled.nodes,
    ...(hasNumbers ? drawBody(spec, table, titled.rest, locale) : [drawNothing(width, height)]),
  )
}

function drawBody(
  { basicChart, pieChart }: sheets_v4.Schema$ChartSpec,
  table: ChartTable,
  box: Box,
  locale: LocaleFacts,
): SvgNode[] {
  if (pieChart) return drawPieChart(pieChart, table, box, locale)
  return basicChart ? drawBasicChart(basicChart, table, box, locale) : []
}

function drawTitles(spec: sheets_v4.Schema$ChartSpec, box: Box): { nodes: SvgNode[]; rest: Box } {
  const lines = [
    { text: spec.title, format: spec.titleTextFormat, at: spec.titleTextPosition, size: 16 },
    {
      text: spec.subtitle,
      format: spec.subtitleTextFormat,
      at: spec.subtitleTextPosition,
      size: 13,
    },
  ]
  const nodes: SvgNode[] = []
  let y = box.y
  for (const { text, format, at, size } of lines) {
    if (!text) continue
    const attributes = textAttributes(format, { size, colour: quietColour })
    const fontSize = Number(attributes['font-size'])
    const side = at?.horizontalAlignment ?? 'LEFT'
    const anchor = side === 'CENTER' ? 'middle' : side === 'RIGHT' ? 'end' : 'start'
    const x =
      side === 'CENTER' ? box.x + box.width / 2 : side === 'RIGHT' ? box.x + box.width : box.x
    y += fontSize + 6
    const place = { x, y: y - 2, 'text-anchor': anchor, class: 'title' }
    nodes.push(svg('text', { ...attributes, ...place }, shorten(text, box.width, fontSize)))
  }
  if (nodes.length > 0) y += 8
  return { nodes, rest: { ...box, y, height: box.height - (y - box.y) } }
}

function drawNothing(width: number, height: number): SvgNode {
  const place = { x: width / 2, y: height / 2, 'text-anchor': 'middle' }
  return svg('text', { ...place, 'font-size': 13, fill: quietColour }, 'Tidak ada data')
}
