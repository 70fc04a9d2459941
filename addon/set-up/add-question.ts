import type { Language } from '../../shared/model/language.ts'
import type { QuestionDeclaration } from '../../shared/workbook/form-declaration.ts'

type Form = GoogleAppsScript.Forms.Form

/** Adds a question at the end of the form. */
export function addQuestion(
  form: Form,
  question: QuestionDeclaration,
  language: Language,
): GoogleAppsScript.Forms.Item {
  const item = createItem(form, question, language)
  item.setTitle(question.title[language])
  item.setRequired(question.required)
  if (question.help) item.setHelpText(question.help[language])
  // Google's items of one kind lack the declared supertype's casts; this is the same item.
  return item as unknown as GoogleAppsScript.Forms.Item
}

function createItem(form: Form, question: QuestionDeclaration, language: Language) {
  const choices = (question.choices ?? []).map(({ title }) => title[language])
  switch (question.kind) {
    case 'text':
      return form.addTextItem()
    case 'paragraph':
      return form.addParagraphTextItem()
    case 'choice':
      return form.addMultipleChoiceItem().setChoiceValues(choices)
    case 'choices':
      return form.addCheckboxItem().setChoiceValues(choices)
    case 'drop-down':
      return form.addListItem().setChoiceValues(choices)
    case 'date':
      return form.addDateItem()
    case 'time':
      return form.addTimeItem()
  }
}
