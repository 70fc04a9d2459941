import type { Choice, Count } from './board.ts'
import { excessOf, flip, rankOf, unavoidableOf } from './counts.ts'

/** Looked at of a count in one step; small cases have fewer. */
const LOOKED_AT = 60

/** Another part of a large count is looked at in each step. */
const STRIDE = 31
/** After so many steps that bring nothing better no more are made. */
const PATIENCE = 200
/** A choice rests so many steps after it was changed. */
const REST = 3

/** A change of one turn, or of two that make up for one another. */
interface Move {
  readonly choices: readonly Choice[]
  readonly gain: number
}

/**
 * Changes turns until every count is as asked that can be, or no more steps are left. What stays broken
 * weighs more with every step, so that other ways are tried. The better of all states stands
 * at the end; answers what is broken of it, by rank.
 */
export function repair(counts: readonly Count[], steps: number): number {
  const weights = new Map<Count, number>()
  const unavoidable = new Map(counts.map((count) => [count, unavoidableOf(count)]))
  const broken = new Set(counts.filter(isBroken))
  const recent = new Map<Choice, number>()
  let best = totalOf(broken)
  let bestAt = 0
  /** Changed since the best state. */
  let since: Choice[] = []
  for (let step = 0; broken.size > 0 && step < Math.min(steps, bestAt + PATIENCE); step++) {
    const count = [...broken][step % broken.size]!
    const move = bestMove(count, step)
    if (!move) {
      if (broken.size === 1) break
      continue
    }
    if (move.gain <= 0) for (const one of broken) weights.set(one, weightOf(one) + 1)
    for (const choice of move.choices) {
      apply(choice)
      since.push(choice)
      recent.set(choice, step)
    }
    const total = totalOf(broken)
    if (total >= best) continue
    best = total
    bestAt = step
    since = []
  }
  for (const choice of since) flip(choice)
  return best

  function isBroken(count: Count): boolean {
    return excessOf(count, count.value) > unavoidable.get(count)!
  }
  function totalOf(all: Iterable<Count>): number {
    let total = 0
    for (const count of all)
      total += (excessOf(count, count.value) - unavoidable.get(count)!) * rankOf(count)
    return total
  }
  function weightOf(count: Count): number {
    return weights.get(count) ?? rankOf(count)
  }
  function apply(choice: Choice): void {
    flip(choice)
    for (const { count } of choice.counts) {
      if (isBroken(count)) broken.add(count)
      else broken.delete(count)
    }
  }
  /** How much better it is to change a choice. */
  function gainOf({ atOffice, counts: its }: Choice): number {
    let gain = 0
    for (const { count, weight } of its) {
      const value = count.value + (atOffice ? -weight : weight)
      const less = excessOf(count, count.value) - excessOf(count, value)
      if (less !== 0) gain += less * weightOf(count)
    }
    return gain
  }
  function bestMove(count: Count, step: number): Move | undefined {
    const wants = count.value < count.least
    let found: Move | undefined
    for (const choice of helpers(count, wants, step)) {
      const gain = gainOf(choice)
      if (!found || gain > found.gain) found = { choices: [choice], gain }
      if (gain > 0) continue
      flip(choice)
      for (const { count: hurt } of choice.counts) {
        if (hurt === count || !isBroken(hurt)) continue
        for (const other of helpers(hurt, hurt.value < hurt.least, step)) {
          if (other === choice) continue
          const both = gain + gainOf(other)
          if (both > found.gain) found = { choices: [choice, other], gain: both }
        }
      }
      flip(choice)
    }
    return found
  }
  /** Choices whose change brings a count nearer, those not changed lately first. */
  function helpers({ terms }: Count, wants: boolean, step: number): Choice[] {
    const rested: Choice[] = []
    const others: Choice[] = []
    for (let index = 0; index < terms.length && rested.length < LOOKED_AT; index++) {
      const { choice } = terms[(index + step * STRIDE) % terms.length]!
      if (choice.atOffice === wants) continue
      const isRested = step - (recent.get(choice) ?? -Infinity) > REST
      if (isRested) rested.push(choice)
      else if (others.length < LOOKED_AT) others.push(choice)
    }
    return rested.length > 0 ? rested : others
  }
}
