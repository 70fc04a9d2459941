import type { PeopleAmount } from '../model/policy-term.ts'

/** The people that an amount of `base` is; of a share, whether the most or the least, rounded up (RULES.md §2). */
export function officeOf(amount: PeopleAmount, base: number): number {
  if (typeof amount === 'object') return amount.people
  // A share is a decimal fraction: 0.07 × 100 is a hair over 7 and still means 7.
  return Math.ceil(amount * base - 1e-9)
}
