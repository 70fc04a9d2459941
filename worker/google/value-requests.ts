import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { contentOf, extendedValue } from './changed-rows.ts'
import type { CellContent, RowRun } from './changed-rows.ts'
import { chunkRows } from './pack-requests.ts'

type Request = sheets_v4.Schema$Request

/** So large a request at most, that several fill a batch well. */
const CHUNK = { rows: 1000, bytes: 200_000 }
/** As many equal values one below the other take more room than one request that repeats them. */
const REPEATED_FROM = 8

/** What makes a cell a box to tick. */
const BOX: sheets_v4.Schema$DataValidationRule = {
  condition: { type: 'BOOLEAN' },
  strict: true,
  showCustomUi: true,
}

/** Equal values one below the other; zero-based, `end` excluded. */
interface Repeat {
  readonly value: CellContent
  readonly column: number
  readonly start: number
  readonly end: number
}

/** Writes the values of the rows, emptying all other cells up to `columnCount`. */
export function valueRequests(
  rows: RecapSheet['rows'],
  { start, end }: RowRun,
  { sheetId, columnCount }: { readonly sheetId: number; readonly columnCount: number },
): Request[] {
  const values = rows.slice(start, end).map(({ cells }) => cells.map(contentOf))
  const repeats = repeatsIn(values, columnCount)
  for (const { column, ...repeat } of repeats) {
    for (let row = repeat.start; row < repeat.end; row += 1) values[row]![column] = null
  }
  let firstRow = start
  return [
    ...chunkRows(values.map(rowData), CHUNK).map((chunk) => {
      const startRowIndex = firstRow
      firstRow += chunk.length
      return {
        updateCells: {
          range: {
            sheetId,
            startRowIndex,
            endRowIndex: firstRow,
            startColumnIndex: 0,
            endColumnIndex: columnCount,
          },
          rows: chunk,
          fields: 'userEnteredValue,note,dataValidation',
        },
      }
    }),
    ...repeats.map(({ value, column, ...repeat }) => ({
      repeatCell: {
        range: {
          sheetId,
          startRowIndex: start + repeat.start,
          endRowIndex: start + repeat.end,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        cell: { userEnteredValue: extendedValue(value) ?? {} },
        fields: 'userEnteredValue',
      },
    })),
  ]
}

function repeatsIn(values: readonly (readonly CellContent[])[], columnCount: number): Repeat[] {
  const repeats: Repeat[] = []
  for (let column = 0; column < columnCount; column += 1) {
    let start = 0
    for (let row = 1; row <= values.length; row += 1) {
      const value = values[start]?.[column] ?? null
      if (row < values.length && (values[row]?.[column] ?? null) === value) continue
      const isFilled = value !== null && value !== '' && typeof value !== 'boolean'
      if (isFilled && row - start >= REPEATED_FROM) repeats.push({ value, column, start, end: row })
      start = row
    }
  }
  return repeats
}

/** Cells that a row leaves out are emptied, so trailing empty ones are not sent. */
function rowData(values: readonly CellContent[]): sheets_v4.Schema$RowData {
  const last = values.findLastIndex((value) => extendedValue(value) !== undefined)
  if (last < 0) return {}
  return {
    values: values.slice(0, last + 1).map((value) => {
      const userEnteredValue = extendedValue(value)
      if (userEnteredValue === undefined) return {}
      return typeof value === 'boolean'
        ? { userEnteredValue, dataValidation: BOX }
        : { userEnteredValue }
    }),
  }
}
