type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Functions of `main.ts` that Google calls; triggers run as whoever installed them. */
const FORM_SUBMITTED = 'onFormSubmitted'
const SHEET_EDITED = 'onSheetEdited'

/** Installs the triggers that this person does not have yet. */
export function installTriggers(spreadsheet: Spreadsheet): void {
  const installed = installedFunctions(spreadsheet)
  if (!installed.includes(FORM_SUBMITTED)) {
    ScriptApp.newTrigger(FORM_SUBMITTED).forSpreadsheet(spreadsheet).onFormSubmit().create()
  }
  if (!installed.includes(SHEET_EDITED)) {
    ScriptApp.newTrigger(SHEET_EDITED).forSpreadsheet(spreadsheet).onEdit().create()
  }
}

/** Whether this person's triggers are there; those of others are invisible (PLATFORM.md). */
export function hasTriggers(spreadsheet: Spreadsheet): boolean {
  const installed = installedFunctions(spreadsheet)
  return installed.includes(FORM_SUBMITTED) && installed.includes(SHEET_EDITED)
}

function installedFunctions(spreadsheet: Spreadsheet): string[] {
  return ScriptApp.getUserTriggers(spreadsheet).map((trigger) => trigger.getHandlerFunction())
}
