import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { quietColour, textAttributes } from './chart-colours.ts'
import type { Box } from './plot-frame.ts'
import { svg, type SvgNode } from './svg-node.ts'

type Axis = sheets_v4.Schema$BasicChartAxis

const room = 22

/** Writes the titles of the axes along the sides of the box, and gives the box that is left. */
export function drawAxisTitles(
  { axis = [] }: sheets_v4.Schema$BasicChartSpec,
  box: Box,
): { nodes: SvgNode[]; rest: Box } {
  const titleOf = (position: string): Axis | undefined =>
    axis.find((item) => item.position === position && item.title)
  const [left, right] = [titleOf('LEFT_AXIS'), titleOf('RIGHT_AXIS')]
  const below = titleOf('BOTTOM_AXIS')
  const rest = {
    x: box.x + (left ? room : 0),
    y: box.y,
    width: box.width - (left ? room : 0) - (right ? room : 0),
    height: box.height - (below ? room : 0),
  }
  const [middle, centre] = [rest.y + rest.height / 2, rest.x + rest.width / 2]
  const nodes = [
    ...write(left, [box.x + 12, middle], -90),
    ...write(right, [box.x + box.width - 8, middle], -90),
    ...write(below, [centre, box.y + box.height - 6], 0),
  ]
  return { nodes, rest }
}

function write(
  item: Axis | undefined,
  [x, y]: readonly [number, number],
  angle: number,
): SvgNode[] {
  if (!item) return []
  const transform = angle === 0 ? undefined : `rotate(${angle} ${x} ${y})`
  const format = textAttributes(item.format, { size: 12, colour: quietColour })
  const place = { x, y, transform, 'text-anchor': 'middle', class: 'axis-title' }
  return [svg('text', { ...format, ...place }, item.title ?? '')]
}
