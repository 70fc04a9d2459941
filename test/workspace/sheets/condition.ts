import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument } from '../api-error.ts'

/** What a condition is for: a data validation, a conditional format, or a filter. */
export type ConditionUse = 'validation' | 'format' | 'filter'

interface Kind {
  readonly uses: readonly ConditionUse[]
  readonly least: number
  readonly most: number
}

const everywhere: readonly ConditionUse[] = ['validation', 'format', 'filter']
const validation: readonly ConditionUse[] = ['validation']
const looks: readonly ConditionUse[] = ['format', 'filter']

/** Uses and number of values of each type, as Google's description of `BooleanCondition` says. */
const kinds: Readonly<Record<string, Kind>> = {
  ...kindsOf(
    everywhere,
    1,
    'NUMBER_GREATER NUMBER_GREATER_THAN_EQ NUMBER_LESS NUMBER_LESS_THAN_EQ',
  ),
  ...kindsOf(everywhere, 1, 'NUMBER_EQ NUMBER_NOT_EQ TEXT_CONTAINS TEXT_NOT_CONTAINS TEXT_EQ'),
  ...kindsOf(everywhere, 1, 'DATE_EQ DATE_BEFORE DATE_AFTER CUSTOM_FORMULA'),
  ...kindsOf(everywhere, 2, 'NUMBER_BETWEEN NUMBER_NOT_BETWEEN'),
  ...kindsOf(looks, 1, 'TEXT_STARTS_WITH TEXT_ENDS_WITH'),
  ...kindsOf(looks, 0, 'BLANK NOT_BLANK'),
  ...kindsOf(validation, 0, 'TEXT_IS_EMAIL TEXT_IS_URL DATE_IS_VALID'),
  ...kindsOf(validation, 1, 'DATE_ON_OR_BEFORE DATE_ON_OR_AFTER ONE_OF_RANGE'),
  ...kindsOf(validation, 2, 'DATE_BETWEEN DATE_NOT_BETWEEN'),
  ONE_OF_LIST: { uses: validation, least: 1, most: Infinity },
  BOOLEAN: { uses: validation, least: 0, most: 2 },
}

/** Throws 400 for a condition that Google would not keep: another use, or values too many or too few. */
export function assertCondition(
  condition: sheets_v4.Schema$BooleanCondition | undefined,
  use: ConditionUse,
): void {
  const type = condition?.type
  if (!type) throw invalidArgument('A rule needs a condition.')
  const kind = kinds[type]
  if (!kind?.uses.includes(use)) {
    throw invalidArgument(`The condition type ${type} is not supported for a ${use}.`)
  }
  const values = condition.values ?? []
  if (values.length < kind.least || values.length > kind.most) {
    const allowed = kind.least === kind.most ? kind.least : `${kind.least} to ${kind.most}`
    throw invalidArgument(
      `${type} needs ${allowed} ConditionValues; ${values.length} given.`.replace(
        'Infinity',
        'any number of',
      ),
    )
  }
  for (const value of values) assertValue(type, value, use)
}

function assertValue(
  type: string,
  { userEnteredValue, relativeDate }: sheets_v4.Schema$ConditionValue,
  use: ConditionUse,
): void {
  if (relativeDate) {
    if (userEnteredValue) throw invalidArgument("oneof field 'value' is already set.")
    if (use === 'validation') throw invalidArgument('relativeDate values are not supported.')
    if (!/^DATE_(BEFORE|AFTER)$/.test(type)) {
      throw invalidArgument(`${type} takes no relativeDate.`)
    }
    return
  }
  if (!userEnteredValue) throw invalidArgument(`A ConditionValue of ${type} is empty.`)
  if (type === 'CUSTOM_FORMULA' && !userEnteredValue.startsWith('=')) {
    throw invalidArgument(`Invalid formula: ${userEnteredValue}`)
  }
}

function kindsOf(
  uses: readonly ConditionUse[],
  count: number,
  types: string,
): Record<string, Kind> {
  const kind = { uses, least: count, most: count }
  return Object.fromEntries(types.split(' ').map((type) => [type, kind]))
}
