import type { AddonText } from '../shared/text/id/addon.ts'
import type { MenuFunction } from './entry-points.ts'

/**
 * The menu *Pantau*. It appears in every authorisation mode; an entry that is chosen before the
 * add-on is enabled in this spreadsheet makes Google ask for permission first.
 */
export function buildMenu(text: AddonText): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu()
  const add = (title: string, functionName: MenuFunction) => menu.addItem(title, functionName)
  add(text.menu.setUp, 'showSetUp')
  add(text.menu.regulations, 'showRegulations')
  add(text.menu.holidays, 'showHolidays')
  add(text.menu.imports, 'showImports')
  menu.addSeparator()
  add(text.menu.rosterCheck, 'showRosterCheck')
  add(text.menu.rosterProposal, 'showRosterProposal')
  add(text.menu.desk, 'showDesk')
  add(text.menu.chat, 'showChat')
  add(text.menu.recaps, 'showRecaps')
  add(text.menu.explanation, 'showExplanation')
  add(text.menu.findings, 'showFindings')
  add(text.menu.months, 'showMonths')
  menu.addSeparator()
  add(text.menu.personalLinks, 'showPersonalLinks')
  add(text.menu.reminders, 'showReminders')
  add(text.menu.confirmations, 'showConfirmations')
  add(text.menu.filings, 'showFilings')
  add(text.menu.connection, 'showConnection')
  add(text.menu.madeUp, 'showMadeUp')
  add(text.menu.help, 'showHelp')
  menu.addToUi()
}
