import type { RosterCheck } from '../../shared/contract/roster-check.ts'
import { parseCivilDate, type Month } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import { rosterTotalsRequests } from '../../shared/workbook/roster-totals-requests.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { findMonthlyTab } from './find-monthly-tab.ts'
import { getSheetsService } from '../set-up/sheets-service.ts'

/**
 * Renews the totals above the people of the month's roster; nothing where there is no such roster. True
 * where rows were put in, so that its cells have other names than before.
 */
export function writeRosterTotals(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  month: Month,
  { limits }: RosterCheck,
  language: Language,
): boolean {
  const sheet = findMonthlyTab(spreadsheet, getPeopleTab('roster'), month)
  if (!sheet) return false
  const requests = rosterTotalsRequests({
    sheetId: sheet.getSheetId(),
    rows: sheet.getDataRange().getValues() as string[][],
    month,
    language,
    limits: new Map(
      limits.map(({ date, maxOffice, notCounted }) => [
        parseCivilDate(date),
        { maxOffice, notCounted: new Set(notCounted) },
      ]),
    ),
  })
  if (requests.length === 0) return false
  getSheetsService().batchUpdate(
    { requests: requests as GoogleAppsScript.Sheets.Schema.Request[] },
    spreadsheet.getId(),
  )
  return requests.some(({ insertDimension }) => insertDimension !== undefined)
}
