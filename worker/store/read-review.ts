import type { Review, Withdrawal } from '../../shared/model/review.ts'

/** A decision as its entry has it. */
export function readReview(entry: {
  readonly body: string
  readonly recorded_at: string
}): Review | Withdrawal {
  return { ...(JSON.parse(entry.body) as object), readAt: entry.recorded_at } as Review | Withdrawal
}
