import type { Instant } from './instant.ts'

export type ReviewDecision = 'approved' | 'returned' | 'rejected'
export type ReviewExpectation = 'above' | 'as-expected' | 'below'

/** A decision, from a row of *Tinjauan* or the sidebar; `readAt` is when the worker first saw it. */
export interface Review {
  readonly submissionRef: string
  readonly decision: ReviewDecision
  readonly expectation?: ReviewExpectation
  readonly note: string
  readonly readAt: Instant
  /** The last reading in which no decision on the submission stood yet; absent where none is known. */
  readonly undecidedAt?: Instant
  /** Whose verified word it is; absent where it stood in a cell, which has no author. */
  readonly by?: { readonly email: string; readonly sub: string }
}

/** A row that came to *Tinjauan* on a later day than what it is about was filed; first at `since`. */
export interface LateReviewRow {
  readonly submissionRef: string
  readonly since: Instant
}
