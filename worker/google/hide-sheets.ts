import type { GoogleWorkspace } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'

/** Hides the sheets of these titles, or shows them; a hidden one is written and read as before. */
export function hideSheets(
  calls: GoogleCalls,
  spreadsheetId: string,
  { hidden, isOne }: Parameters<GoogleWorkspace['hideSheets']>[1],
): Promise<void> {
  return calls.converge(async () => {
    const { sheets } = await readSpreadsheet(calls, spreadsheetId)
    const requests = sheets
      .filter(
        ({ properties }) => (properties.hidden ?? false) !== hidden && isOne(properties.title),
      )
      .map(({ properties: { sheetId } }) => ({
        updateSheetProperties: { properties: { sheetId, hidden }, fields: 'hidden' },
      }))
    if (requests.length > 0) await calls.write(spreadsheetId, requests)
  }, spreadsheetId)
}
