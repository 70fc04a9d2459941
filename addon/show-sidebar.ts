import type { Language } from '../shared/model/language.ts'

/** Wide enough for a sheet of A4. */
const DIALOG = { width: 860, height: 620 }

/** Pages in `sidebar/`, by file name. */
export type SidebarPage =
  | 'set-up'
  | 'regulations'
  | 'holidays'
  | 'imports'
  | 'chat'
  | 'recaps'
  | 'roster-check'
  | 'roster-proposal'
  | 'explanation'
  | 'months'
  | 'desk'
  | 'personal-links'
  | 'reminders'
  | 'confirmations'
  | 'filings'
  | 'connection'
  | 'made-up'
  | 'help'

export function showSidebar(page: SidebarPage, title: string, language: Language): void {
  SpreadsheetApp.getUi().showSidebar(evaluate(page, language).setTitle(title))
}

/** A page that does not fit beside the spreadsheet. */
export function showDialog(page: 'cards', title: string, language: Language): void {
  const { width, height } = DIALOG
  const output = evaluate(page, language).setWidth(width).setHeight(height)
  SpreadsheetApp.getUi().showModalDialog(output, title)
}

function evaluate(page: string, language: Language): GoogleAppsScript.HTML.HtmlOutput {
  const template = HtmlService.createTemplateFromFile(page)
  template['language'] = language
  return template.evaluate()
}
