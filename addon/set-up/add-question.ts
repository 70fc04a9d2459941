import type { Language } from '../../shared/model/language.ts'
import { findAnswerCheck } from '../../shared/workbook/answer-checks.ts'
import type { AnswerCheck, QuestionDeclaration } from '../../shared/workbook/form-declaration.ts'

type Form = GoogleAppsScript.Forms.Form
type Item = GoogleAppsScript.Forms.Item

/** Adds a question at the end of the form; it has its title, and `dressQuestion` does the rest. */
export function addQuestion(form: Form, question: QuestionDeclaration, language: Language): Item {
  const created = createItem(form, question, language).setTitle(question.title[language])
  // Only the item that the form gives can be taken for one of its kind again.
  return form.getItemById(created.getId())
}

/** What a question has beside its title; doing it again changes nothing. */
export function dressQuestion(
  item: Item,
  question: QuestionDeclaration,
  { language, required }: { readonly language: Language; readonly required: boolean },
): void {
  asQuestion(item)?.setRequired(required)
  if (question.help) item.setHelpText(question.help[language])
  checkAnswers(item, question, language)
}

/** Requires an answer of a question, whatever kind people made of it. */
export function requireAnswer(item: Item): void {
  const question = asQuestion(item)
  if (question && !question.isRequired()) question.setRequired(true)
}

/** Has Google check answers before it takes them, where it can: of texts. */
export function checkAnswers(item: Item, question: QuestionDeclaration, language: Language): void {
  const check = findAnswerCheck(question)
  if (!check) return
  const help = check.help[language]
  switch (item.getType()) {
    case FormApp.ItemType.TEXT: {
      const validation = FormApp.createTextValidation().setHelpText(help)
      item.asTextItem().setValidation(buildCheck(validation, check).build())
      return
    }
    case FormApp.ItemType.PARAGRAPH_TEXT: {
      const validation = FormApp.createParagraphTextValidation().setHelpText(help)
      item.asParagraphTextItem().setValidation(buildCheck(validation, check).build())
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

function buildCheck<Builder extends TextBuilder<Builder>>(
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

function asQuestion(item: Item) {
  switch (item.getType()) {
    case FormApp.ItemType.TEXT:
      return item.asTextItem()
    case FormApp.ItemType.PARAGRAPH_TEXT:
      return item.asParagraphTextItem()
    case FormApp.ItemType.MULTIPLE_CHOICE:
      return item.asMultipleChoiceItem()
    case FormApp.ItemType.CHECKBOX:
      return item.asCheckboxItem()
    case FormApp.ItemType.LIST:
      return item.asListItem()
    case FormApp.ItemType.DATE:
      return item.asDateItem()
    case FormApp.ItemType.TIME:
      return item.asTimeItem()
    default:
      return undefined
  }
}
