import type { Instant } from './instant.ts'

export type ReviewDecision = 'approved' | 'returned' | 'rejected'
export type ReviewExpectation = 'above' | 'as-expected' | 'below'

/** What the unit head wrote on a row of *Tinjauan*; `readAt` is when the worker first saw it. */
export interface Review {
  readonly submissionRef: string
  readonly decision: ReviewDecision
  readonly expectation?: ReviewExpectation
  readonly note: string
  readonly readAt: Instant
  /** The last reading in which no decision on the submission stood yet; absent where none is known. */
  readonly undecidedAt?: Instant
}

/** A row that came to *Tinjauan* on a later day than what it is about was filed; first at `since`. */
export interface LateReviewRow {
  readonly submissionRef: string
  readonly since: Instant
}
