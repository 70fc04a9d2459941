import { callService, exception } from './bridge.ts'
import { enumeration, guard } from './guard.ts'

export type ItemKind =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'CHECKBOX'
  | 'LIST'
  | 'DATE'
  | 'TIME'
  | 'PAGE_BREAK'
  | 'SECTION_HEADER'

export interface ItemFacts {
  /** The item's number as Apps Script gives it; the REST id is the same number in hex. */
  id: number
  type: ItemKind
}

export const itemTypes = enumeration('ItemType', [
  'TEXT',
  'PARAGRAPH_TEXT',
  'MULTIPLE_CHOICE',
  'CHECKBOX',
  'LIST',
  'DATE',
  'TIME',
  'PAGE_BREAK',
  'SECTION_HEADER',
  'GRID',
  'SCALE',
  'IMAGE',
  'VIDEO',
  'FILE_UPLOAD',
])
export const FeedbackType = enumeration('FeedbackType', ['CORRECT', 'INCORRECT', 'GENERAL'])

const choiceKinds: readonly ItemKind[] = ['MULTIPLE_CHOICE', 'CHECKBOX', 'LIST']
const className: Record<ItemKind, string> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  CHECKBOX: 'CheckboxItem',
  LIST: 'ListItem',
  DATE: 'DateItem',
  TIME: 'TimeItem',
  PAGE_BREAK: 'PageBreakItem',
  SECTION_HEADER: 'SectionHeaderItem',
}

function createChoice(value: string) {
  return guard('Choice', { getValue: () => value })
}

export function createItem(formId: string, facts: ItemFacts) {
  const get = (member: string, ...args: unknown[]) =>
    callService(`Item.${member}`, formId, facts.id, ...args)
  const set =
    (member: string) =>
    (...args: unknown[]) => (get(member, ...args), guarded)
  const as = (kind: ItemKind) => () => {
    if (facts.type !== kind) {
      throw exception(`The item is a ${className[facts.type]}, not a ${className[kind]}.`)
    }
    return guarded
  }
  const base = {
    getId: () => facts.id,
    getType: () => itemTypes[facts.type],
    getIndex: () => Number(get('getIndex')),
    getTitle: () => String(get('getTitle')),
    setTitle: set('setTitle'),
    getHelpText: () => String(get('getHelpText')),
    setHelpText: set('setHelpText'),
    asTextItem: as('TEXT'),
    asParagraphTextItem: as('PARAGRAPH_TEXT'),
    asMultipleChoiceItem: as('MULTIPLE_CHOICE'),
    asCheckboxItem: as('CHECKBOX'),
    asListItem: as('LIST'),
    asDateItem: as('DATE'),
    asTimeItem: as('TIME'),
    asPageBreakItem: as('PAGE_BREAK'),
    asSectionHeaderItem: as('SECTION_HEADER'),
  }
  const question = {
    isRequired: () => get('isRequired') === true,
    setRequired: set('setRequired'),
  }
  const text = {
    setValidation: (validation: { toRule(): unknown }) => set('setValidation')(validation.toRule()),
    clearValidation: () => set('setValidation')(null),
  }
  const choices = {
    createChoice,
    setChoices: (list: { getValue(): string }[]) =>
      set('setChoiceValues')(list.map((choice) => choice.getValue())),
    setChoiceValues: set('setChoiceValues'),
    getChoices: () => (get('getChoiceValues') as string[]).map(createChoice),
    showOtherOption: set('showOtherOption'),
    hasOtherOption: () => get('hasOtherOption') === true,
  }
  const isQuestion = facts.type !== 'PAGE_BREAK' && facts.type !== 'SECTION_HEADER'
  const self = {
    ...base,
    ...(isQuestion ? question : {}),
    ...(facts.type === 'TEXT' || facts.type === 'PARAGRAPH_TEXT' ? text : {}),
    ...(choiceKinds.includes(facts.type) ? choices : {}),
  }
  const guarded: typeof self = guard(className[facts.type], self)
  return guarded
}
