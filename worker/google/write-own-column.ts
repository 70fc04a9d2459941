import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import { findHeaderRow, type HeaderRow } from '../../shared/workbook/header-row.ts'
import { setUpTab } from '../../shared/workbook/set-up-tab.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import type { GoogleWorkspace } from '../ports/google-workspace.ts'
import { detectLanguage, findSheet } from './find-sheet.ts'
import type { GoogleCalls } from './google-calls.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { readRows } from './read-tabs.ts'
import type { SheetProperties } from './replies.ts'

type Rows = readonly (readonly CellValue[])[]
type OwnColumn = Parameters<GoogleWorkspace['writeOwnColumn']>[1]

/** Fills a column that the worker owns in a tab where people type; no other cell is written. */
export async function writeOwnColumn(
  calls: GoogleCalls,
  spreadsheetId: string,
  { tab, month, key, valuesOf }: OwnColumn,
): Promise<void> {
  await calls.converge(async () => {
    const spreadsheet = await readSpreadsheet(calls, spreadsheetId)
    const sheets = spreadsheet.sheets.map(({ properties }) => properties)
    const sheet = findSheet(sheets, tab, month)
    if (!sheet) return
    const { sheetId } = sheet
    const before = await readTab(sheetId)
    if (!before.header) return
    const isMissing = !before.header.columnOf.has(key)
    if (isMissing) {
      const existing = existingSheet(sheet, before.rows)
      const setUp = setUpTab({ tab, month, language: detectLanguage(sheets), existing })
      await calls.write(spreadsheetId, setUp as sheets_v4.Schema$Request[])
    }
    const { header, rows } = isMissing ? await readTab(sheetId) : before
    const column = header?.columnOf.get(key)
    if (!header || column === undefined) return
    const requests = columnRequests({ sheetId, header, column, rows, wanted: valuesOf(rows) })
    if (requests.length > 0) await calls.write(spreadsheetId, requests)
  }, spreadsheetId)

  async function readTab(sheetId: number): Promise<{ rows: Rows; header: HeaderRow | undefined }> {
    const rows = (await readRows(calls, spreadsheetId, [sheetId])).get(sheetId) ?? []
    return { rows, header: findHeaderRow(rows, tab.columns) }
  }
}

/** One request a row that differs: few do, and the others may be sorted meanwhile. */
function columnRequests(given: {
  readonly sheetId: number
  readonly header: HeaderRow
  readonly column: number
  readonly rows: Rows
  readonly wanted: ReadonlyMap<number, string>
}): sheets_v4.Schema$Request[] {
  const { sheetId, header, column, rows, wanted } = given
  return rows.flatMap((cells, rowIndex) => {
    const value = wanted.get(rowIndex) ?? ''
    if (rowIndex <= header.row || String(cells[column] ?? '') === value) return []
    const start = { sheetId, rowIndex, columnIndex: column }
    const cell = value === '' ? {} : { userEnteredValue: { stringValue: value } }
    return [{ updateCells: { start, rows: [{ values: [cell] }], fields: 'userEnteredValue' } }]
  })
}

function existingSheet(
  { sheetId, title, gridProperties }: SheetProperties,
  rows: Rows,
): NonNullable<Parameters<typeof setUpTab>[0]['existing']> {
  return {
    sheetId,
    title,
    rowCount: gridProperties?.rowCount ?? 0,
    columnCount: gridProperties?.columnCount ?? 0,
    isProtected: true,
    conditionalFormats: [],
    rows,
  }
}
