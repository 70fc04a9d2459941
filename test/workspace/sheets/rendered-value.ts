import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { notImplemented } from '../api-error.ts'
import type { ExtendedValue, Sheet, StoredCell } from './book.ts'
import { ERROR_TEXT, evaluateFormula } from './formula.ts'
import { formatGeneral, formatNumber, type LocaleFacts } from './number-format.ts'

export type ValueRenderOption = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA'
export type DateTimeRenderOption = 'SERIAL_NUMBER' | 'FORMATTED_STRING'

/** The value that a cell of the sheet has; a formula's is worked out. */
export function effectiveValue(
  cell: StoredCell,
  sheet: Sheet,
  locale: LocaleFacts,
): ExtendedValue | undefined {
  const value = cell.userEnteredValue ?? undefined
  return value?.formulaValue ? evaluateFormula(sheet, value.formulaValue, locale) : value
}

/** What the cell shows. */
export function formattedValue(
  cell: StoredCell,
  sheet: Sheet,
  locale: LocaleFacts,
): string | undefined {
  const value = effectiveValue(cell, sheet, locale)
  if (!value) return undefined
  if (value.errorValue) return errorText(value)
  if (typeof value.stringValue === 'string') return value.stringValue
  if (typeof value.boolValue === 'boolean') {
    return (value.boolValue ? locale.isTrue : locale.isFalse).at(-1)
  }
  if (typeof value.numberValue !== 'number') return undefined
  const pattern = patternOf(cell.userEnteredFormat?.numberFormat ?? undefined, locale)
  return pattern === undefined
    ? formatGeneral(value.numberValue, locale)
    : formatNumber(value.numberValue, pattern, locale)
}

/** A cell as a value of a ValueRange; `''` when it is empty. */
export function renderValue(
  cell: StoredCell | undefined,
  sheet: Sheet,
  option: ValueRenderOption,
  dates: DateTimeRenderOption,
  locale: LocaleFacts,
): string | number | boolean {
  if (!cell?.userEnteredValue) return ''
  const { formulaValue } = cell.userEnteredValue
  if (option === 'FORMULA' && typeof formulaValue === 'string') return formulaValue
  if (option === 'FORMATTED_VALUE') return formattedValue(cell, sheet, locale) ?? ''
  const value = effectiveValue(cell, sheet, locale)
  if (value?.errorValue) return errorText(value)
  const type = cell.userEnteredFormat?.numberFormat?.type
  if (
    dates === 'FORMATTED_STRING' &&
    (type === 'DATE' || type === 'TIME' || type === 'DATE_TIME')
  ) {
    return formattedValue(cell, sheet, locale) ?? ''
  }
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? ''
}

function errorText({ errorValue }: ExtendedValue): string {
  return ERROR_TEXT[errorValue?.type ?? 'ERROR'] ?? '#ERROR!'
}

function patternOf(
  format: sheets_v4.Schema$NumberFormat | undefined,
  locale: LocaleFacts,
): string | undefined {
  if (!format) return undefined
  if (format.pattern) return format.pattern
  switch (format.type) {
    case 'DATE':
      return locale.datePattern
    case 'TIME':
      return locale.timePattern
    case 'DATE_TIME':
      return `${locale.datePattern} hh:mm:ss`
    case 'PERCENT':
      return '0.00%'
    case 'NUMBER':
      return '#,##0.00'
    case 'TEXT':
      return '@'
    default:
      throw notImplemented(`the default number format of type ${format.type}`)
  }
}
