import type { RosterCheck } from '../../shared/contract/roster-check.ts'
import { parseCivilDate, type Month } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import { rosterCodeRequests } from '../../shared/workbook/roster-code-requests.ts'
import { rosterTotalsRequests } from '../../shared/workbook/roster-totals-requests.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { findMonthlyTab } from './find-monthly-tab.ts'
import { textLookedFor } from '../set-up/read-existing-sheets.ts'
import { getSheetsService } from '../set-up/sheets-service.ts'

/**
 * Renews the drop-downs of codes and the totals above the people of the month's roster; nothing where there is no such roster. True
 * where rows were put in, so that its cells have other names than before.
 */
export function writeRosterTotals(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  month: Month,
  { limits, named }: RosterCheck,
  language: Language,
): boolean {
  const sheet = findMonthlyTab(spreadsheet, getPeopleTab('roster'), month)
  if (!sheet) return false
  const tab = {
    sheetId: sheet.getSheetId(),
    rows: sheet.getDataRange().getValues() as string[][],
    month,
    named,
  }
  // First the drop-downs: a total has none.
  const codes =
    named.length === 0 ? [] : rosterCodeRequests({ ...tab, rules: readRules(spreadsheet, sheet) })
  const totals = rosterTotalsRequests({
    ...tab,
    language,
    limits: new Map(
      limits.map(({ date, maxOffice, notCounted }) => [
        parseCivilDate(date),
        { maxOffice, notCounted: new Set(notCounted) },
      ]),
    ),
  })
  const requests = [...codes, ...totals]
  if (requests.length === 0) return false
  getSheetsService().batchUpdate(
    { requests: requests as GoogleAppsScript.Sheets.Schema.Request[] },
    spreadsheet.getId(),
  )
  return requests.some(({ insertDimension }) => insertDimension !== undefined)
}

/** The text that each conditional format of the sheet looks for. */
function readRules(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
): string[] {
  const fields = 'sheets(properties(sheetId),conditionalFormats(booleanRule(condition(values))))'
  const { sheets = [] } = getSheetsService().get(spreadsheet.getId(), { fields })
  const its = sheets.find(({ properties }) => properties?.sheetId === sheet.getSheetId())
  return (its?.conditionalFormats ?? []).map(textLookedFor)
}
