import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { ApiError } from '../api-error.ts'
import type { LocaleFacts } from '../sheets/number-format.ts'
import { formattedValue } from '../sheets/rendered-value.ts'

/** What a cell shows. Formulas are not evaluated: the formula itself is shown. */
export function cellText(cell: sheets_v4.Schema$CellData, locale: LocaleFacts): string {
  try {
    return formattedValue(cell, locale) ?? ''
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { formulaValue, numberValue } = cell.userEnteredValue ?? {}
    return formulaValue ?? String(numberValue ?? '')
  }
}
