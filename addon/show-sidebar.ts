import type { Language } from '../shared/model/language.ts'

/** Pages in `sidebar/`, by file name. */
export type SidebarPage =
  | 'set-up'
  | 'holidays'
  | 'imports'
  | 'recaps'
  | 'roster-check'
  | 'roster-proposal'
  | 'explanation'
  | 'months'
  | 'desk'
  | 'personal-links'
  | 'confirmations'
  | 'filings'
  | 'connection'
  | 'help'

export function showSidebar(page: SidebarPage, title: string, language: Language): void {
  const template = HtmlService.createTemplateFromFile(page)
  template['language'] = language
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle(title))
}
