/** A cell as a chart reads it. */
export interface ChartCell {
  /** What the cell shows; '' when it is empty. */
  readonly text: string
  readonly number: number | undefined
  /** Its number format, where it has one. */
  readonly pattern?: string
}

export interface ChartSeries {
  readonly name: string
  readonly cells: readonly ChartCell[]
}

/** What a chart shows: a label a point, and each series' cells by point. */
export interface ChartTable {
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
}

/**
 * Parts what was read into headers and points. Without a header count the first cell is a header
 * where no series has a number in it, which is how Sheets guesses.
 */
export function toChartTable(
  domain: readonly ChartCell[] | undefined,
  series: readonly (readonly ChartCell[])[],
  headerCount: number | null | undefined,
): ChartTable {
  const headers = headerCount ?? (series.every(startsWithText) ? 1 : 0)
  const points = series.map((cells) => ({
    name: cells
      .slice(0, headers)
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    cells: cells.slice(headers),
  }))
  const count = Math.max(0, ...points.map(({ cells }) => cells.length))
  const labels = Array.from({ length: count }, (_label, index) =>
    domain ? (domain[headers + index]?.text ?? '') : String(index + 1),
  )
  return { labels, series: points }
}

function startsWithText([first]: readonly ChartCell[]): boolean {
  return first !== undefined && first.text !== '' && first.number === undefined
}
