import type { RosterCheck } from '../../shared/contract/roster-check.ts'
import { parseCivilDate, type Month } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import { rosterTotalsRequests } from '../../shared/workbook/roster-totals-requests.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { findMonthlyTab } from './find-monthly-tab.ts'
import { getSheetsService } from '../set-up/sheets-service.ts'

/** Renews the totals under the roster of the month; nothing where there is no such roster. */
export function writeRosterTotals(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  month: Month,
  { limits }: RosterCheck,
  language: Language,
): void {
  const sheet = findMonthlyTab(spreadsheet, getPeopleTab('roster'), month)
  if (!sheet) return
  const requests = rosterTotalsRequests({
    sheetId: sheet.getSheetId(),
    rowCount: sheet.getMaxRows(),
    rows: sheet.getDataRange().getValues() as string[][],
    month,
    language,
    limits: new Map(limits.map(({ date, maxOffice }) => [parseCivilDate(date), maxOffice])),
  })
  if (requests.length === 0) return
  getSheetsService().batchUpdate(
    { requests: requests as GoogleAppsScript.Sheets.Schema.Request[] },
    spreadsheet.getId(),
  )
}
