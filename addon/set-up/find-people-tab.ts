import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'

/** A tab that is not monthly, by its sheet id, else by its title in either language. */
export function findPeopleTab(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  key: string,
): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const declared = getPeopleTab(key)
  return (
    spreadsheet.getSheetById(sheetIdOf(declared)) ??
    spreadsheet.getSheetByName(declared.title.id) ??
    spreadsheet.getSheetByName(declared.title.en) ??
    undefined
  )
}
