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
 * Sets where answers and sections lead, where it is not so already. False where nobody could choose a way
 * that is declared: of a question that people made one whose answers cannot lead, or renamed past
 * recognition. Then nothing may be required of whoever comes by.
 */
export function leadThroughSections({ sections }: FormDeclaration, items: ArrangedItems): boolean {
  const pages: PageBreaks = new Map(
    [...items.pageBreaks].map(([key, item]) => [key, item.asPageBreakItem()]),
  )
  for (const [index, { next }] of sections.entries()) {
    const page = next === undefined ? undefined : pages.get(next)
    // What a section leads to is set at the page break after it.
    const end = pages.get(sections[index + 1]?.key ?? '')
    if (page && end && end.getGoToPage()?.getId() !== page.getId()) end.setGoToPage(page)
  }
  return sections
    .flatMap(({ questions, next }) => questions.map((question) => ({ question, next })))
    .filter(({ question }) => question.goTo !== undefined)
    .map(({ question, next }) =>
      leadByAnswers(items.questions.get(question.key), question, { pages, next }),
    )
    .every(Boolean)
}

function leadByAnswers(
  item: Item | undefined,
  { choices = [], goTo = {} }: QuestionDeclaration,
  { pages, next }: { readonly pages: PageBreaks; readonly next: string | undefined },
): boolean {
  const branching = item && asBranching(item)
  if (!branching) return false
  const present = branching.getChoices()
  const options = present.map((choice) => choice.getValue())
  // Options that people renamed lead where they led; when they did is of no matter here.
  const [keys] = understandOptions(choices, [{ key: '', options, seenAt: '' as Instant }])
  const wanted = present.map((choice) => {
    const key = keys?.get(choice.getValue())
    return key === undefined ? (wayOf(choice) ?? findWay(next, pages)) : findWay(goTo[key], pages)
  })
  if (!present.every((choice, index) => leadsTo(choice, wanted[index]!))) {
    branching.setChoices(
      options.map((option, index) => {
        const { type, page } = wanted[index]!
        return page ? branching.createChoice(option, page) : branching.createChoice(option, type)
      }),
    )
  }
  if (options.every((option) => keys?.has(option))) return true
  const ways = Object.values(goTo).map((target) => findWay(target, pages))
  return ways.every((way) => wanted.some((one) => isSameWay(one, way)))
}

/** Where people have an option lead, who may have added it or renamed it past recognition. */
function wayOf(choice: Choice): Way | undefined {
  const { GO_TO_PAGE, SUBMIT } = FormApp.PageNavigationType
  const page = choice.getGotoPage()
  if (page) return { type: GO_TO_PAGE, page }
  return choice.getPageNavigationType() === SUBMIT ? { type: SUBMIT } : undefined
}

function isSameWay(left: Way, right: Way): boolean {
  return left.type === right.type && left.page?.getId() === right.page?.getId()
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
