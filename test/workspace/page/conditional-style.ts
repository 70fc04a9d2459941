import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { ApiError } from '../api-error.ts'
import { evaluateFormula, relativeFormula } from '../sheets/formula.ts'
import { localeFacts, type LocaleFacts } from '../sheets/number-format.ts'
import { toCellStyle } from './cell-style.ts'

type Rule = sheets_v4.Schema$ConditionalFormatRule

export interface ConditionalCell {
  row: number
  column: number
  text: string
  number: number | undefined
}

/** Whether a formula, as it reads in a cell of the sheet, is true. */
export type IsTrue = (formula: string) => boolean

/**
 * The extra style of a cell under the sheet's conditional formats: the first rule that holds wins. A
 * custom formula is written for the first cell of the rule's first range and moves from there.
 */
export function conditionalStyle(
  rules: readonly Rule[],
  cell: ConditionalCell,
  isTrue: IsTrue,
): string {
  const rule = rules.find(
    ({ ranges, booleanRule }) =>
      booleanRule?.condition &&
      covers(ranges ?? [], cell) &&
      (booleanRule.condition.type === 'CUSTOM_FORMULA'
        ? isTrue(formulaIn(cell, booleanRule.condition, ranges?.[0] ?? {}))
        : holds(booleanRule.condition, cell)),
  )
  return rule?.booleanRule?.format ? toCellStyle(rule.booleanRule.format, false) : ''
}

/** A formula is true where it comes to TRUE or a number other than zero; one that cannot be read never. */
export function createIsTrue(
  grid: Parameters<typeof evaluateFormula>[0]['grid'],
  locale: string | null | undefined,
): IsTrue {
  const known = new Map<string, boolean>()
  const facts = localeFacts(locale)
  return (formula) => {
    const before = known.get(formula)
    if (before !== undefined) return before
    const made = isTrueIn(grid, formula, facts)
    known.set(formula, made)
    return made
  }
}

function isTrueIn(
  grid: Parameters<typeof evaluateFormula>[0]['grid'],
  formula: string,
  locale: LocaleFacts,
): boolean {
  try {
    const { boolValue, numberValue } = evaluateFormula({ grid }, formula, locale)
    return boolValue === true || (numberValue ?? 0) !== 0
  } catch (error) {
    if (error instanceof ApiError && error.status === 501) return false
    throw error
  }
}

function formulaIn(
  { row, column }: ConditionalCell,
  { values }: sheets_v4.Schema$BooleanCondition,
  { startRowIndex, startColumnIndex }: sheets_v4.Schema$GridRange,
): string {
  const formula = values?.[0]?.userEnteredValue ?? ''
  return relativeFormula(formula, row - (startRowIndex ?? 0), column - (startColumnIndex ?? 0))
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
