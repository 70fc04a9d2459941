import type { Choice, Count } from './board.ts'

/** Without a ceiling, the least share of a day's turns that is at the office. */
const LEAST_SHARE = 0.5

/** Whether a ceiling of the day says how many come in; else it is as many as their days ask for. */
export function hasCeiling({ counts }: Choice): boolean {
  return counts.some(({ count }) => isCeiling(count) && count.dates.length === 1)
}

/** The share of such turns that comes in where no ceiling of the day speaks of them. */
export function wantedShare({ counts }: Choice): number {
  let share = LEAST_SHARE
  let ceiling = 1
  for (const { count } of counts) {
    if (isCeiling(count)) ceiling = Math.min(ceiling, count.most / (count.fixed + count.size))
    if (count.employeeId === undefined || count.least <= count.fixed) continue
    share = Math.max(share, (count.least - count.fixed) / count.size)
  }
  return Math.min(share, ceiling)
}

/** The share of such turns that can be expected to be at the office. */
export function expectedShare(choice: Choice): number {
  let share = hasCeiling(choice) ? 1 : wantedShare(choice)
  let least = 0
  for (const { count } of choice.counts) {
    if (count.dates.length > 1 || count.terms.length === 0) continue
    if (isCeiling(count)) share = Math.min(share, (count.most - count.fixed) / count.size)
    least = Math.max(least, (count.least - count.fixed) / count.size)
  }
  return Math.min(1, Math.max(0, least, share))
}

function isCeiling({ limit, most }: Count): boolean {
  return limit.kind === 'share' && most < Infinity
}
