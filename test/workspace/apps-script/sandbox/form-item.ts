import { callService, exception } from './bridge.ts'
import { EnumMember, enumeration, guard } from './guard.ts'

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
export const PageNavigationType = enumeration('PageNavigationType', [
  'CONTINUE',
  'GO_TO_PAGE',
  'RESTART',
  'SUBMIT',
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

/** Where a choice or a page break leads: `page` is the item's number of a page break. */
type Navigation = { readonly type: string; readonly page?: number }
type Choice = ReturnType<typeof createChoice>
export interface ItemLike {
  getId(): number
  getType(): EnumMember | undefined
}

function createChoice(formId: string, value: string, way: Navigation | undefined) {
  return guard('Choice', {
    getValue: () => value,
    getPageNavigationType: () => (way ? (PageNavigationType[way.type] ?? null) : null),
    getGotoPage: () => findPage(formId, way),
  })
}

function findPage(formId: string, way: Navigation | undefined): ItemLike | null {
  return way?.page === undefined ? null : createItem(formId, { id: way.page, type: 'PAGE_BREAK' })
}

/** The item of that kind, not the generic one that `getItems` gives. */
function isPageBreak(given: unknown): given is ItemLike {
  return typeof given === 'object' && given !== null && 'setGoToPage' in given
}

/** Reads a `PageBreakItem` or a `PageNavigationType` but GO_TO_PAGE, which needs its page. */
function readNavigation(member: string, given: unknown): Navigation {
  if (given instanceof EnumMember && given !== PageNavigationType['GO_TO_PAGE']) {
    return { type: given.name() }
  }
  if (isPageBreak(given)) return { type: 'GO_TO_PAGE', page: given.getId() }
  throw exception(`The parameters don't match the method signature for ${member}.`)
}

export function createItem(formId: string, facts: ItemFacts) {
  const get = (member: string, ...args: unknown[]) =>
    callService(`Item.${member}`, formId, facts.id, ...args)
  const set =
    (member: string) =>
    (...args: unknown[]) => (get(member, ...args), guarded)
  const base = {
    getId: () => facts.id,
    getType: () => itemTypes[facts.type],
    getIndex: () => Number(get('getIndex')),
    getTitle: () => String(get('getTitle')),
    setTitle: set('setTitle'),
    getHelpText: () => String(get('getHelpText')),
    setHelpText: set('setHelpText'),
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
    createChoice: (value: string, ...way: unknown[]) => {
      const member = `${className[facts.type]}.createChoice`
      if (way.length > 0 && facts.type === 'CHECKBOX') {
        throw exception(`The parameters don't match the method signature for ${member}.`)
      }
      return createChoice(
        formId,
        value,
        way.length > 0 ? readNavigation(member, way[0]) : undefined,
      )
    },
    setChoices: (list: Choice[]) =>
      set('setChoices')(
        list.map((choice) => ({
          value: choice.getValue(),
          type: choice.getPageNavigationType()?.name(),
          page: choice.getGotoPage()?.getId(),
        })),
      ),
    setChoiceValues: set('setChoiceValues'),
    getChoices: () =>
      (get('getChoices') as { value: string; way?: Navigation }[]).map(({ value, way }) =>
        // Only options of a MultipleChoiceItem say where they lead [Choice reference].
        createChoice(formId, value, facts.type === 'MULTIPLE_CHOICE' ? way : undefined),
      ),
  }
  const other = {
    showOtherOption: set('showOtherOption'),
    hasOtherOption: () => get('hasOtherOption') === true,
  }
  const pageBreak = {
    setGoToPage: (given: unknown) =>
      set('setGoToPage')(readNavigation('PageBreakItem.setGoToPage', given)),
    getGoToPage: () => findPage(formId, get('getPageNavigation') as Navigation),
    getPageNavigationType: () =>
      PageNavigationType[(get('getPageNavigation') as Navigation).type] ?? null,
  }
  const isQuestion = facts.type !== 'PAGE_BREAK' && facts.type !== 'SECTION_HEADER'
  const self = {
    ...base,
    ...(isQuestion ? question : {}),
    ...(facts.type === 'TEXT' || facts.type === 'PARAGRAPH_TEXT' ? text : {}),
    ...(choiceKinds.includes(facts.type) ? choices : {}),
    ...(facts.type === 'MULTIPLE_CHOICE' || facts.type === 'CHECKBOX' ? other : {}),
    ...(facts.type === 'PAGE_BREAK' ? pageBreak : {}),
  }
  const guarded: typeof self = guard(className[facts.type], self)
  return guarded
}

/**
 * An item as `getItems` and `getItemById` give it: what all kinds have in common, and the way to the
 * item of its kind. The latter has no way back.
 */
export function createGenericItem(formId: string, facts: ItemFacts) {
  const typed = createItem(formId, facts)
  const as = (kind: ItemKind) => () => {
    if (facts.type !== kind) {
      throw exception(`The item is a ${className[facts.type]}, not a ${className[kind]}.`)
    }
    return typed
  }
  const { getId, getType, getIndex, getTitle, getHelpText } = typed
  const self = {
    getId,
    getType,
    getIndex,
    getTitle,
    getHelpText,
    setTitle: (title: string) => (typed.setTitle(title), guarded),
    setHelpText: (text: string) => (typed.setHelpText(text), guarded),
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
  const guarded: typeof self = guard('Item', self)
  return guarded
}
