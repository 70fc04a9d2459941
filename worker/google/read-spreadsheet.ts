import type { GoogleCalls } from './google-calls.ts'
import { SpreadsheetReply } from './replies.ts'

/**
 * The spreadsheet, what the worker keeps beside its cells, the properties of its sheets, their charts
 * and merged cells, without any value; one read. What sheets there are is remembered for later reads.
 */
export async function readSpreadsheet(
  calls: GoogleCalls,
  spreadsheetId: string,
): Promise<SpreadsheetReply> {
  const reply = await calls.read({
    api: 'sheets',
    file: spreadsheetId,
    method: 'sheets.spreadsheets.get',
    reply: SpreadsheetReply,
    send: (options) =>
      calls.sheets.spreadsheets.get(
        {
          spreadsheetId,
          fields:
            'spreadsheetUrl,developerMetadata(metadataId,metadataKey,metadataValue),sheets(properties(sheetId,title,hidden,gridProperties),charts.chartId,merges)',
        },
        options,
      ),
  })
  calls.knownSheets.set(
    spreadsheetId,
    new Set(reply.sheets.map(({ properties }) => properties.sheetId)),
  )
  return reply
}
