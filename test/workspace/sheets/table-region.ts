import { hasValue, type Range, type Sheet } from './book.ts'

/**
 * The table that values.append adds to: the block of filled cells around the last filled row of the
 * range, as far as it goes without an empty row or column. Undefined where the range is empty.
 */
export function findTable(sheet: Sheet, range: Range): Range | undefined {
  const start = lastFilled(sheet, range)
  if (!start) return undefined
  const table: Range = {
    sheetId: range.sheetId,
    startRowIndex: start.row,
    endRowIndex: start.row + 1,
    startColumnIndex: start.column,
    endColumnIndex: start.column + 1,
  }
  for (let grown = true; grown;) {
    grown = false
    if (anyFilled(sheet, table, { row: table.startRowIndex - 1 })) {
      table.startRowIndex -= 1
      grown = true
    }
    if (anyFilled(sheet, table, { row: table.endRowIndex })) {
      table.endRowIndex += 1
      grown = true
    }
    if (anyFilled(sheet, table, { column: table.startColumnIndex - 1 })) {
      table.startColumnIndex -= 1
      grown = true
    }
    if (anyFilled(sheet, table, { column: table.endColumnIndex })) {
      table.endColumnIndex += 1
      grown = true
    }
  }
  return table
}

function lastFilled(sheet: Sheet, range: Range): { row: number; column: number } | undefined {
  for (
    let row = Math.min(range.endRowIndex, sheet.grid.length) - 1;
    row >= range.startRowIndex;
    row -= 1
  ) {
    const cells = sheet.grid[row]
    if (!cells) continue
    const end = Math.min(range.endColumnIndex, cells.length)
    for (let column = range.startColumnIndex; column < end; column += 1) {
      if (hasValue(cells[column])) return { row, column }
    }
  }
  return undefined
}

/** Whether the row or column beside the table holds a value next to it, corners included. */
function anyFilled(
  sheet: Sheet,
  table: Range,
  edge: { row: number } | { column: number },
): boolean {
  if ('row' in edge) {
    const cells = sheet.grid[edge.row]
    if (edge.row < 0 || !cells) return false
    for (
      let column = Math.max(0, table.startColumnIndex - 1);
      column <= table.endColumnIndex;
      column += 1
    ) {
      if (hasValue(cells[column])) return true
    }
    return false
  }
  if (edge.column < 0) return false
  for (let row = Math.max(0, table.startRowIndex - 1); row <= table.endRowIndex; row += 1) {
    if (hasValue(sheet.grid[row]?.[edge.column])) return true
  }
  return false
}
