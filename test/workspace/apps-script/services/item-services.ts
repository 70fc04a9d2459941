import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import type { FormItem, FormRecord } from '../../forms/form-record.ts'
import { type Execution, ScriptError, type Services } from '../execution.ts'
import { navigationOf } from '../../forms/sections.ts'
import type { ItemFacts, ItemKind } from '../sandbox/form-item.ts'
import { callBuiltIn } from './call-api.ts'
import { getForm } from './get-form.ts'
import { type ItemNavigation, readNavigation, showNavigation } from './item-navigation.ts'
import { toValidation, type ValidationRule } from './text-rules.ts'

const starters: Record<ItemKind, () => FormItem> = {
  TEXT: () => question({ textQuestion: {} }),
  PARAGRAPH_TEXT: () => question({ textQuestion: { paragraph: true } }),
  MULTIPLE_CHOICE: () => question({ choiceQuestion: { type: 'RADIO', options: firstOption() } }),
  CHECKBOX: () => question({ choiceQuestion: { type: 'CHECKBOX', options: firstOption() } }),
  LIST: () => question({ choiceQuestion: { type: 'DROP_DOWN', options: firstOption() } }),
  DATE: () => question({ dateQuestion: { includeYear: true } }),
  TIME: () => question({ timeQuestion: {} }),
  PAGE_BREAK: () => ({ title: '', pageBreakItem: {} }),
  SECTION_HEADER: () => ({ title: '', textItem: {} }),
}

function firstOption(): forms_v1.Schema$Option[] {
  return [{ value: 'Option 1' }]
}

function question(kind: forms_v1.Schema$Question): FormItem {
  return { title: '', questionItem: { question: kind } }
}

/** Apps Script numbers items; the number is the REST id read as hexadecimal. */
function numberOf(item: FormItem): number {
  return Number.parseInt(item.itemId ?? '', 16)
}

function kindOf(item: FormItem): ItemKind {
  if (item.pageBreakItem) return 'PAGE_BREAK'
  if (item.textItem) return 'SECTION_HEADER'
  const asked = item.questionItem?.question
  if (asked?.textQuestion) return asked.textQuestion.paragraph === true ? 'PARAGRAPH_TEXT' : 'TEXT'
  if (asked?.dateQuestion) return 'DATE'
  if (asked?.timeQuestion) return 'TIME'
  const type = asked?.choiceQuestion?.type
  if (type === 'RADIO') return 'MULTIPLE_CHOICE'
  if (type === 'CHECKBOX') return 'CHECKBOX'
  if (type === 'DROP_DOWN') return 'LIST'
  throw new ScriptError(
    `The kind of item ${item.itemId ?? ''} is not implemented by the local workspace`,
  )
}

export function listItems(form: FormRecord): ItemFacts[] {
  return form.items.map((item) => ({ id: numberOf(item), type: kindOf(item) }))
}

export function addItem(execution: Execution, formId: string, kind: ItemKind): ItemFacts {
  const index = getForm(execution, formId).items.length
  send(execution, formId, { createItem: { item: starters[kind](), location: { index } } })
  const added = getForm(execution, formId).items[index]
  if (!added) throw new ScriptError('The item was not added.')
  return { id: numberOf(added), type: kind }
}

function send(execution: Execution, formId: string, request: forms_v1.Schema$Request): void {
  callBuiltIn(execution, {
    method: 'forms.forms.batchUpdate',
    params: { formId },
    body: { requests: [request] },
  })
}

function locate(execution: Execution, formId: string, id: number): [FormItem, number] {
  const { items } = getForm(execution, formId)
  const index = items.findIndex((item) => numberOf(item) === id)
  const item = items[index]
  if (!item) throw new ScriptError('The item is not in the form any more.')
  return [item, index]
}

function change(
  execution: Execution,
  at: { formId: string; id: number },
  edit: (item: FormItem) => void,
): void {
  const [item, index] = locate(execution, at.formId, at.id)
  const changed = structuredClone(item)
  edit(changed)
  send(execution, at.formId, {
    updateItem: { item: changed, location: { index }, updateMask: '*' },
  })
}

function questionOf(item: FormItem): forms_v1.Schema$Question {
  const asked = item.questionItem?.question
  if (!asked) throw new ScriptError('The item is not a question.')
  return asked
}

