import { randomBytes, randomInt } from 'node:crypto'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { invalidArgument, notImplemented } from '../api-error.ts'
import { questionIdOf, type FormItem, type FormRecord } from './form-record.ts'
import { questionsOf } from './questions.ts'
import { navigationOf } from './sections.ts'

const questionKinds = [
  'choiceQuestion',
  'textQuestion',
  'dateQuestion',
  'timeQuestion',
  'scaleQuestion',
] as const
const otherQuestionKinds = [
  'fileUploadQuestion',
  'rowQuestion',
  'ratingQuestion',
  'grading',
] as const
const itemKinds = ['questionItem', 'pageBreakItem', 'textItem'] as const
const otherItemKinds = ['questionGroupItem', 'imageItem', 'videoItem'] as const

/** The item with its ids, checked as the Forms API does. `before` is the item it replaces. */
export function completeItem(form: FormRecord, given: FormItem, before?: FormItem): FormItem {
  for (const kind of otherItemKinds) if (given[kind]) throw notImplemented(`the form item ${kind}`)
  const kinds = itemKinds.filter((kind) => given[kind])
  if (kinds.length !== 1) throw invalidArgument('An item must be of exactly one kind.')
  assertOneLine(given.title)
  const others = form.items.filter((item) => item !== before)
  const itemId = given.itemId ?? before?.itemId ?? freeItemId(form)
  if (others.some((item) => item.itemId === itemId)) {
    throw invalidArgument(`Item ID ${itemId} is already in use.`)
  }
  if (before?.pageBreakItem && (!given.pageBreakItem || itemId !== before.itemId)) {
    throw notImplemented('the exchange of a page break for another item')
  }
  const question = given.questionItem?.question
  if (!given.questionItem) return { ...given, itemId }
  if (given.questionItem.image) throw notImplemented('an image in a question')
  if (!question) throw invalidArgument('A question item needs a question.')
  const usedIds = new Set(questionsOf({ items: others }).map(({ questionId }) => questionId))
  const questionId =
    question.questionId ?? before?.questionItem?.question?.questionId ?? freeQuestionId(usedIds)
  if (!/^[0-9a-f]{8}$/.test(questionId) || usedIds.has(questionId)) {
    throw invalidArgument(`Question ID ${questionId} is not valid or already in use.`)
  }
  assertQuestion(question)
  if (question.choiceQuestion) assertNavigation(question.choiceQuestion, others)
  return { ...given, itemId, questionItem: { question: { ...question, questionId } } }
}

function assertQuestion(question: forms_v1.Schema$Question): void {
  for (const kind of otherQuestionKinds) {
    if (question[kind]) throw notImplemented(`the question kind ${kind}`)
  }
  if (questionKinds.filter((kind) => question[kind]).length !== 1) {
    throw invalidArgument('A question must be of exactly one kind.')
  }
  if (question.timeQuestion?.duration) throw notImplemented('a duration question')
  if (question.dateQuestion?.includeTime) throw notImplemented('a date question with time')
  if (question.choiceQuestion) assertChoices(question.choiceQuestion)
  if (question.scaleQuestion) {
    const { low, high } = question.scaleQuestion
    if ((low ?? 0) < 0 || (low ?? 0) > 1 || !high || high < 2 || high > 10) {
      throw invalidArgument(`Invalid scale from ${low} to ${high}.`)
    }
  }
}

function assertChoices({ type, options }: forms_v1.Schema$ChoiceQuestion): void {
  if (!type) throw invalidArgument('A choice question needs a type.')
  if (!options?.length) throw invalidArgument('A choice question needs at least one option.')
  const seen = new Set<string>()
  for (const { value, isOther, image } of options) {
    if (image) throw notImplemented('an image in an option')
    if (isOther) {
      if (type === 'DROP_DOWN')
        throw invalidArgument('A drop-down question cannot have an "other" option.')
      continue
    }
    if (!value) throw invalidArgument('An option needs a value.')
    assertOneLine(value)
    if (seen.has(value)) throw invalidArgument(`Duplicate option: ${value}`)
    seen.add(value)
  }
}

/** All options of a question lead somewhere, or none does; a section is named by its page break. */
function assertNavigation(
  { type, options = [] }: forms_v1.Schema$ChoiceQuestion,
  items: readonly FormItem[],
): void {
  const leading = options.filter((option) => navigationOf(option))
  if (leading.length === 0) return
  if (type === 'CHECKBOX') throw invalidArgument('A checkbox option cannot go to a section.')
  if (options.some(({ isOther }) => isOther)) {
    throw notImplemented('an "other" option beside options that go to a section')
  }
  if (leading.length < options.length) {
    throw invalidArgument(
      'Options that go to a section cannot be combined with options that do not.',
    )
  }
  for (const { goToAction, goToSectionId } of leading) {
    if (goToAction && goToSectionId) {
      throw invalidArgument('An option has either goToAction or goToSectionId.')
    }
    if (goToAction === 'GO_TO_ACTION_UNSPECIFIED') throw invalidArgument('Invalid goToAction.')
    if (!goToSectionId) continue
    if (!items.some(({ itemId, pageBreakItem }) => pageBreakItem && itemId === goToSectionId)) {
      throw invalidArgument(`There is no section ${goToSectionId}.`)
    }
  }
}

function assertOneLine(text: string | null | undefined): void {
  if (text && /[\n\r]/.test(text)) throw invalidArgument('Displayed text cannot contain newlines')
}

function freeItemId(form: FormRecord): string {
  const used = new Set(form.items.map(({ itemId }) => itemId))
  for (;;) {
    const itemId = randomBytes(4).toString('hex')
    if (!used.has(itemId)) return itemId
  }
}

function freeQuestionId(used: ReadonlySet<string>): string {
  for (;;) {
    const questionId = questionIdOf(randomInt(1, 2 ** 31))
    if (!used.has(questionId)) return questionId
  }
}
