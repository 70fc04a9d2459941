import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { RecapRange } from '../../shared/recaps/recap-sheet.ts'

/** A recap's range as the API names it. */
export function gridRange(
  sheetId: number,
  { row, column, rows, columns }: RecapRange,
): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + rows,
    startColumnIndex: column,
    endColumnIndex: column + columns,
  }
}
