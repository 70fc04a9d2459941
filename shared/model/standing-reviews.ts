import type { Review, Withdrawal } from './review.ts'

/**
 * The decisions on one submission that stand, of all that were recorded in their order: a withdrawal
 * takes back every verified word before it, and what stood in the cell counts again.
 */
export function standingReviews(recorded: readonly (Review | Withdrawal)[]): Review[] {
  return recorded.reduce<Review[]>(
    (standing, one) =>
      isWithdrawal(one) ? standing.filter(({ by }) => by === undefined) : [...standing, one],
    [],
  )
}

export function isWithdrawal(one: Review | Withdrawal): one is Withdrawal {
  return one.decision === 'withdrawn'
}
