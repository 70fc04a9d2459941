import { getSheetsService } from './sheets-service.ts'

type Form = GoogleAppsScript.Forms.Form
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Lets the form's responses land in the spreadsheet, on a tab out of the way. */
export function linkForm(form: Form, spreadsheet: Spreadsheet): void {
  if (findDestinationId(form) === spreadsheet.getId()) return
  form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId())
  SpreadsheetApp.flush()
  hideResponseTab(form, spreadsheet)
}

function findDestinationId(form: Form): string | undefined {
  try {
    return form.getDestinationId()
  } catch {
    // Google throws where a form has no destination.
    return undefined
  }
}

/** Google puts a response tab first; people work in the others. */
function hideResponseTab(form: Form, spreadsheet: Spreadsheet): void {
  const sheets = spreadsheet.getSheets()
  const tab = sheets.find((sheet) => sheet.getFormUrl()?.includes(`/d/${form.getId()}/`))
  if (!tab) return
  const properties = { sheetId: tab.getSheetId(), index: sheets.length, hidden: true }
  getSheetsService().batchUpdate(
    { requests: [{ updateSheetProperties: { properties, fields: 'index,hidden' } }] },
    spreadsheet.getId(),
  )
}
