import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { isNamedByPantau } from '../../shared/workbook/sheet-protection.ts'
import type { ExistingSheet } from '../../shared/workbook/set-up-requests.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { getSheetsService } from './sheets-service.ts'

const FIELDS =
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),' +
  'protectedRanges(description),conditionalFormats(booleanRule(condition(values))))'

/** What stands in the spreadsheet, as set-up compares it: two calls, whatever its size. */
export function readExistingSheets(spreadsheetId: string): ExistingSheet[] {
  const service = getSheetsService()
  const settingsId = sheetIdOf(getPeopleTab('settings'))
  const { sheets = [] } = service.get(spreadsheetId, { fields: FIELDS })
  const grids = sheets.filter((sheet) => sheet.properties?.gridProperties)
  const { valueRanges = [] } =
    service.Values?.batchGet(spreadsheetId, {
      ranges: grids.map(({ properties }) =>
        rangeOf(properties?.title ?? '', properties?.sheetId === settingsId),
      ),
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    }) ?? {}
  return grids.map(({ properties, protectedRanges = [], conditionalFormats = [] }, index) => ({
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    rowCount: properties?.gridProperties?.rowCount ?? 0,
    columnCount: properties?.gridProperties?.columnCount ?? 0,
    isProtected: protectedRanges.some(({ description }) => isNamedByPantau(description ?? '')),
    conditionalFormats: conditionalFormats.map(textLookedFor),
    rows: (valueRanges[index]?.values ?? []) as CellValue[][],
  }))
}

/** Empty where it looks for none. */
export function textLookedFor({
  booleanRule,
}: GoogleAppsScript.Sheets.Schema.ConditionalFormatRule): string {
  return booleanRule?.condition?.values?.[0]?.userEnteredValue ?? ''
}

function rangeOf(title: string, whole: boolean): string {
  return whole ? quoteTitle(title) : `${quoteTitle(title)}!1:1`
}

/** A tab as ranges and formulas name it. */
export function quoteTitle(title: string): string {
  return `'${title.replace(/'/gu, "''")}'`
}
