import { INDONESIAN_LOCALE, isIndonesianLocale } from '../../shared/workbook/spreadsheet-locale.ts'

type Spreadsheet = Pick<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  'getSpreadsheetLocale' | 'setSpreadsheetLocale'
>

/**
 * Makes a spreadsheet Indonesian and reads it back. Answers the locale that stands afterwards where
 * that is another: then dates are read as they are not meant.
 */
export function setIndonesianLocale(spreadsheet: Spreadsheet): string | undefined {
  if (isIndonesianLocale(spreadsheet.getSpreadsheetLocale())) return undefined
  try {
    spreadsheet.setSpreadsheetLocale(INDONESIAN_LOCALE)
  } catch (error) {
    console.warn(`The locale ${INDONESIAN_LOCALE} was refused: ${String(error)}`)
  }
  const standing = spreadsheet.getSpreadsheetLocale()
  return isIndonesianLocale(standing) ? undefined : standing
}
