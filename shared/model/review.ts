import type { EmployeeId } from './employee.ts'
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
  readonly by?: ReviewAuthor
}

/** By the account of a verified token, or by the key of the person's own page, of which version. */
export type ReviewAuthor =
  | { readonly email: string; readonly sub: string }
  | { readonly employeeId: EmployeeId; readonly keyVersion: string }

/** Whose word it is, whatever address or key they had then. */
export function isSameAuthor(one: ReviewAuthor, other: ReviewAuthor): boolean {
  if ('sub' in one) return 'sub' in other && one.sub === other.sub
  return 'employeeId' in other && one.employeeId === other.employeeId
}

/** Takes back every verified word on a submission that came before it; what stood in the cell counts again. */
export interface Withdrawal extends Pick<Review, 'submissionRef' | 'note' | 'readAt'> {
  readonly decision: 'withdrawn'
  readonly by: ReviewAuthor
}

/** A row that came to *Tinjauan* on a later day than what it is about was filed; first at `since`. */
export interface LateReviewRow {
  readonly submissionRef: string
  readonly since: Instant
}
