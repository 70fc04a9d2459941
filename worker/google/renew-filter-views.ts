import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import {
  reviewViewRequests,
  type ReviewView,
  type StandingGrid,
} from '../../shared/workbook/review-views.ts'
import { describeSpreadsheet } from './describe-spreadsheet.ts'
import type { GoogleCalls } from './google-calls.ts'

/** Makes the filter views as wanted: what holds already is neither read nor written. */
export async function renewFilterViews(
  calls: GoogleCalls,
  target: {
    readonly spreadsheetId: string
    readonly sheets: readonly (StandingGrid & { readonly wanted: readonly ReviewView[] })[]
  },
): Promise<number> {
  const { spreadsheetId, sheets } = target
  let attempts = 0
  let written = 0
  await calls.converge(async () => {
    attempts += 1
    const now = attempts > 1 ? await readGrids(calls, spreadsheetId) : new Map<number, Described>()
    const requests = sheets.flatMap(({ wanted, ...standing }) =>
      reviewViewRequests(wanted, { ...standing, ...now.get(standing.sheetId) }),
    )
    written = Math.max(written, requests.length)
    if (requests.length > 0) {
      await calls.write(spreadsheetId, requests as sheets_v4.Schema$Request[])
    }
  }, spreadsheetId)
  return written
}

type Described = Awaited<ReturnType<typeof describeSpreadsheet>>['sheets'][number]

async function readGrids(
  calls: GoogleCalls,
  spreadsheetId: string,
): Promise<Map<number, Described>> {
  const { sheets } = await describeSpreadsheet(calls, spreadsheetId)
  return new Map(sheets.map((sheet) => [sheet.sheetId, sheet]))
}
