import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import type { GridRange } from './replies.ts'

/**
 * The rows of a sheet with the value of each merged cell on every cell that it covers: Google gives it on
 * the first alone.
 */
export function fillMerges(
  rows: readonly (readonly CellValue[])[],
  merges: readonly GridRange[],
): readonly (readonly CellValue[])[] {
  if (merges.length === 0) return rows
  const filled: CellValue[][] = rows.map((cells) => [...cells])
  for (const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } of merges) {
    const value = rows[startRowIndex]?.[startColumnIndex] ?? ''
    if (value === '') continue
    for (let row = startRowIndex; row < endRowIndex; row += 1) {
      const cells = (filled[row] ??= [])
      while (cells.length < endColumnIndex) cells.push('')
      cells.fill(value, startColumnIndex, endColumnIndex)
    }
  }
  return Array.from(filled, (cells) => cells ?? [])
}
