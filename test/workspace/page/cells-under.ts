import type { ChartView } from './sheet-view.ts'

/** How many rows and columns, from the first on, reach under all of the charts. */
export function cellsUnder(
  charts: readonly ChartView[],
  rowHeights: readonly number[],
  columnWidths: readonly number[],
): { rows: number; columns: number } {
  return {
    rows: Math.max(
      0,
      ...charts.map(({ row, offsetY, height }) => reach(rowHeights, row, offsetY + height)),
    ),
    columns: Math.max(
      0,
      ...charts.map(({ column, offsetX, width }) => reach(columnWidths, column, offsetX + width)),
    ),
  }
}

function reach(sizes: readonly number[], from: number, length: number): number {
  let [index, left] = [from, length]
  while (left > 0 && index < sizes.length) {
    left -= sizes[index] ?? 0
    index += 1
  }
  return index
}
