export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where points are drawn: bands along one side, values along the other. */
export interface PlotFrame {
  readonly box: Box
  /** Bars: bands run from the top down, values to the right. */
  readonly isSideways: boolean
  readonly count: number
  readonly isReversed: boolean
}

/** The size of a band, in px. */
export function bandSize({ box, isSideways, count }: PlotFrame): number {
  return (isSideways ? box.height : box.width) / Math.max(1, count)
}

/** Where the band of a point begins, in px from the beginning of the plot. */
export function bandStart(frame: PlotFrame, index: number): number {
  return (frame.isReversed ? frame.count - 1 - index : index) * bandSize(frame)
}

/** The spot of a place along the bands (px) and along the values (0 to 1). */
export function spotAt(
  { box, isSideways }: PlotFrame,
  along: number,
  value: number,
): { x: number; y: number } {
  return isSideways
    ? { x: box.x + box.width * value, y: box.y + along }
    : { x: box.x + along, y: box.y + box.height * (1 - value) }
}

/** The rectangle between two places along the bands (px) and two along the values (0 to 1). */
export function boxBetween(
  frame: PlotFrame,
  [start, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): Box {
  const [first, second] = [spotAt(frame, start, from), spotAt(frame, end, to)]
  return {
    x: Math.min(first.x, second.x),
    y: Math.min(first.y, second.y),
    width: Math.abs(second.x - first.x),
    height: Math.abs(second.y - first.y),
  }
}
