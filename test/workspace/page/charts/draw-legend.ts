import { inkColour } from './chart-colours.ts'
import type { Box } from './plot-frame.ts'
import { svg, type SvgNode } from './svg-node.ts'
import { shorten, textWidth } from './text-size.ts'

export interface LegendEntry {
  readonly text: string
  readonly colour: string
}

type LegendSide = 'top' | 'bottom' | 'left' | 'right'

const fontSize = 12
const rowHeight = 20
const mark = 12
const gap = 18

/** The side of a legend position of the API; undefined where there is none. */
export function legendSide(position: string | null | undefined): LegendSide | undefined {
  switch (position) {
    case 'NO_LEGEND':
    case 'LABELED_LEGEND':
      return undefined
    case 'TOP_LEGEND':
      return 'top'
    case 'BOTTOM_LEGEND':
      return 'bottom'
    case 'LEFT_LEGEND':
      return 'left'
    default:
      return 'right'
  }
}

/** Draws the legend along a side of the box, and gives the box that is left. */
export function drawLegend(
  entries: readonly LegendEntry[],
  side: LegendSide,
  box: Box,
): { nodes: SvgNode[]; rest: Box } {
  const named = entries.filter(({ text }) => text !== '')
  if (named.length === 0) return { nodes: [], rest: box }
  return side === 'top' || side === 'bottom'
    ? drawRows(named, side, box)
    : drawColumn(named, side, box)
}

function drawColumn(
  entries: readonly LegendEntry[],
  side: 'left' | 'right',
  box: Box,
): { nodes: SvgNode[]; rest: Box } {
  const widest = Math.max(...entries.map(({ text }) => entryWidth(text)))
  const width = Math.min(widest, box.width * 0.35)
  const left = side === 'left' ? box.x : box.x + box.width - width
  const top = box.y + Math.max(0, (box.height - entries.length * rowHeight) / 2)
  const nodes = entries.flatMap((entry, index) =>
    drawEntry(entry, left, top + index * rowHeight, width),
  )
  const x = side === 'left' ? box.x + width : box.x
  return { nodes, rest: { ...box, x, width: box.width - width } }
}

function drawRows(
  entries: readonly LegendEntry[],
  side: 'top' | 'bottom',
  box: Box,
): { nodes: SvgNode[]; rest: Box } {
  const rows: LegendEntry[][] = [[]]
  for (const entry of entries) {
    const row = rows.at(-1) ?? []
    if (row.length > 0 && rowWidth([...row, entry]) > box.width) rows.push([entry])
    else row.push(entry)
  }
  const height = rows.length * rowHeight
  const top = side === 'top' ? box.y : box.y + box.height - height
  const nodes = rows.flatMap((row, index) => {
    let left = box.x + Math.max(0, (box.width - rowWidth(row)) / 2)
    return row.flatMap((entry) => {
      const drawn = drawEntry(entry, left, top + index * rowHeight, box.width)
      left += entryWidth(entry.text)
      return drawn
    })
  })
  const y = side === 'top' ? box.y + height : box.y
  return { nodes, rest: { ...box, y, height: box.height - height } }
}

function entryWidth(text: string): number {
  return mark + 6 + textWidth(text, fontSize) + gap
}

function rowWidth(row: readonly LegendEntry[]): number {
  return row.reduce((sum, { text }) => sum + entryWidth(text), 0)
}

function drawEntry({ text, colour }: LegendEntry, x: number, y: number, width: number): SvgNode[] {
  const label = shorten(text, width - mark - 6, fontSize)
  return [
    svg('rect', { x, y: y + 4, width: mark, height: mark, fill: colour }),
    svg(
      'text',
      { x: x + mark + 6, y: y + 14, 'font-size': fontSize, fill: inkColour, class: 'legend' },
      label,
    ),
  ]
}