function choicesOf(item: FormItem): forms_v1.Schema$ChoiceQuestion {
  const choices = questionOf(item).choiceQuestion
  if (!choices) throw new ScriptError('The item has no choices.')
  return choices
}

function setChoices(
  execution: Execution,
  at: { formId: string; id: number },
  options: readonly forms_v1.Schema$Option[],
): void {
  if (options.length === 0 || new Set(options.map(({ value }) => value)).size < options.length) {
    throw new ScriptError('Choices must be at least one, and each different.')
  }
  change(execution, at, (item) => {
    const choices = choicesOf(item)
    const other = (choices.options ?? []).filter((option) => option.isOther === true)
    choices.options = [...options, ...other]
  })
}

/** The items of a form and their questions. */
export const itemServices: Services = {
  'Item.getIndex': (execution: Execution, formId: string, id: number) =>
    locate(execution, formId, id)[1],
  'Item.getTitle': (execution: Execution, formId: string, id: number) =>
    locate(execution, formId, id)[0].title ?? '',
  'Item.setTitle': (execution: Execution, formId: string, id: number, title: string) =>
    change(execution, { formId, id }, (item) => void (item.title = title)),
  'Item.getHelpText': (execution: Execution, formId: string, id: number) =>
    locate(execution, formId, id)[0].description ?? '',
  'Item.setHelpText': (execution: Execution, formId: string, id: number, text: string) =>
    change(execution, { formId, id }, (item) => void (item.description = text)),
  'Item.isRequired': (execution: Execution, formId: string, id: number) =>
    questionOf(locate(execution, formId, id)[0]).required === true,
  'Item.setRequired': (execution: Execution, formId: string, id: number, required: boolean) =>
    change(execution, { formId, id }, (item) => void (questionOf(item).required = required)),
  'Item.getChoices': (execution: Execution, formId: string, id: number) =>
    (choicesOf(locate(execution, formId, id)[0]).options ?? [])
      .filter((option) => option.isOther !== true)
      .map((option) => {
        const way = navigationOf(option)
        return { value: option.value, ...(way && { way: showNavigation(way) }) }
      }),
  'Item.setChoiceValues': (execution: Execution, formId: string, id: number, values: string[]) =>
    setChoices(
      execution,
      { formId, id },
      values.map((value) => ({ value })),
    ),
  'Item.setChoices': (
    execution: Execution,
    formId: string,
    id: number,
    choices: ({ value: string } & Partial<ItemNavigation>)[],
  ) => {
    const form = getForm(execution, formId)
    const options = choices.map(({ value, type, page }) => ({
      value,
      ...(type !== undefined &&
        readNavigation(form, { type, ...(page !== undefined && { page }) })),
    }))
    setChoices(execution, { formId, id }, options)
  },
  'Item.setGoToPage': (execution: Execution, formId: string, id: number, way: ItemNavigation) => {
    const [item] = locate(execution, formId, id)
    const navigation = readNavigation(getForm(execution, formId), way)
    execution.ws.forms.setPageNavigation(formId, item.itemId ?? '', navigation)
  },
  'Item.getPageNavigation': (execution: Execution, formId: string, id: number) => {
    const [item] = locate(execution, formId, id)
    const { pageNavigation } = getForm(execution, formId).extras
    return showNavigation(pageNavigation[item.itemId ?? ''] ?? { goToAction: 'NEXT_SECTION' })
  },
  'Item.hasOtherOption': (execution: Execution, formId: string, id: number) =>
    (choicesOf(locate(execution, formId, id)[0]).options ?? []).some(
      (option) => option.isOther === true,
    ),
  'Item.showOtherOption': (execution: Execution, formId: string, id: number, shown: boolean) =>
    change(execution, { formId, id }, (item) => {
      const choices = choicesOf(item)
      const plain = (choices.options ?? []).filter((option) => option.isOther !== true)
      choices.options = shown ? [...plain, { isOther: true }] : plain
    }),
  'Item.setValidation': (
    execution: Execution,
    formId: string,
    id: number,
    rule: ValidationRule | null,
  ) => {
    const [item] = locate(execution, formId, id)
    const kind = kindOf(item)
    if (rule && rule.itemKind !== kind) {
      throw new ScriptError(`A validation of ${rule.itemKind} cannot be set on an item ${kind}.`)
    }
    const { questionId } = questionOf(item)
    execution.ws.forms.setTextValidation(
      formId,
      questionId ?? '',
      rule ? toValidation(rule) : undefined,
    )
  },
}
