import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { Month } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import { renewLayout } from '../../shared/workbook/former-layout.ts'
import { findHeaderRow, type HeaderRow } from '../../shared/workbook/header-row.ts'
import { setUpTab } from '../../shared/workbook/set-up-tab.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import type { SheetsRequest } from '../../shared/workbook/sheets-request.ts'
import type { TabDeclaration } from '../../shared/workbook/tab-declaration.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { detectLanguage, findSheet } from './find-sheet.ts'
import type { GoogleCalls } from './google-calls.ts'
import { readRows } from './read-tabs.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { chunkRows } from './pack-requests.ts'
import { rowData } from './row-data.ts'
import type { SheetProperties } from './replies.ts'

type Request = sheets_v4.Schema$Request

/** Google recommends at most 2 MB a request; the rest of it needs little. */
const CHUNK = { rows: 500, bytes: 1_500_000 }

/** Rows that are appended together or not at all. */
export interface RowGroup {
  readonly key: string
  /** By column key. */
  readonly rows: readonly Readonly<Record<string, CellValue>>[]
}

/** A tab in which people type, of which the worker knows the rows that it appended. */
export interface AppendedTab {
  readonly tab: TabDeclaration
  /** Of a monthly tab. */
  readonly month?: Month
  /** The column without which no row can be told from another. */
  readonly keyColumn: string
  /** What tells whether a group's key stands there: it was appended before, or typed. */
  readonly standing: (
    rows: readonly (readonly CellValue[])[],
    header: HeaderRow | undefined,
  ) => (key: string) => boolean
}

/** The tab as it stands, or as it will once `setUp` is applied. */
interface StandingTab {
  readonly sheetId: number
  readonly language: Language
  readonly setUp: readonly SheetsRequest[]
  /** Brings a tab of an earlier version into today's order of columns; `headers` stand as they do then. */
  readonly renewing: readonly SheetsRequest[]
  /** The header row, where there is one with the column of keys. */
  readonly headers: readonly CellValue[] | undefined
  readonly stands: (key: string) => boolean
}

/**
 * Appends the groups whose key does not stand in the tab, made where it is missing. Returns how many did
 * not stand there at the first look. Rows that are there are never written.
 */
export async function appendRows(
  calls: GoogleCalls,
  spreadsheetId: string,
  target: AppendedTab & { readonly groups: readonly RowGroup[] },
): Promise<number> {
  const groups = [...new Map(target.groups.map((group) => [group.key, group])).values()]
  if (groups.length === 0) return 0

  let missingAtFirst: number | undefined
  return calls.converge(async () => {
    const standing = await readTab(calls, spreadsheetId, target)
    const { sheetId, language, renewing, stands } = standing
    if (renewing.length > 0) await write(calls, spreadsheetId, renewing)
    const missing = groups.filter(({ key }) => !stands(key))
    missingAtFirst ??= missing.length
    if (missing.length === 0) return missingAtFirst

    const headers = standing.headers ?? (await setUpHeaders(calls, spreadsheetId, target, standing))
    const given = { columns: target.tab.columns, language }
    const data = missing.map(({ rows }) => rows.map((row) => rowData(row, headers, given)))
    for (const chunk of chunkRows(data, CHUNK)) {
      await write(calls, spreadsheetId, [appendRequest(sheetId, chunk.flat())])
    }
    return missingAtFirst
  }, spreadsheetId)
}

function write(
  calls: GoogleCalls,
  spreadsheetId: string,
  requests: readonly (SheetsRequest | Request)[],
): Promise<void> {
  return calls.write(spreadsheetId, requests.map(toApiRequest))
}

async function readTab(
  calls: GoogleCalls,
  spreadsheetId: string,
  { tab, month, keyColumn, standing: standsIn }: AppendedTab,
): Promise<StandingTab> {
  const spreadsheet = await readSpreadsheet(calls, spreadsheetId)
  const sheets = spreadsheet.sheets.map(({ properties }) => properties)
  const language = detectLanguage(sheets)
  const sheet = findSheet(sheets, tab, month)
  if (!sheet) {
    const setUp = setUpTab({ tab, ...(month && { month }), language })
    const sheetId = sheetIdOf(tab, month)
    const stands = standsIn([], undefined)
    return { sheetId, language, setUp, renewing: [], headers: undefined, stands }
  }

  const { sheetId } = sheet
  const standing = (await readRows(calls, spreadsheetId, [sheetId])).get(sheetId) ?? []
  const renewed = renewLayout({ sheetId, tab, rows: standing, language })
  const rows = renewed?.rows ?? standing
  const header = findHeaderRow(rows, tab.columns)
  const existing = existingSheet(sheet, rows)
  return {
    sheetId,
    language,
    renewing: renewed?.requests ?? [],
    setUp: setUpTab({ tab, ...(month && { month }), language, existing }),
    headers: header?.columnOf.has(keyColumn) ? rows[header.row] : undefined,
    stands: standsIn(rows, header),
  }
}

function existingSheet(
  { sheetId, title, gridProperties }: SheetProperties,
  rows: readonly (readonly CellValue[])[],
): NonNullable<Parameters<typeof setUpTab>[0]['existing']> {
  return {
    sheetId,
    title,
    rowCount: gridProperties?.rowCount ?? 0,
    columnCount: gridProperties?.columnCount ?? 0,
    // The header's protection is set-up's affair.
    isProtected: true,
    conditionalFormats: [],
    rows,
  }
}

/** Makes the tab or its missing headers; returns the header row as it then stands. */
async function setUpHeaders(
  calls: GoogleCalls,
  spreadsheetId: string,
  { tab, month }: AppendedTab,
  { sheetId, setUp }: StandingTab,
): Promise<readonly CellValue[]> {
  await write(calls, spreadsheetId, setUp)
  const rows = (await readRows(calls, spreadsheetId, [sheetId])).get(sheetId) ?? []
  const header = findHeaderRow(rows, tab.columns)
  if (!header) throw new RangeError(`No headers in the tab ${tab.key} ${month ?? ''}`)
  return rows[header.row] ?? []
}

function appendRequest(sheetId: number, rows: sheets_v4.Schema$RowData[]): Request {
  return {
    appendCells: { sheetId, rows, fields: 'userEnteredValue,userEnteredFormat,dataValidation' },
  }
}

/** The shared requests are the API's own, but read-only. */
function toApiRequest(request: SheetsRequest | Request): Request {
  return request as Request
}
