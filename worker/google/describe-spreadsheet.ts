import { PROTECTION_FIELDS } from '../../shared/workbook/sheet-protection.ts'
import type { GoogleWorkspace } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { DescriptionReply } from './replies.ts'

const FIELDS = `properties(title,timeZone,locale),sheets(properties(sheetId,title),${PROTECTION_FIELDS})`

/** The spreadsheet, its sheets and how they are protected, without any cell; one read. */
export async function describeSpreadsheet(
  calls: GoogleCalls,
  spreadsheetId: string,
): ReturnType<GoogleWorkspace['describeSpreadsheet']> {
  const { properties, sheets } = await calls.read({
    api: 'sheets',
    method: 'sheets.spreadsheets.get',
    reply: DescriptionReply,
    send: (options) => calls.sheets.spreadsheets.get({ spreadsheetId, fields: FIELDS }, options),
  })
  return {
    title: properties?.title ?? '',
    timeZone: properties?.timeZone ?? '',
    locale: properties?.locale ?? '',
    sheets: sheets.map((sheet) => ({
      ...sheet.properties,
      protections: sheet.protectedRanges,
    })),
  }
}
