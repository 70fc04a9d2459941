import type { Language } from '../../shared/model/language.ts'
import { findAnswerCheck } from '../../shared/workbook/answer-checks.ts'
import type { AnswerCheck, QuestionDeclaration } from '../../shared/workbook/form-declaration.ts'

type Form = GoogleAppsScript.Forms.Form

/** Adds a question at the end of the form. */
export function addQuestion(
  form: Form,
  question: QuestionDeclaration,
  language: Language,
): GoogleAppsScript.Forms.Item {
  const created = createItem(form, question, language)
  created.setTitle(question.title[language])
  created.setRequired(question.required)
  if (question.help) created.setHelpText(question.help[language])
  // Google's items of one kind lack the declared supertype's casts; this is the same item.
  const item = created as unknown as GoogleAppsScript.Forms.Item
  checkAnswers(item, question, language)
  return item
}

/** Has Google check answers before it takes them, where it can: of texts. */
export function checkAnswers(
  item: GoogleAppsScript.Forms.Item,
  question: QuestionDeclaration,
  language: Language,
): void {
  const check = findAnswerCheck(question)
  if (!check) return
  const help = check.help[language]
  switch (item.getType()) {
    case FormApp.ItemType.TEXT: {
      const validation = FormApp.createTextValidation().setHelpText(help)
      item.asTextItem().setValidation(requireAnswer(validation, check).build())
      return
    }
    case FormApp.ItemType.PARAGRAPH_TEXT: {
      const validation = FormApp.createParagraphTextValidation().setHelpText(help)
      item.asParagraphTextItem().setValidation(requireAnswer(validation, check).build())
      return
    }
    default:
    // People made it a question of another kind.
  }
}

interface TextBuilder<Self> {
  requireTextMatchesPattern(pattern: string): Self
  requireTextContainsPattern(pattern: string): Self
  requireTextLengthLessThanOrEqualTo(length: number): Self
}

function requireAnswer<Builder extends TextBuilder<Builder>>(
  builder: Builder,
  check: AnswerCheck,
): Builder {
  if ('matches' in check) return builder.requireTextMatchesPattern(check.matches)
  if ('contains' in check) return builder.requireTextContainsPattern(check.contains)
  return builder.requireTextLengthLessThanOrEqualTo(check.longest)
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
