import type { Problem } from '../model/problem.ts'
import type { ReviewDecision, ReviewExpectation } from '../model/review.ts'
import type { TabRows } from './tab-rows.ts'

/** A decided row of *Tinjauan*. */
export interface ReviewReading {
  readonly ref: string
  readonly decision: ReviewDecision
  readonly expectation?: ReviewExpectation
  readonly note: string
}

/**
 * Reads a tab *Tinjauan*: `rows` are those with a decision, the first of each ref; `refs` is every
 * ref that stands in the tab, decided or not.
 */
export function readReviews(tab: TabRows): {
  readonly rows: readonly ReviewReading[]
  readonly refs: readonly string[]
  readonly problems: readonly Problem[]
} {
  throw new Error(`Not built yet (${tab.title})`)
}
