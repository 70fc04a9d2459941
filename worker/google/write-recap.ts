import { recapTabOf } from '../../shared/workbook/recap-tab-of.ts'
import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { detectLanguage, isSameTitle } from './find-sheet.ts'
import type { GoogleCalls } from './google-calls.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { recapRequests } from './recap-requests.ts'
import { StandingSheetReply } from './replies.ts'
import type { SheetProperties, StandingSheet } from './replies.ts'

/** A recap's tab as it stands now. */
export interface WrittenRecap {
  readonly sheetId: number
  readonly title: string
  readonly url: string
  readonly rowsWritten: number
}

/** Brings the recap's tab to what the recap says: read, compare, one atomic batch, until it holds. */
export function writeRecap(
  calls: GoogleCalls,
  target: { spreadsheetId: string; recap: RecapSheet; editor: string },
): Promise<WrittenRecap> {
  const { spreadsheetId, recap, editor } = target
  let rowsWritten = 0
  return calls.converge(async () => {
    const spreadsheet = await readSpreadsheet(calls, spreadsheetId)
    const sheets = spreadsheet.sheets.map((sheet) => sheet.properties)
    const { sheetId, title } = tabOf(recap, sheets)
    const properties = sheets.find((sheet) => sheet.sheetId === sheetId)
    const standing = properties && (await readStandingSheet(calls, spreadsheetId, sheetId))

    const plan = recapRequests(
      recap,
      { sheetId, title, ...(properties && { properties }), ...(standing && { standing }) },
      editor,
    )
    rowsWritten = Math.max(rowsWritten, plan.rowsWritten)
    if (plan.requests.length > 0) await calls.write(spreadsheetId, plan.requests)
    return {
      sheetId,
      title,
      url: urlOf(spreadsheet.spreadsheetUrl, spreadsheetId, sheetId),
      rowsWritten,
    }
  })
}

/** The recap's sheet id, and a title that no other sheet bears: a stranger's tab stays as it is. */
function tabOf(
  recap: RecapSheet,
  sheets: readonly SheetProperties[],
): { sheetId: number; title: string } {
  const { sheetId, titles } = recapTabOf(recap)
  const wanted = titles[detectLanguage(sheets)]
  const others = sheets.filter((sheet) => sheet.sheetId !== sheetId)
  const isTaken = (title: string) => others.some((sheet) => isSameTitle(sheet.title, title))

  let title = wanted
  for (let number = 1; isTaken(title); number += 1) {
    title = number === 1 ? `${wanted} (Pantau)` : `${wanted} (Pantau ${number})`
  }
  return { sheetId, title }
}

async function readStandingSheet(
  calls: GoogleCalls,
  spreadsheetId: string,
  sheetId: number,
): Promise<StandingSheet | undefined> {
  const reply = await calls.read({
    api: 'sheets',
    method: 'sheets.spreadsheets.getByDataFilter',
    reply: StandingSheetReply,
    send: (options) =>
      calls.sheets.spreadsheets.getByDataFilter(
        {
          spreadsheetId,
          fields:
            'sheets(merges,conditionalFormats.ranges,protectedRanges(protectedRangeId,description),data.rowData.values.userEnteredValue)',
          requestBody: { dataFilters: [{ gridRange: { sheetId } }] },
        },
        options,
      ),
  })
  return reply.sheets[0]
}

/** Opens the tab, at Google or wherever the spreadsheet says it is. */
function urlOf(spreadsheetUrl: string | undefined, spreadsheetId: string, sheetId: number): string {
  const url = new URL(
    spreadsheetUrl ?? `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
  )
  url.hash = `gid=${sheetId}`
  return url.href
}
