import { PROTECTION_FIELDS } from '../../shared/workbook/sheet-protection.ts'
import { GoogleError } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { StandingSheetsReply } from './replies.ts'
import type { StandingSheet } from './replies.ts'

const FIELDS = [
  'spreadsheetUrl',
  `sheets(${[
    'properties(sheetId,title,gridProperties)',
    'merges',
    'conditionalFormats.ranges',
    PROTECTION_FIELDS,
    'charts(chartId,position,spec(title,basicChart.chartType))',
    'data.rowData.values.userEnteredValue',
  ].join(',')})`,
].join(',')

/** Sheets as they stand, by id. */
export interface StandingSheets {
  readonly spreadsheetUrl: string | undefined
  readonly byId: ReadonlyMap<number, StandingSheet>
}

const NO_SHEETS: StandingSheets = { spreadsheetUrl: undefined, byId: new Map() }

/** What stands in the sheets; one read, none for no sheet. Google refuses it where one is not there. */
export async function readStandingSheets(
  calls: GoogleCalls,
  spreadsheetId: string,
  sheetIds: readonly number[],
): Promise<StandingSheets> {
  if (sheetIds.length === 0) return NO_SHEETS
  const { spreadsheetUrl, sheets } = await calls.read({
    api: 'sheets',
    file: spreadsheetId,
    method: 'sheets.spreadsheets.getByDataFilter',
    reply: StandingSheetsReply,
    send: (options) =>
      calls.sheets.spreadsheets.getByDataFilter(
        {
          spreadsheetId,
          fields: FIELDS,
          requestBody: { dataFilters: sheetIds.map((sheetId) => ({ gridRange: { sheetId } })) },
        },
        options,
      ),
  })
  const wanted = sheets.filter(({ properties }) => sheetIds.includes(properties.sheetId))
  return { spreadsheetUrl, byId: new Map(wanted.map((sheet) => [sheet.properties.sheetId, sheet])) }
}

/** As `readStandingSheets`; none of them where one is not there. */
export async function findStandingSheets(
  ...given: Parameters<typeof readStandingSheets>
): Promise<StandingSheets> {
  try {
    return await readStandingSheets(...given)
  } catch (error) {
    if (error instanceof GoogleError && error.kind === 'rejected') return NO_SHEETS
    throw error
  }
}
