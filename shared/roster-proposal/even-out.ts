import type { EmployeeId } from '../model/employee.ts'
import type { Board, BoardDay, Choice, RosterTask } from './board.ts'
import { excessOf, flip } from './counts.ts'
import { fairnessOf, wishesOf } from './fairness.ts'

/** A swap changes the lead of one person over another by two: less is no gain. */
const WORTH = 1 + 1e-9
/** Partners that are tried for one person in a round. */
const TRIED = 8
/** Ways through a third person that are tried in all. */
const MOST_WAYS = 20_000

type Balance = (id: EmployeeId) => number
type Swap = (high: EmployeeId, low: EmployeeId, between: readonly EmployeeId[]) => boolean

/**
 * Swaps days between who had most and who had fewest days at the office, within each unit and then over
 * the whole agency, as long as it brings them nearer. As many are at the office each day as before, and
 * no limit suffers.
 */
export function evenOut(board: Board, task: RosterTask): void {
  const people = new Set(board.days.flatMap(({ turns }) => [...turns.keys()]))
  const fairness = fairnessOf(board, task)
  const wishOf = wishesOf(task)
  const moved = new Map<EmployeeId, number>()
  const units = Map.groupBy(people, task.unitOf)
  let ways = MOST_WAYS
  for (const unit of units.values()) even(unit, (id) => fairness.ownBalanceOf(id), swapDirectly)
  if (units.size > 1) even([...people], (id) => fairness.balanceOf(id), swapDirectly)
  for (const unit of units.values()) even(unit, (id) => fairness.ownBalanceOf(id), swapThrough)

  /** Rounds, in each of which everyone swaps once at most. */
  function even(group: readonly EmployeeId[], balanceOf: Balance, swap: Swap): void {
    const leadOf: Balance = (id) => balanceOf(id) + (moved.get(id) ?? 0)
    for (let round = 0; round < board.days.length; round++) {
      const ordered = group
        .map((id) => ({ id, lead: leadOf(id) }))
        .sort((a, b) => a.lead - b.lead || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id)
      if (!swapRound(ordered, leadOf, swap)) return
    }
  }

  function swapRound(ordered: readonly EmployeeId[], leadOf: Balance, swap: Swap): boolean {
    const done = new Set<EmployeeId>()
    const taking = ordered.filter((id) => mayChange(id, false))
    for (const high of ordered.toReversed()) {
      if (done.has(high) || !mayChange(high, true)) continue
      const lows = taking.filter((id) => !done.has(id)).slice(0, TRIED)
      const low = lows.find((id) => leadOf(high) - leadOf(id) > WORTH && swap(high, id, ordered))
      if (low === undefined) {
        if (!lows[0] || leadOf(high) - leadOf(lows[0]) <= WORTH) break
        continue
      }
      done.add(high).add(low)
      moved.set(high, (moved.get(high) ?? 0) - 1)
      moved.set(low, (moved.get(low) ?? 0) + 1)
    }
    return done.size > 0
  }

  /** Whether the person's own days allow one more or fewer at the office. */
  function mayChange(id: EmployeeId, atOffice: boolean): boolean {
    return board.days.some(({ turns }) => {
      const choice = turns.get(id)
      if (choice?.atOffice !== atOffice) return false
      return choice.counts.every(({ count, weight }) => {
        if (count.employeeId === undefined) return true
        const value = count.value + (atOffice ? -weight : weight)
        return excessOf(count, value) <= excessOf(count, count.value)
      })
    })
  }

  function swapDirectly(high: EmployeeId, low: EmployeeId): boolean {
    return board.days.some((day) => {
      const pair = pairOn(day, high, low)
      return pair !== undefined && trySwap(pair)
    })
  }

  /** By way of a colleague, who comes in for one and stays at home for the other. */
  function swapThrough(
    high: EmployeeId,
    low: EmployeeId,
    colleagues: readonly EmployeeId[],
  ): boolean {
    for (const between of colleagues) {
      if (between === high || between === low) continue
      for (const one of board.days) {
        const first = pairOn(one, high, between)
        if (!first) continue
        for (const other of board.days) {
          const second = other === one ? undefined : pairOn(other, between, low)
          if (!second) continue
          if (--ways < 0) return false
          if (trySwap([...first, ...second])) return true
        }
      }
    }
    return false
  }

  /** One at the office and one at home, both chosen alone and neither by a wish. */
  function pairOn(
    { turns, date }: BoardDay,
    leaving: EmployeeId,
    coming: EmployeeId,
  ): Choice[] | undefined {
    const [out, into] = [turns.get(leaving), turns.get(coming)]
    if (!out?.atOffice || !into || into.atOffice) return undefined
    if (out.turns.length > 1 || into.turns.length > 1) return undefined
    return wishOf(leaving, date) > 0 || wishOf(coming, date) < 0 ? undefined : [out, into]
  }
}

function trySwap(choices: readonly Choice[]): boolean {
  const counts = new Set(choices.flatMap(({ counts: its }) => its.map(({ count }) => count)))
  const before = [...counts].map((count) => excessOf(count, count.value))
  for (const choice of choices) flip(choice)
  if ([...counts].every((count, at) => excessOf(count, count.value) <= before[at]!)) return true
  for (const choice of choices) flip(choice)
  return false
}
