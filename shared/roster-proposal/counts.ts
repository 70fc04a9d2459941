import type { Choice, Count } from './board.ts'
import type { Limit } from './limit.ts'

/** Changes what was chosen, and what every count of it makes. */
export function flip(choice: Choice): void {
  choice.atOffice = !choice.atOffice
  const sign = choice.atOffice ? 1 : -1
  for (const { count, weight } of choice.counts) count.value += sign * weight
}

/** By how many a value is outside of what its count asks. */
export function excessOf({ least, most }: Pick<Count, 'least' | 'most'>, value: number): number {
  return value < least ? least - value : value > most ? value - most : 0
}

/**
 * Holds weeks that go on after the month to their whole, and lets shifts be manned by who is there all day. Answers
 * whether that changes anything.
 */
export function loosen(counts: readonly Count[]): boolean {
  let changes = false
  for (const count of counts) {
    const { least, most } = count.loose ?? count
    changes ||= least < count.least || most > count.most
    Object.assign(count, { least, most })
  }
  return changes
}

/** By how many it is outside whatever is chosen. */
export function unavoidableOf(count: Pick<Count, 'least' | 'most' | 'fixed' | 'size'>): number {
  const { least, most, fixed, size } = count
  return Math.min(
    excessOf(count, Math.min(Math.max(least, fixed), fixed + size)),
    excessOf(count, Math.min(Math.max(most, fixed), fixed + size)),
  )
}

/** What is held to where not all can be kept: ceilings and groups, then people's days, then turns. */
const RANKS: Readonly<Partial<Record<Limit['kind'], number>>> = {
  share: 8,
  cohorts: 8,
  days: 4,
  service: 2,
}

export function rankOf({ limit }: Count): number {
  return RANKS[limit.kind] ?? 1
}
