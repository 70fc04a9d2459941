import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { getAddonText } from '../addon-text.ts'
import { readLanguage } from '../document-state.ts'
import { showDialog, showSidebar, type SidebarPage } from '../show-sidebar.ts'
import { getSpreadsheet, type Host } from './host.ts'

/** What the menu opens, and what sidebars show. */
export function createPages({ monthInView }: Host) {
  return {
    showSetUp: (): void => show('set-up', 'setUp'),
    showRegulations: (): void => show('regulations', 'regulations'),
    showHolidays: (): void => show('holidays', 'holidays'),
    showImports: (): void => show('imports', 'imports'),
    showChat: (): void => show('chat', 'chat'),
    showRosterCheck: (): void => show('roster-check', 'rosterCheck'),
    showRosterProposal: (): void => show('roster-proposal', 'rosterProposal'),
    showRecaps: (): void => show('recaps', 'recaps'),
    showExplanation: (): void => show('explanation', 'explanation'),
    showMonths: (): void => show('months', 'months'),
    showDesk: (): void => show('desk', 'desk'),
    showPersonalLinks: (): void => show('personal-links', 'personalLinks'),
    showReminders: (): void => show('reminders', 'reminders'),
    showConfirmations: (): void => show('confirmations', 'confirmations'),
    showFilings: (): void => show('filings', 'filings'),
    showConnection: (): void => show('connection', 'connection'),
    showMadeUp: (): void => show('made-up', 'madeUp'),
    showHelp: (): void => show('help', 'help'),

    /** Goes to *Temuan* of the month in view; where it is not made yet, offers to make it. */
    showFindings(): void {
      const spreadsheet = getSpreadsheet()
      const month = monthInView(spreadsheet)
      const sheet = spreadsheet.getSheetById(recapTabOf({ key: 'findings', month }).sheetId)
      if (sheet) spreadsheet.setActiveSheet(sheet)
      else show('recaps', 'recaps')
    },

    /** Shows a tab; false where it is gone. */
    openTab(sheetId: number): boolean {
      const spreadsheet = getSpreadsheet()
      const sheet = spreadsheet.getSheetById(sheetId)
      if (sheet) spreadsheet.setActiveSheet(sheet)
      return sheet !== null
    },

    /** The links as cards with QR codes, in a window from which the browser prints them. */
    showCards(): void {
      const language = readLanguage()
      showDialog('cards', getAddonText(language).cards, language)
    },
  }
}

function show(page: SidebarPage, title: keyof AddonText['menu']): void {
  const language = readLanguage()
  showSidebar(page, getAddonText(language).menu[title], language)
}
