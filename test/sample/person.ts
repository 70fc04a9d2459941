import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'

import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What a person does in a spreadsheet through the Sheets API, under the own account. */
export interface Person {
  createSpreadsheet(title: string, timeZone?: string): string
  /** What stands in a range, unformatted. */
  read(spreadsheetId: string, range: string): CellValue[][]
  /** Writes ranges as they are, in one call: text stays text. */
  write(
    spreadsheetId: string,
    ranges: readonly { range: string; values: readonly (readonly CellValue[])[] }[],
  ): void
  listSheets(spreadsheetId: string): sheets_v4.Schema$SheetProperties[]
  batchUpdate(spreadsheetId: string, requests: readonly sheets_v4.Schema$Request[]): void
}

const SCOPES = ['https://www.googleapis.com/auth/spreadsheets']

export function asPerson(ws: Workspace, email: string): Person {
  const actor = { email, scopes: SCOPES }
  return {
    createSpreadsheet(title, timeZone = 'Asia/Makassar') {
      const body = { properties: { title, locale: 'in_ID', timeZone } }
      const created = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.create', {
        actor,
        params: {},
        body,
      })
      if (!created.spreadsheetId) throw new Error('The workspace made no spreadsheet')
      return created.spreadsheetId
    },
    read(spreadsheetId, range) {
      const { values } = ws.call<sheets_v4.Schema$ValueRange>('sheets.spreadsheets.values.get', {
        actor,
        params: { spreadsheetId, range, valueRenderOption: 'UNFORMATTED_VALUE' },
        unmetered: true,
      })
      return (values ?? []) as CellValue[][]
    },
    write(spreadsheetId, ranges) {
      const data = ranges.map(({ range, values }) => ({
        range,
        values: values.map((row) => [...row]),
      }))
      ws.call('sheets.spreadsheets.values.batchUpdate', {
        actor,
        params: { spreadsheetId },
        body: { valueInputOption: 'RAW', data },
        unmetered: true,
      })
    },
    listSheets(spreadsheetId) {
      const { sheets } = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
        actor,
        params: { spreadsheetId, fields: 'sheets.properties' },
        unmetered: true,
      })
      return (sheets ?? []).flatMap(({ properties }) => properties ?? [])
    },
    batchUpdate(spreadsheetId, requests) {
      ws.call('sheets.spreadsheets.batchUpdate', {
        actor,
        params: { spreadsheetId },
        body: { requests },
        unmetered: true,
      })
    },
  }
}
