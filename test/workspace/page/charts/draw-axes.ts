import { inkColour, lineColour, quietColour } from './chart-colours.ts'
import { bandSize, bandStart, spotAt, type PlotFrame } from './plot-frame.ts'
import { svg, type SvgNode } from './svg-node.ts'
import { shorten, textWidth } from './text-size.ts'
import { placeOf, type ValueScale } from './value-scale.ts'

export const axisFontSize = 11
const rotatedLength = 90

/** How the labels of the points are written. */
export interface LabelLayout {
  readonly isRotated: boolean
  /** Every how many points one is written. */
  readonly every: number
  /** Height (columns) or width (bars) that they need, in px. */
  readonly room: number
}

/** Lays out the labels of columns along `width` px: turned where they are long, thinned where many. */
export function layOutLabels(labels: readonly string[], width: number): LabelLayout {
  const step = width / Math.max(1, labels.length)
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, axisFontSize)))
  if (widest + 4 <= step) return { isRotated: false, every: 1, room: 18 }
  if (widest <= 30) return { isRotated: false, every: Math.ceil((widest + 4) / step), room: 18 }
  const room = Math.min(widest, rotatedLength) * 0.71 + 16
  return { isRotated: true, every: Math.max(1, Math.ceil(14 / step)), room }
}

/** The labels of the points, below the plot or at the left of its bars. */
export function drawLabels(
  frame: PlotFrame,
  labels: readonly string[],
  { isRotated, every, room }: LabelLayout,
): SvgNode[] {
  const { box, isSideways } = frame
  return labels.flatMap((label, index) => {
    if (index % every !== 0 || label === '') return []
    const middle = bandStart(frame, index) + bandSize(frame) / 2
    const common = { 'font-size': axisFontSize, fill: inkColour, class: 'label' }
    if (isSideways) {
      const place = { x: box.x - 6, y: box.y + middle + 4, 'text-anchor': 'end' }
      return [svg('text', { ...common, ...place }, shorten(label, room - 8, axisFontSize))]
    }
    const [x, y] = [box.x + middle, box.y + box.height + 14]
    if (!isRotated) return [svg('text', { ...common, x, y, 'text-anchor': 'middle' }, label)]
    const turned = { x, y, 'text-anchor': 'end', transform: `rotate(-45 ${x} ${y - 4})` }
    return [svg('text', { ...common, ...turned }, shorten(label, rotatedLength, axisFontSize))]
  })
}

/** The lines of the ticks across the plot; the one at zero is darker. */
export function drawGridLines(frame: PlotFrame, scale: ValueScale): SvgNode[] {
  const length = frame.isSideways ? frame.box.height : frame.box.width
  return scale.ticks.map(({ value }) => {
    const [from, to] = [0, length].map((along) => spotAt(frame, along, placeOf(scale, value)))
    const stroke = value === 0 ? quietColour : lineColour
    return svg('line', { x1: from?.x, y1: from?.y, x2: to?.x, y2: to?.y, stroke })
  })
}

/** The texts of the ticks, at the near side (left, or below bars) or the far one. */
export function drawTicks(frame: PlotFrame, scale: ValueScale, side: 'near' | 'far'): SvgNode[] {
  const { box, isSideways } = frame
  return scale.ticks.map(({ value, text }) => {
    const spot = spotAt(frame, 0, placeOf(scale, value))
    const place = isSideways
      ? { x: spot.x, y: box.y + box.height + 16, 'text-anchor': 'middle' }
      : side === 'near'
        ? { x: box.x - 6, y: spot.y + 4, 'text-anchor': 'end' }
        : { x: box.x + box.width + 6, y: spot.y + 4, 'text-anchor': 'start' }
    const common = { 'font-size': axisFontSize, fill: quietColour, class: 'tick' }
    return svg('text', { ...common, ...place }, text)
  })
}

/** The width that the texts of a scale need at the side of columns, in px. */
export function tickRoom({ ticks }: ValueScale): number {
  return Math.max(0, ...ticks.map(({ text }) => textWidth(text, axisFontSize))) + 10
}
