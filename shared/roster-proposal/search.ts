import type { Choice, Count } from './board.ts'
import { flip, unavoidableOf } from './counts.ts'

/** So many choices and steps at most are searched to the end. */
const MOST_CHOICES = 400
const MOST_STEPS = 5_000

/**
 * Looks through all ways in which the choices can be made, until one keeps every count. What a count
 * leaves no freedom for follows at once. False where there is none, or it takes too long: then all is
 * as it was.
 */
export function search(choices: readonly Choice[], counts: readonly Count[]): boolean {
  if (choices.length > MOST_CHOICES) return false
  const before = choices.map(({ atOffice }) => atOffice)
  const bounds = new Map(counts.map((count) => [count, possibleBounds(count)]))
  const decided = new Map<Choice, boolean>()
  const open = new Map<Count, number>()
  const at = new Map<Count, number>()
  for (const count of counts) {
    at.set(count, count.fixed)
    open.set(
      count,
      count.terms.reduce((total, { weight }) => total + weight, 0),
    )
  }
  let steps = 0
  const isFound = propagate(new Set(counts)) && extend()
  for (const [index, choice] of choices.entries()) {
    const wanted = isFound ? decided.get(choice)! : before[index]!
    if (choice.atOffice !== wanted) flip(choice)
  }
  return isFound

  /** Decides the next choice, where the tightest count is first. */
  function extend(): boolean {
    const choice = nextChoice()
    if (!choice) return true
    const hint = choice.atOffice
    for (const value of [hint, !hint]) {
      if (++steps > MOST_STEPS) return false
      const trail = decided.size
      if (decide(choice, value) && extend()) return true
      undoTo(trail)
    }
    return false
  }
  function nextChoice(): Choice | undefined {
    let found: Choice | undefined
    let tightest = Infinity
    for (const count of counts) {
      const free = open.get(count)!
      if (free === 0) continue
      const { least, most } = bounds.get(count)!
      const value = at.get(count)!
      const slack = Math.min(most - value, value + free - least)
      if (slack >= tightest || (value >= least && value + free <= most)) continue
      tightest = slack
      found = count.terms.find(({ choice }) => !decided.has(choice))?.choice
    }
    return found ?? choices.find((choice) => !decided.has(choice))
  }
  function decide(choice: Choice, value: boolean): boolean {
    put(choice, value)
    return propagate(new Set(choice.counts.map(({ count }) => count)))
  }
  function put(choice: Choice, value: boolean): void {
    decided.set(choice, value)
    for (const { count, weight } of choice.counts) {
      open.set(count, open.get(count)! - weight)
      if (value) at.set(count, at.get(count)! + weight)
    }
  }
  function undoTo(size: number): void {
    for (const [choice, value] of [...decided].slice(size)) {
      decided.delete(choice)
      for (const { count, weight } of choice.counts) {
        open.set(count, open.get(count)! + weight)
        if (value) at.set(count, at.get(count)! - weight)
      }
    }
  }
  function propagate(queue: Set<Count>): boolean {
    for (const count of queue) {
      queue.delete(count)
      const { least, most } = bounds.get(count)!
      const value = at.get(count)!
      const free = open.get(count)!
      if (value > most || value + free < least) return false
      if (free === 0 || (value >= least && value + free <= most)) continue
      for (const { choice, weight } of count.terms) {
        if (decided.has(choice)) continue
        const mustNot = value + weight > most
        const must = value + free - weight < least
        if (mustNot && must) return false
        if (!mustNot && !must) continue
        put(choice, must)
        for (const term of choice.counts) queue.add(term.count)
        queue.add(count)
        break
      }
    }
    return true
  }
}

/** What it can be held to, beside what nobody can help. */
function possibleBounds(count: Count): { readonly least: number; readonly most: number } {
  const beyond = unavoidableOf(count)
  if (beyond === 0) return count
  return { least: count.least - beyond, most: count.most + beyond }
}
