import type { Board, BoardDay, Choice, Count, RosterTask } from './board.ts'
import { flip } from './counts.ts'
import { hasCeiling, wantedShare } from './expected-share.ts'
import { createFairness, meanOf, wishesOf, type Fairness } from './fairness.ts'

/** A wish is granted to who is ahead or behind by so many days, and evened out on other days. */
const WISH_DAYS = 2

/**
 * Chooses who comes in, day after day: first who must not wait any longer, then whom a day's least asks
 * for, then those who were at the office least, up to the ceilings of the day.
 */
export function allotTurns(board: Board, task: RosterTask): void {
  const fairness = createFairness(task)
  const wishOf = wishesOf(task)
  for (const choice of board.choices) if (choice.atOffice) flip(choice)
  for (const choice of board.choices) {
    for (const { count } of choice.counts) count.open = 0
  }
  for (const { counts } of board.choices) {
    for (const { count, weight } of counts) count.open += weight
  }
  for (const [at, day] of board.days.entries()) {
    const waiting = inOrder(day, { at, fairness, wishOf })
    for (const choice of waiting) if (isDue(choice)) callIn(choice)
    for (const choice of waiting) if (isAskedFor(choice)) callIn(choice)
    fill(waiting)
    for (const choice of waiting) {
      for (const { count, weight } of choice.counts) count.open -= weight
    }
    fairness.add(day)
  }
}

/** Each day at the office that a count of several days still wants is one of those that are left. */
function isDue({ counts }: Choice): boolean {
  return counts.some(
    ({ count, weight }) =>
      count.dates.length > 1 && count.value + count.open - weight < count.least,
  )
}

function isAskedFor({ atOffice, counts }: Choice): boolean {
  return !atOffice && counts.some(({ count }) => count.dates.length === 1 && isShort(count))
}

function isShort({ value, least }: Count): boolean {
  return value < least
}

/** Up to the ceilings; those of whom no ceiling speaks as many as their days ask for, at least half. */
function fill(waiting: readonly Choice[]): void {
  const free = new Set(waiting.filter((choice) => !hasCeiling(choice)))
  const shares = [...free].reduce((sum, choice) => sum + wantedShare(choice), 0)
  let wanted = Math.ceil(shares - 1e-9) - [...free].filter(({ atOffice }) => atOffice).length
  for (const choice of waiting) {
    if (!free.has(choice)) callIn(choice)
    else if (wanted > 0 && callIn(choice)) wanted -= 1
  }
}

function callIn(choice: Choice): boolean {
  if (choice.atOffice) return false
  if (choice.counts.some(({ count, weight }) => count.value + weight > count.most)) return false
  flip(choice)
  return true
}

/** Who had the fewest days at the office, then whose last one is longest ago. */
function inOrder(
  { date, turns }: BoardDay,
  {
    at,
    fairness,
    wishOf,
  }: {
    readonly at: number
    readonly fairness: Fairness
    readonly wishOf: ReturnType<typeof wishesOf>
  },
): Choice[] {
  const choices = [...new Set(turns.values())].filter(({ turns: [first] }) => first!.day === at)
  // Another part of the staff begins each month.
  const start = (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))) * 7
  const ranked = choices.map((choice, index) => ({
    choice,
    balance: meanOf(choice, (id) => fairness.balanceOf(id) - wishOf(id, date) * WISH_DAYS),
    last: fairness.lastAtOffice(choice.turns[0]!.employeeId) ?? '',
    place: (index + start) % choices.length,
  }))
  return ranked
    .sort(
      (a, b) =>
        rounded(a.balance - b.balance) ||
        (a.last < b.last ? -1 : a.last > b.last ? 1 : a.place - b.place),
    )
    .map(({ choice }) => choice)
}

/** Sums of fractions differ by hairs. */
function rounded(difference: number): number {
  return Math.abs(difference) < 1e-9 ? 0 : difference
}
