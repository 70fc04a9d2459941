import type { Explanation } from '../shared/contract/explanation.ts'
import type { AddonText } from '../shared/text/id/addon.ts'
import type { AgencyRequests } from './agency-requests.ts'
import { findSelectedDay, type SelectedDay } from './selected-day.ts'

/** Either the explanation, or what to select to get one. */
export type ExplainedSelection =
  | { readonly explanation: Explanation; readonly timeZone: string; readonly hint: null }
  | { readonly explanation: null; readonly hint: string }

/** *Jelaskan*: where the code of the selected cell comes from. */
export function explainSelection(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  requests: AgencyRequests,
  text: AddonText,
): ExplainedSelection {
  const selected = readSelection(spreadsheet)
  if (!selected.found) {
    const hint = selected.missing === 'person' ? text.selectPerson : text.selectDay
    return { explanation: null, hint }
  }
  const explanation = requests.explainDay(selected.employeeId, selected.date)
  return { explanation, timeZone: spreadsheet.getSpreadsheetTimeZone(), hint: null }
}

function readSelection(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): SelectedDay {
  const cell = spreadsheet.getCurrentCell()
  const sheet = spreadsheet.getActiveSheet()
  const columns = sheet.getLastColumn()
  if (!cell || columns === 0) return { found: false, missing: 'person' }
  return findSelectedDay({
    title: sheet.getName(),
    rows: sheet.getRange(1, 1, cell.getRow(), columns).getDisplayValues(),
    column: cell.getColumn() - 1,
  })
}
