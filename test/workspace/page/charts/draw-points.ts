import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { ChartCell } from './chart-table.ts'
import { chosenColour, inkColour } from './chart-colours.ts'
import { bandSize, bandStart, boxBetween, spotAt, type PlotFrame } from './plot-frame.ts'
import { svg, type SvgNode } from './svg-node.ts'
import { placeOf, type ValueScale } from './value-scale.ts'

/** A series as it is drawn. */
export interface DrawnSeries {
  readonly spec: sheets_v4.Schema$BasicChartSeries
  readonly cells: readonly ChartCell[]
  /** What is drawn of each point: its number, or its share of its stack. */
  readonly numbers: readonly (number | undefined)[]
  readonly colour: string
  readonly isLine: boolean
  readonly scale: ValueScale
}

const dashes: Readonly<Record<string, string>> = {
  DOTTED: '2 3',
  MEDIUM_DASHED: '6 4',
  MEDIUM_DASHED_DOTTED: '6 3 2 3',
  LONG_DASHED: '12 5',
  LONG_DASHED_DOTTED: '12 4 2 4',
}

/** Rectangles side by side in each band, or one on the other from zero on. */
export function drawColumns(
  frame: PlotFrame,
  columns: readonly DrawnSeries[],
  isStacked: boolean,
): SvgNode[] {
  const size = bandSize(frame)
  const [margin, width] = [size * 0.15, (size * 0.7) / (isStacked ? 1 : columns.length)]
  const tops = Array.from({ length: frame.count }, () => ({ above: 0, below: 0 }))
  return columns.flatMap((series, place) =>
    series.numbers.flatMap((number, index) => {
      if (number === undefined) return []
      const stack = tops[index] ?? { above: 0, below: 0 }
      const side = number < 0 ? 'below' : 'above'
      const from = isStacked ? stack[side] : 0
      stack[side] = from + number
      const start = bandStart(frame, index) + margin + (isStacked ? 0 : place * width)
      const ends = [placeOf(series.scale, from), placeOf(series.scale, from + number)] as const
      const box = boxBetween(frame, [start, start + width], ends)
      const fill = pointColour(series, index)
      const column = svg('rect', { ...box, fill, class: 'column' })
      const middle = start + width / 2
      return [
        column,
        ...label(frame, series, index, middle, isStacked ? mean(ends) : ends[1], isStacked),
      ]
    }),
  )
}

/** A line through the middles of the bands; a point without a number parts it. */
export function drawLine(frame: PlotFrame, series: DrawnSeries, joinsGaps: boolean): SvgNode[] {
  const spots = series.numbers.map((number, index) => {
    if (number === undefined) return undefined
    const along = bandStart(frame, index) + bandSize(frame) / 2
    return spotAt(frame, along, placeOf(series.scale, number))
  })
  const { lineStyle, pointStyle } = series.spec
  const parts = splitAtGaps(spots, joinsGaps)
  const lines = parts.map((part) => {
    const points = part.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
    const stroke = lineStyle?.type === 'INVISIBLE' ? 'none' : series.colour
    return svg('polyline', {
      points,
      fill: 'none',
      stroke,
      'stroke-width': lineStyle?.width ?? 2,
      'stroke-dasharray': dashes[lineStyle?.type ?? ''],
      class: 'line',
    })
  })
  const isLonely = (index: number): boolean => !spots[index - 1] && !spots[index + 1]
  const dots = spots.flatMap((spot, index) => {
    if (!spot || !(pointStyle?.size || (isLonely(index) && !joinsGaps))) return []
    const r = (pointStyle?.size ?? 6) / 2
    return [svg('circle', { cx: spot.x, cy: spot.y, r, fill: pointColour(series, index) })]
  })
  const labels = series.numbers.flatMap((number, index) => {
    if (number === undefined) return []
    const along = bandStart(frame, index) + bandSize(frame) / 2
    return label(frame, series, index, along, placeOf(series.scale, number), false)
  })
  return [...lines, ...dots, ...labels]
}

function splitAtGaps<Spot>(spots: readonly (Spot | undefined)[], joinsGaps: boolean): Spot[][] {
  const parts: Spot[][] = [[]]
  for (const spot of spots) {
    if (spot) parts.at(-1)?.push(spot)
    else if (!joinsGaps) parts.push([])
  }
  return parts.filter((part) => part.length > 1)
}

function pointColour({ spec, colour }: DrawnSeries, index: number): string {
  const own = spec.styleOverrides?.find((override) => (override.index ?? 0) === index)
  return own?.colorStyle || own?.color ? chosenColour(own, index) : colour
}

function mean([first, second]: readonly [number, number]): number {
  return (first + second) / 2
}

/** The text of a point's cell, where the series shows its data: inside a stack, else at the end. */
function label(
  frame: PlotFrame,
  { spec, cells }: DrawnSeries,
  index: number,
  along: number,
  value: number,
  isInside: boolean,
): SvgNode[] {
  const text = cells[index]?.text ?? ''
  if (spec.dataLabel?.type !== 'DATA' || text === '') return []
  const { x, y } = spotAt(frame, along, value)
  const common = { 'font-size': 11, fill: inkColour, class: 'data-label' }
  const anchor = frame.isSideways && !isInside ? 'start' : 'middle'
  const place = frame.isSideways
    ? { x: isInside ? x : x + 4, y: y + 4 }
    : { x, y: isInside ? y + 4 : y - 4 }
  return [svg('text', { ...common, ...place, 'text-anchor': anchor }, text)]
}
