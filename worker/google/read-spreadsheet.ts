import type { GoogleCalls } from './google-calls.ts'
import { SpreadsheetReply } from './replies.ts'

/** The spreadsheet and the properties of its sheets, without any cell; one read. */
export function readSpreadsheet(
  calls: GoogleCalls,
  spreadsheetId: string,
): Promise<SpreadsheetReply> {
  return calls.read({
    api: 'sheets',
    method: 'sheets.spreadsheets.get',
    reply: SpreadsheetReply,
    send: (options) =>
      calls.sheets.spreadsheets.get(
        {
          spreadsheetId,
          fields:
            'spreadsheetUrl,properties(title,timeZone),sheets.properties(sheetId,title,gridProperties)',
        },
        options,
      ),
  })
}
