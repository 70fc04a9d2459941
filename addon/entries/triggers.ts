import type { Month } from '../../shared/model/civil-date.ts'
import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import { getAddonText, languageOfLocale } from '../addon-text.ts'
import { readLanguage } from '../document-state.ts'
import { findEditHint, sendHint } from '../hints.ts'
import { buildMenu } from '../menu.ts'
import { addMonths } from '../../shared/model/civil-date.ts'
import { monthIn } from '../months.ts'
import { removeFormerTriggers } from '../set-up/install-triggers.ts'
import { getSpreadsheet, type Host, type Spreadsheet } from './host.ts'

/** What Google calls by itself. */
export function createTriggers({ getClient, now }: Host) {
  function recentMonths(spreadsheet: Spreadsheet): Month[] {
    const current = monthIn(spreadsheet, now())
    return [-2, -1, 0, 1].map((count) => addMonths(current, count))
  }

  return {
    onOpen,

    onInstall(event?: { authMode?: GoogleAppsScript.Script.AuthMode }): void {
      onOpen(event)
    },

    /** Installable trigger; edits of tabs that the worker does not read cost nothing. */
    onSheetEdited(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
      const spreadsheet = getSpreadsheet()
      const hint = findEditHint(spreadsheet.getId(), event, recentMonths(spreadsheet))
      if (hint) sendHint(getClient(), hint)
    },

    /**
     * Only triggers of earlier versions call it, each as whoever installed it, and Google mails that person
     * where it is gone: it removes them.
     */
    onFormSubmitted(): void {
      removeFormerTriggers(getSpreadsheet())
    },
  }
}

/**
 * The menu, and in a file of which the add-on knows, *Hari Ini* in view. In mode NONE only the menu may be built:
 * no properties, no spreadsheet.
 */
function onOpen(event?: { authMode?: GoogleAppsScript.Script.AuthMode }): void {
  const mayRead = event?.authMode !== undefined && event.authMode !== ScriptApp.AuthMode.NONE
  const language = mayRead ? readLanguage() : languageOfLocale(Session.getActiveUserLocale())
  buildMenu(getAddonText(language))
  if (mayRead) showToday(getSpreadsheet())
}

/** Who came by a link to another tab than the first stays there. */
function showToday(spreadsheet: Spreadsheet): void {
  const first = spreadsheet.getSheets().find((sheet) => !sheet.isSheetHidden())
  const today = spreadsheet.getSheetById(recapTabOf({ key: 'today' }).sheetId)
  const isAtFirst = first?.getSheetId() === spreadsheet.getActiveSheet().getSheetId()
  if (today && isAtFirst) spreadsheet.setActiveSheet(today)
}
