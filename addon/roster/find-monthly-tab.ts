import type { Month } from '../../shared/model/civil-date.ts'
import { sheetIdOf, tabTitle } from '../../shared/workbook/sheet-id.ts'
import type { TabDeclaration } from '../../shared/workbook/tab-declaration.ts'
import { monthOfTitle } from '../months.ts'

/** A monthly tab, by its sheet id, else by its title in either language. */
export function findMonthlyTab(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  tab: TabDeclaration,
  month: Month,
): GoogleAppsScript.Spreadsheet.Sheet | null {
  return (
    spreadsheet.getSheetById(sheetIdOf(tab, month)) ??
    spreadsheet.getSheetByName(tabTitle(tab, 'id', month)) ??
    spreadsheet.getSheetByName(tabTitle(tab, 'en', month))
  )
}

/** The months of which the spreadsheet has this tab, by its title in either language. */
export function listMonthsOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  tab: TabDeclaration,
): Month[] {
  return spreadsheet.getSheets().flatMap((sheet) => {
    const title = sheet.getName()
    const month = monthOfTitle(title)
    const isOne = month && [tabTitle(tab, 'id', month), tabTitle(tab, 'en', month)].includes(title)
    return isOne ? [month] : []
  })
}
