import { IANA_ZONES } from '../../shared/calendar/zones.ts'
import { GOVERNMENT_KINDS } from '../../shared/government/kinds-of-government.ts'
import type { Language } from '../../shared/model/language.ts'
import { ACCESS_ROLE } from '../../shared/workbook/choices.ts'
import { setUpRequests } from '../../shared/workbook/set-up-requests.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { saveLanguage } from '../document-state.ts'
import { findColumnIndex } from './find-column-index.ts'
import { findPeopleTab } from './find-people-tab.ts'
import { readExistingSheets } from './read-existing-sheets.ts'
import type { SetUpContext } from './set-up-context.ts'
import { setIndonesianLocale } from './set-locale.ts'
import { readSettings, writeSettings } from './settings-tab.ts'
import { getSheetsService } from './sheets-service.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

const TIME_ZONES: Readonly<Record<string, string>> = IANA_ZONES

/**
 * Makes and repairs all tabs, fills settings, and lets whoever installs be HR. Answers the locale
 * where it could not be made Indonesian.
 */
export function setUpTabs({
  spreadsheet,
  input,
  language,
  months,
}: SetUpContext): string | undefined {
  saveLanguage(language)
  const settings: Record<string, string> = { ...input.settings, language }
  const said = { ...readSettings(spreadsheet), ...input.settings }
  setTimeZone(spreadsheet, said['zone'] ?? 'WIB')
  const otherLocale = setIndonesianLocale(spreadsheet)
  const existing = readExistingSheets(spreadsheet.getId())
  const government = GOVERNMENT_KINDS.find((kind) => kind === said['governmentKind'])
  const requests = setUpRequests({
    existing,
    language,
    months: months(),
    ...(government && { government }),
  })
  if (requests.length > 0) {
    getSheetsService().batchUpdate(
      { requests: requests as GoogleAppsScript.Sheets.Schema.Request[] },
      spreadsheet.getId(),
    )
  }
  writeSettings(spreadsheet, settings, language)
  addInstaller(spreadsheet, language)
  hideBlankSheets(spreadsheet)
  return otherLocale
}

function setTimeZone(spreadsheet: Spreadsheet, zone: string): void {
  const wanted = TIME_ZONES[zone]
  if (wanted && spreadsheet.getSpreadsheetTimeZone() !== wanted) {
    spreadsheet.setSpreadsheetTimeZone(wanted)
  }
}

/** Whoever sets up becomes `hr`, as long as nobody stands in *Akses*. */
function addInstaller(spreadsheet: Spreadsheet, language: Language): void {
  const access = getPeopleTab('access')
  const sheet = findPeopleTab(spreadsheet, 'access')
  if (!sheet) return
  const [header = [], ...rows] = sheet.getDataRange().getValues()
  const emailColumn = findColumnIndex(header, access, 'email')
  const roleColumn = findColumnIndex(header, access, 'role')
  if (emailColumn === undefined || roleColumn === undefined) return
  if (rows.some((row) => String(row[emailColumn]).trim() !== '')) return
  const hr = ACCESS_ROLE.find(({ key }) => key === 'hr')?.title[language] ?? 'hr'
  sheet.getRange(2, emailColumn + 1).setValue(Session.getEffectiveUser().getEmail())
  sheet.getRange(2, roleColumn + 1).setValue(hr)
}

/** The blank first sheet of a new spreadsheet has the id 0; hidden, it is not in the way. */
function hideBlankSheets(spreadsheet: Spreadsheet): void {
  const first = spreadsheet.getSheetById(0)
  if (!first || first.isSheetHidden() || first.getLastRow() > 0) return
  const settings = findPeopleTab(spreadsheet, 'settings')
  if (settings) spreadsheet.setActiveSheet(settings)
  first.hideSheet()
}
