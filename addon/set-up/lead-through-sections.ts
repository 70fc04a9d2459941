import { understandOptions } from '../../shared/intake/understand-options.ts'
import type { Instant } from '../../shared/model/instant.ts'
import {
  END,
  type FormDeclaration,
  type QuestionDeclaration,
} from '../../shared/workbook/form-declaration.ts'
import type { ArrangedItems } from './arrange-items.ts'

type Item = GoogleAppsScript.Forms.Item
type Choice = GoogleAppsScript.Forms.Choice
type PageBreakItem = GoogleAppsScript.Forms.PageBreakItem
type PageBreaks = ReadonlyMap<string, PageBreakItem>

interface Way {
  readonly type: GoogleAppsScript.Forms.PageNavigationType
  readonly page?: PageBreakItem
}

/** What questions whose answers may lead somewhere have in common. */
interface BranchingItem {
  createChoice(value: string, page: PageBreakItem): Choice
  createChoice(value: string, type: GoogleAppsScript.Forms.PageNavigationType): Choice
  getChoices(): Choice[]
  setChoices(choices: Choice[]): unknown
}

/**
 * Sets where answers and sections lead, where it is not so already. False where people made a question
 * one whose answers cannot lead anywhere: then everybody passes every section.
 */
export function leadThroughSections(
  { sections, questions }: FormDeclaration,
  items: ArrangedItems,
): boolean {
  const pages: PageBreaks = new Map(
    [...items.pageBreaks].map(([key, item]) => [key, item.asPageBreakItem()]),
  )
  for (const [index, { next }] of sections.entries()) {
    const page = next === undefined ? undefined : pages.get(next)
    // What a section leads to is set at the page break after it.
    const end = pages.get(sections[index + 1]?.key ?? '')
    if (page && end && end.getGoToPage()?.getId() !== page.getId()) end.setGoToPage(page)
  }
  return questions
    .filter(({ goTo }) => goTo !== undefined)
    .map((question) => leadByAnswers(items.questions.get(question.key), question, pages))
    .every(Boolean)
}

function leadByAnswers(
  item: Item | undefined,
  { choices = [], goTo = {} }: QuestionDeclaration,
  pages: PageBreaks,
): boolean {
  const branching = item && asBranching(item)
  if (!branching) return false
  const present = branching.getChoices()
  const options = present.map((choice) => choice.getValue())
  // Options that people renamed lead where they led; when they did is of no matter here.
  const [keys] = understandOptions(choices, [{ key: '', options, seenAt: '' as Instant }])
  const wanted = options.map((option) => findWay(goTo[keys?.get(option) ?? ''], pages))
  if (present.every((choice, index) => leadsTo(choice, wanted[index]!))) return true
  branching.setChoices(
    options.map((option, index) => {
      const { type, page } = wanted[index]!
      return page ? branching.createChoice(option, page) : branching.createChoice(option, type)
    }),
  )
  return true
}

function findWay(target: string | undefined, pages: PageBreaks): Way {
  const { CONTINUE, GO_TO_PAGE, SUBMIT } = FormApp.PageNavigationType
  if (target === END) return { type: SUBMIT }
  const page = pages.get(target ?? '')
  return page ? { type: GO_TO_PAGE, page } : { type: CONTINUE }
}

/** An "other" option can lead nowhere, and nobody could read what is written there. */
function asBranching(item: Item): BranchingItem | undefined {
  switch (item.getType()) {
    case FormApp.ItemType.LIST:
      return item.asListItem()
    case FormApp.ItemType.MULTIPLE_CHOICE: {
      const choice = item.asMultipleChoiceItem()
      if (choice.hasOtherOption()) choice.showOtherOption(false)
      return choice
    }
    default:
      return undefined
  }
}

function leadsTo(choice: Choice, { type, page }: Way): boolean {
  if (page) return choice.getGotoPage()?.getId() === page.getId()
  return choice.getPageNavigationType() === type
}
