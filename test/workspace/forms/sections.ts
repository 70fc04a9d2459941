import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { notImplemented } from '../api-error.ts'
import type { FormItem, FormRecord, SectionNavigation } from './form-record.ts'

type Answers = Readonly<Record<string, readonly string[]>>

/** Where a section leads: another, by its place, or the end of the form. */
type Destination = number | 'submit'

/** The sections of a form: a page break begins one and is its heading. */
export function sectionsOf({ items }: Pick<FormRecord, 'items'>): FormItem[][] {
  const sections: FormItem[][] = [[]]
  for (const item of items) {
    if (item.pageBreakItem) sections.push([])
    sections.at(-1)?.push(item)
  }
  return sections
}

/**
 * What follows a section: the last option on it that was chosen and leads somewhere, else what is set
 * at the page break after it, else the next. Nothing leads on from the last one.
 */
export function sectionAfter(form: FormRecord, section: number, answers: Answers): Destination {
  const sections = sectionsOf(form)
  const breakAfter = sections[section + 1]?.[0]
  if (!breakAfter) return 'submit'
  const chosen = (sections[section] ?? []).map((item) => chosenNavigation(item, answers))
  const way =
    chosen.findLast((navigation) => navigation !== undefined) ??
    form.extras.pageNavigation[breakAfter.itemId ?? '']
  if (way?.goToSectionId) {
    return sections.findIndex(([first]) => first?.itemId === way.goToSectionId)
  }
  if (way?.goToAction === 'SUBMIT_FORM') return 'submit'
  return way?.goToAction === 'RESTART_FORM' ? 0 : section + 1
}

/** The sections that somebody with these answers passes, in order; 501 where they go round. */
export function sectionsPassed(form: FormRecord, answers: Answers): number[] {
  const passed: number[] = []
  for (let at: Destination = 0; at !== 'submit'; at = sectionAfter(form, at, answers)) {
    if (passed.includes(at)) throw notImplemented('a response whose sections go round')
    passed.push(at)
  }
  return passed
}

/** Where an option leads; undefined for one that leads nowhere. */
export function navigationOf({
  goToAction,
  goToSectionId,
}: forms_v1.Schema$Option): SectionNavigation | undefined {
  if (goToSectionId) return { goToSectionId }
  return goToAction
    ? { goToAction: goToAction as NonNullable<SectionNavigation['goToAction']> }
    : undefined
}

function chosenNavigation(item: FormItem, answers: Answers): SectionNavigation | undefined {
  const question = item.questionItem?.question
  const [chosen] = answers[question?.questionId ?? ''] ?? []
  const option = question?.choiceQuestion?.options?.find(({ value }) => value === chosen)
  return option && navigationOf(option)
}
