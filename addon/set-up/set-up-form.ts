import type { Language } from '../../shared/model/language.ts'
import type { FormDeclaration } from '../../shared/workbook/form-declaration.ts'
import { findLinkedForm, saveLinkedForm } from '../document-state.ts'
import { requireAnswer } from './add-question.ts'
import { arrangeItems, type ArrangedItems } from './arrange-items.ts'
import { isFormLost } from './is-form-lost.ts'
import { leadThroughSections } from './lead-through-sections.ts'
import type { SetUpContext } from './set-up-context.ts'
import { readSettings } from './settings-tab.ts'

type Form = GoogleAppsScript.Forms.Form

/**
 * Makes a form, or mends it: a deleted form is made anew, a missing question is added where it
 * belongs. What people reworded stays. Who may open it, and what is collected of addresses, is the
 * worker's part. False where the form stands, but this person may not open it: it stays as it is.
 */
export function setUpForm(declared: FormDeclaration, context: SetUpContext): boolean {
  const { language, nameForm = (title) => title } = context
  const title = nameForm(declared.title[language])
  const verified = readSettings(context.spreadsheet)['verifiedEmail'] === 'yes'
  const linked = findLinkedForm(declared.kind)
  const known = linked && findForm(linked.formId)
  if (linked && !known && !isFormLost(declared.kind, context)) return false
  const { items: knownItems = {}, sections: knownSections = {} } = (known && linked) ?? {}
  const form = known ?? FormApp.create(title, true)
  // Remembered before it is filled, so that a set-up cut short finds this form again.
  if (!known) saveLinkedForm(declared.kind, { formId: form.getId(), items: {} })

  // Google refuses some settings of a form that is not published.
  if (!form.isPublished()) form.setPublished(true)
  if (Object.keys(knownItems).length === 0) fillSettings(form, declared, { language, title })
  else renewWords(form, declared, language)
  const items = arrangeItems({
    form,
    declared,
    verified,
    language,
    known: { items: knownItems, sections: knownSections },
  })
  const isLed = leadThroughSections(declared, items)
  const isNew = declared.sections.slice(1).some(({ key }) => !(key in knownSections))
  if (isLed && isNew) requireInSections(declared, items)
  saveLinkedForm(declared.kind, {
    formId: form.getId(),
    items: idsOf(items.questions),
    ...(isLed && { sections: idsOf(items.pageBreaks) }),
  })
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

function fillSettings(
  form: Form,
  declared: FormDeclaration,
  { language, title }: { readonly language: Language; readonly title: string },
): void {
  form
    .setTitle(title)
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

/**
 * Requires what is required in a section once nobody else is led there. Afterwards people may take the
 * asterisk away again.
 */
function requireInSections({ sections }: FormDeclaration, items: ArrangedItems): void {
  for (const { questions } of sections.slice(1)) {
    for (const { key, required } of questions) {
      const item = items.questions.get(key)
      if (required && item) requireAnswer(item)
    }
  }
}

function idsOf(items: ReadonlyMap<string, GoogleAppsScript.Forms.Item>): Record<string, number> {
  return Object.fromEntries([...items].map(([key, item]) => [key, item.getId()]))
}
