import type { Problem } from '../model/problem.ts'
import type { ReviewDecision, ReviewExpectation } from '../model/review.ts'
import { choiceCell } from './cells/choice-cell.ts'
import { longTextCell, textCell } from './cells/text-cell.ts'
import { REVIEW_DECISION, REVIEW_EXPECTATION } from './choices.ts'
import { createProblemList } from './problem-list.ts'
import { readTable } from './table.ts'
import type { TabRows } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

/** A decided row of *Tinjauan*. */
export interface ReviewReading {
  readonly ref: string
  readonly decision: ReviewDecision
  readonly expectation?: ReviewExpectation
  readonly note: string
}

/**
 * Reads a tab *Tinjauan*, in whatever order people sorted it: `rows` are those with a decision, the
 * first of each ref; `refs` is every ref that stands in the tab, decided or not.
 */
export function readReviews(tab: TabRows): {
  readonly rows: readonly ReviewReading[]
  readonly refs: readonly string[]
  readonly problems: readonly Problem[]
} {
  const problems = createProblemList()
  const table = readTable(tab, getPeopleTab('reviews'), problems)
  const rows: ReviewReading[] = []
  const refs = new Set<string>()
  const decidedAt = new Map<string, string>()
  for (const row of table?.rows ?? []) {
    const ref = row.read('ref', textCell)
    if (!ref) continue
    refs.add(ref)
    const decision = row.read('decision', choiceCell(REVIEW_DECISION))
    const expectation = row.read('expectation', choiceCell(REVIEW_EXPECTATION))
    if (!decision) continue
    const first = decidedAt.get(ref)
    if (first) {
      row.report('ref', 'ref-duplicate', (text) => text.refDuplicate(ref, first))
      continue
    }
    decidedAt.set(ref, row.where('ref'))
    const note = row.read('note', longTextCell) ?? ''
    rows.push({ ref, decision, note, ...(expectation && { expectation }) })
  }
  return { rows, refs: [...refs], problems: problems.list() }
}
