import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { toCellStyle } from './cell-style.ts'

type Rule = sheets_v4.Schema$ConditionalFormatRule

export interface ConditionalCell {
  row: number
  column: number
  text: string
  number: number | undefined
}

/**
 * The extra style of a cell under the sheet's conditional formats: the first rule that holds wins.
 * Formulas are not evaluated, so rules with custom formulas draw nothing.
 */
export function conditionalStyle(rules: readonly Rule[], cell: ConditionalCell): string {
  const rule = rules.find(
    ({ ranges, booleanRule }) =>
      booleanRule?.condition && covers(ranges ?? [], cell) && holds(booleanRule.condition, cell),
  )
  return rule?.booleanRule?.format ? toCellStyle(rule.booleanRule.format, false) : ''
}

function covers(
  ranges: readonly sheets_v4.Schema$GridRange[],
  { row, column }: { row: number; column: number },
): boolean {
  return ranges.some(
    (range) =>
      row >= (range.startRowIndex ?? 0) &&
      row < (range.endRowIndex ?? Infinity) &&
      column >= (range.startColumnIndex ?? 0) &&
      column < (range.endColumnIndex ?? Infinity),
  )
}

function holds(condition: sheets_v4.Schema$BooleanCondition, cell: ConditionalCell): boolean {
  const values = (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '')
  const wanted = (values[0] ?? '').toLowerCase()
  const text = cell.text.toLowerCase()
  const number = cell.number ?? Number.NaN
  const [first = Number.NaN, second = Number.NaN] = values.map(Number)
  switch (condition.type) {
    case 'TEXT_EQ':
      return text === wanted
    case 'TEXT_CONTAINS':
      return text.includes(wanted)
    case 'TEXT_NOT_CONTAINS':
      return !text.includes(wanted)
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted)
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted)
    case 'BLANK':
      return text === ''
    case 'NOT_BLANK':
      return text !== ''
    case 'NUMBER_GREATER':
      return number > first
    case 'NUMBER_GREATER_THAN_EQ':
      return number >= first
    case 'NUMBER_LESS':
      return number < first
    case 'NUMBER_LESS_THAN_EQ':
      return number <= first
    case 'NUMBER_EQ':
      return number === first
    case 'NUMBER_BETWEEN':
      return number >= first && number <= second
    default:
      return false
  }
}
