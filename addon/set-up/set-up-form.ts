import type { Language } from '../../shared/model/language.ts'
import type {
  FormDeclaration,
  QuestionDeclaration,
} from '../../shared/workbook/form-declaration.ts'
import { findLinkedForm, saveLinkedForm, type LinkedForm } from '../document-state.ts'
import { addQuestion, checkAnswers } from './add-question.ts'
import { isFormLost } from './is-form-lost.ts'
import { linkForm } from './link-form.ts'
import type { SetUpContext } from './set-up-context.ts'
import { readSettings } from './settings-tab.ts'

type Form = GoogleAppsScript.Forms.Form

/**
 * Makes a form, or mends it: a deleted form is made anew, a missing question is added where it
 * belongs. What people reworded stays. Who may open it, and what is collected of addresses, is the
 * worker's part. False where the form stands, but this person may not open it: it stays as it is.
 */
export function setUpForm(declared: FormDeclaration, context: SetUpContext): boolean {
  const { spreadsheet, language } = context
  const verified = readSettings(spreadsheet)['verifiedEmail'] === 'yes'
  const linked = findLinkedForm(declared.kind)
  const known = linked && findForm(linked.formId)
  if (linked && !known && !isFormLost(declared.kind, context)) return false
  const items = (known && linked?.items) ?? {}
  const form = known ?? FormApp.create(declared.title[language], true)
  // Remembered before it is filled, so that a set-up cut short finds this form again.
  if (!known) saveLinkedForm(declared.kind, { formId: form.getId(), items: {} })

  // Google refuses some settings of a form that is not published.
  if (!form.isPublished()) form.setPublished(true)
  if (Object.keys(items).length === 0) fillSettings(form, declared, language)
  else renewWords(form, declared, language)
  const placed = setUpQuestions({
    form,
    questions: declared.questions,
    verified,
    language,
    known: items,
  })
  saveLinkedForm(declared.kind, { formId: form.getId(), items: placed })
  linkForm(form, spreadsheet)
  return true
}

/** Opens a form; undefined where it was deleted or is no longer shared with this person. */
export function findForm(formId: string): Form | undefined {
  try {
    return FormApp.openById(formId)
  } catch (error) {
    console.warn(`Form ${formId} cannot be opened: ${String(error)}`)
    return undefined
  }
}

function fillSettings(form: Form, declared: FormDeclaration, language: Language): void {
  form
    .setTitle(declared.title[language])
    .setDescription(declared.description[language])
    .setConfirmationMessage(declared.confirmation[language])
    .setAllowResponseEdits(true)
    // A personal link fills in who; the link to another response would open the form without it.
    .setShowLinkToRespondAgain(false)
}

/** Replaces words of earlier versions where they stand; what people wrote stays. */
function renewWords(form: Form, declared: FormDeclaration, language: Language): void {
  const { description, confirmation, former } = declared
  if (former.description.includes(form.getDescription())) form.setDescription(description[language])
  if (former.confirmation.includes(form.getConfirmationMessage())) {
    form.setConfirmationMessage(confirmation[language])
  }
}

interface QuestionSetUp {
  readonly form: Form
  readonly questions: readonly QuestionDeclaration[]
  readonly verified: boolean
  readonly language: Language
  readonly known: LinkedForm['items']
}

/** Leaves exactly the declared questions beside those that people added; answers item ids by key. */
function setUpQuestions(setUp: QuestionSetUp): Record<string, number> {
  const { form, questions, verified, language, known } = setUp
  const present = form.getItems()
  const found = new Map(
    questions.flatMap((question) => {
      const item =
        present.find((each) => each.getId() === known[question.key]) ??
        present.find((each) => hasTitle(each, question))
      return item ? [[question.key, item] as const] : []
    }),
  )
  const items: Record<string, number> = {}
  let previous: GoogleAppsScript.Forms.Item | undefined
  const moving = present.length > 0
  for (const question of questions) {
    const item = found.get(question.key)
    // Whoever is not known by an address is still asked who they are.
    if (question.identity && verified && (!item || form.collectsEmail())) {
      if (item) form.deleteItem(item)
      continue
    }
    if (item) {
      checkAnswers(item, question, language)
      freeDate(item, question, language)
    }
    const placed = item ?? addQuestion(form, question, language)
    if (!item && moving) moveAfter(form, placed, previous)
    items[question.key] = placed.getId()
    previous = placed
  }
  return items
}

/** A date that is asked only beside another answer was required in forms made before. */
function freeDate(
  item: GoogleAppsScript.Forms.Item,
  { kind, required, help }: QuestionDeclaration,
  language: Language,
): void {
  if (kind !== 'date' || required || item.getType() !== FormApp.ItemType.DATE) return
  const date = item.asDateItem()
  if (date.isRequired()) date.setRequired(false)
  if (help && date.getHelpText() === '') date.setHelpText(help[language])
}

function moveAfter(
  form: Form,
  item: GoogleAppsScript.Forms.Item,
  previous: GoogleAppsScript.Forms.Item | undefined,
): void {
  const target = previous ? previous.getIndex() + 1 : 0
  const from = item.getIndex()
  if (from !== target) form.moveItem(from, target)
}

function hasTitle(item: GoogleAppsScript.Forms.Item, { title }: QuestionDeclaration): boolean {
  const written = item.getTitle()
  return written === title.id || written === title.en
}
