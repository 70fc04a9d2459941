import type { CellStyle, RecapRow } from '../../shared/recaps/recap-sheet.ts'

/** Cells that look the same; zero-based, ends excluded. */
export interface StyleRectangle {
  readonly style: CellStyle
  readonly doubleRule: boolean
  readonly startRow: number
  readonly endRow: number
  readonly startColumn: number
  readonly endColumn: number
}

type Run = Pick<StyleRectangle, 'style' | 'doubleRule' | 'startColumn' | 'endColumn'>

/**
 * The looks of `rows` as few rectangles: neighbours of one style in a row make a run, equal rows one
 * below the other share theirs. Cells that a row lacks up to `columnCount` are plain.
 */
export function styleRectangles(
  rows: readonly RecapRow[],
  options: { firstRow: number; columnCount: number },
): StyleRectangle[] {
  const rectangles: StyleRectangle[] = []
  let startRow = 0
  let runs: Run[] = []
  let key = ''

  function flush(endRow: number): void {
    const { firstRow } = options
    const bounds = { startRow: firstRow + startRow, endRow: firstRow + endRow }
    rectangles.push(...runs.map((run) => ({ ...run, ...bounds })))
  }

  for (const [index, row] of rows.entries()) {
    const nextRuns = runsOf(row, options.columnCount)
    const nextKey = JSON.stringify(nextRuns)
    if (nextKey === key) continue
    flush(index)
    startRow = index
    runs = nextRuns
    key = nextKey
  }
  flush(rows.length)
  return rectangles
}

function runsOf(row: RecapRow, columnCount: number): Run[] {
  const runs: Run[] = []
  for (let column = 0; column < columnCount; column += 1) {
    const style = row.cells[column]?.style ?? 'plain'
    const last = runs.at(-1)
    if (last?.style === style) runs[runs.length - 1] = { ...last, endColumn: column + 1 }
    else {
      runs.push({
        style,
        doubleRule: row.doubleRule ?? false,
        startColumn: column,
        endColumn: column + 1,
      })
    }
  }
  return runs
}
