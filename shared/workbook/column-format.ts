import { ROSTER_CODES } from '../model/roster.ts'
import type { Language } from '../model/language.ts'
import type { DataValidationBody, FormatBody } from './sheets-request.ts'
import type { ColumnDeclaration } from './tab-declaration.ts'

type Kind = Pick<ColumnDeclaration, 'kind' | 'choices'>

/**
 * How cells of a column are kept. Text columns are plain text: digits past the 15th stay, "800/338" is
 * no date, and what begins with `=` is no formula (G9). All begin at the top, so that beside a long text
 * what belongs together stands in one line.
 */
export function columnFormat({ kind }: Kind): FormatBody {
  return { ...formatOf(kind), verticalAlignment: 'TOP' }
}

function formatOf(kind: Kind['kind']): FormatBody {
  switch (kind) {
    case 'text':
    case 'employee-id':
    case 'email':
    case 'phone':
    case 'coordinates':
      return { numberFormat: { type: 'TEXT', pattern: '@' } }
    case 'long-text':
      return {
        numberFormat: { type: 'TEXT', pattern: '@' },
        wrapStrategy: 'WRAP',
      }
    case 'roster-code':
      return { numberFormat: { type: 'TEXT', pattern: '@' }, horizontalAlignment: 'CENTER' }
    case 'date':
      return { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } }
    case 'date-time':
      return { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' } }
    case 'time':
      return { numberFormat: { type: 'TIME', pattern: 'hh:mm' } }
    case 'whole-number':
      return { numberFormat: { type: 'NUMBER', pattern: '0' } }
    case 'yes-no':
    case 'choice':
      return { horizontalAlignment: 'LEFT' }
  }
}

/**
 * The drop-down of a column, in the tab's language. Roster codes only warn: what an office pastes is
 * read and answered with a located message; those of regulations, which have a colour, stay among them.
 */
export function columnValidation(
  { kind, choices }: Kind,
  language: Language,
  coloured: readonly string[] = [],
): DataValidationBody | undefined {
  if (kind === 'roster-code') {
    const codes = new Set([...ROSTER_CODES, ...coloured.filter((code) => code !== '')])
    return oneOf([...codes], false)
  }
  return choices && oneOf(choiceTitles(choices, language), true)
}

export function oneOf(values: readonly string[], strict: boolean): DataValidationBody {
  return {
    condition: {
      type: 'ONE_OF_LIST',
      values: values.map((userEnteredValue) => ({ userEnteredValue })),
    },
    strict,
    showCustomUi: true,
  }
}

export function choiceTitles(
  choices: NonNullable<ColumnDeclaration['choices']>,
  language: Language,
): string[] {
  return choices.map(({ title }) => title[language])
}
