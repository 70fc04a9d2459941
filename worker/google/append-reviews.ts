import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { Month } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import { renewLayout } from '../../shared/workbook/former-layout.ts'
import { findHeaderRow } from '../../shared/workbook/header-row.ts'
import { setUpTab } from '../../shared/workbook/set-up-tab.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import type { SheetsRequest } from '../../shared/workbook/sheets-request.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { ReviewQueueRow } from '../ports/google-workspace.ts'
import { detectLanguage, findSheet } from './find-sheet.ts'
import type { GoogleCalls } from './google-calls.ts'
import { readRows } from './read-tabs.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { chunkRows } from './pack-requests.ts'
import { reviewRowData } from './review-row-data.ts'
import type { SheetProperties } from './replies.ts'

type Request = sheets_v4.Schema$Request

/** Google recommends at most 2 MB a request; the rest of it needs little. */
const CHUNK = { rows: 500, bytes: 1_500_000 }

/** The review tab as it stands, or as it will once `setUp` is applied. */
interface ReviewTab {
  readonly sheetId: number
  readonly language: Language
  readonly setUp: readonly SheetsRequest[]
  /** Brings a tab of an earlier version into today's order of columns; `headers` stand as they do then. */
  readonly renewing: readonly SheetsRequest[]
  /** The header row, where there is one with a column for refs. */
  readonly headers: readonly CellValue[] | undefined
  /** Every text that stands in the tab: a ref among them was appended before. */
  readonly texts: ReadonlySet<CellValue>
}

/**
 * Appends the rows whose ref does not stand in the month's review tab, made where it is missing.
 * Returns how many did not stand there at the first look. Rows that are there are never written.
 */
export async function appendReviews(
  calls: GoogleCalls,
  target: {
    spreadsheetId: string
    month: Month
    rows: readonly ReviewQueueRow[]
  },
): Promise<number> {
  const { spreadsheetId, month } = target
  const rows = [...new Map(target.rows.map((row) => [row.ref, row])).values()]
  if (rows.length === 0) return 0

  let missingAtFirst: number | undefined
  return calls.converge(async () => {
    const tab = await readReviewTab(calls, { spreadsheetId, month })
    if (tab.renewing.length > 0) await write(calls, spreadsheetId, tab.renewing)
    const missing = rows.filter(({ ref }) => !tab.texts.has(ref))
    missingAtFirst ??= missing.length
    if (missing.length === 0) return missingAtFirst

    const headers = tab.headers ?? (await setUpHeaders(calls, spreadsheetId, month, tab))
    const data = missing.map((row) => reviewRowData(row, headers, tab.language))
    for (const chunk of chunkRows(data, CHUNK)) {
      await write(calls, spreadsheetId, [appendRequest(tab.sheetId, chunk)])
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

async function readReviewTab(
  calls: GoogleCalls,
  { spreadsheetId, month }: { readonly spreadsheetId: string; readonly month: Month },
): Promise<ReviewTab> {
  const declaration = getPeopleTab('reviews')
  const spreadsheet = await readSpreadsheet(calls, spreadsheetId)
  const sheets = spreadsheet.sheets.map(({ properties }) => properties)
  const language = detectLanguage(sheets)
  const sheet = findSheet(sheets, declaration, month)
  if (!sheet) {
    const setUp = setUpTab({ tab: declaration, month, language })
    const sheetId = sheetIdOf(declaration, month)
    return { sheetId, language, setUp, renewing: [], headers: undefined, texts: new Set() }
  }

  const { sheetId } = sheet
  const standing = (await readRows(calls, spreadsheetId, [sheetId])).get(sheetId) ?? []
  const renewed = renewLayout({ sheetId, tab: declaration, rows: standing, language })
  const rows = renewed?.rows ?? standing
  const header = findHeaderRow(rows, declaration.columns)
  return {
    sheetId,
    language,
    renewing: renewed?.requests ?? [],
    setUp: setUpTab({ tab: declaration, month, language, existing: existingSheet(sheet, rows) }),
    headers: header?.columnOf.has('ref') ? rows[header.row] : undefined,
    texts: new Set(rows.flat()),
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
    conditionalFormatCount: 0,
    rows,
  }
}

/** Makes the tab or its missing headers; returns the header row as it then stands. */
async function setUpHeaders(
  calls: GoogleCalls,
  spreadsheetId: string,
  month: Month,
  tab: ReviewTab,
): Promise<readonly CellValue[]> {
  await write(calls, spreadsheetId, tab.setUp)
  const declaration = getPeopleTab('reviews')
  const rows = (await readRows(calls, spreadsheetId, [tab.sheetId])).get(tab.sheetId) ?? []
  const header = findHeaderRow(rows, declaration.columns)
  if (!header) throw new RangeError(`No headers in the tab of reviews for ${month}`)
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
