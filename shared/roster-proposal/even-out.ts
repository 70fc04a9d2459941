import type { EmployeeId } from '../model/employee.ts'
import type { Board, BoardDay, Choice, RosterTask } from './board.ts'
import { excessOf, flip } from './counts.ts'
import { fairnessOf, wishesOf } from './fairness.ts'

const HAIR = 1e-9
/** Partners that are tried for one person in a round. */
const TRIED = 8
/** Ways through a third person that are tried in all. */
const MOST_WAYS = 20_000

type Balance = (id: EmployeeId) => number
/** How many days at the office it moved from one to the other, at most so many; 0 where it cannot. */
type Swap = (high: EmployeeId, low: EmployeeId, given: SwapGiven) => number

interface SwapGiven {
  readonly most: number
  readonly colleagues: readonly EmployeeId[]
}

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
    let first = 0
    for (const high of ordered.toReversed()) {
      if (done.has(high) || !mayChange(high, true)) continue
      while (done.has(taking[first] ?? '')) first += 1
      const lows = taking.slice(first, first + TRIED).filter((id) => !done.has(id))
      if (!lows[0] || leadOf(high) - leadOf(lows[0]) <= 1 + HAIR) break
      for (const low of lows) {
        // A swap of so many days changes the lead by twice as many.
        const most = leadOf(high) - leadOf(low) - HAIR
        const days = most > 1 ? swap(high, low, { most, colleagues: ordered }) : 0
        if (days === 0) continue
        done.add(high).add(low)
        moved.set(high, (moved.get(high) ?? 0) - days)
        moved.set(low, (moved.get(low) ?? 0) + days)
        break
      }
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

  function swapDirectly(high: EmployeeId, low: EmployeeId, { most }: SwapGiven): number {
    for (const day of board.days) {
      const pair = pairOn(day, high, low)
      if (pair && pair.days < most && trySwap(pair.choices)) return pair.days
    }
    return 0
  }

  /** By way of a colleague, who comes in for one and stays at home for the other. */
  function swapThrough(high: EmployeeId, low: EmployeeId, { most, colleagues }: SwapGiven): number {
    for (const between of colleagues) {
      if (between === high || between === low) continue
      for (const one of board.days) {
        const first = pairOn(one, high, between)
        if (!first || first.days >= most) continue
        for (const other of board.days) {
          const second = other === one ? undefined : pairOn(other, between, low)
          if (second?.days !== first.days) continue
          if (--ways < 0) return 0
          if (trySwap([...first.choices, ...second.choices])) return first.days
        }
      }
    }
    return 0
  }

  /** One at the office and one at home on the same days, neither by a wish nor with a group. */
  function pairOn(
    { turns, date }: BoardDay,
    leaving: EmployeeId,
    coming: EmployeeId,
  ): { readonly choices: readonly Choice[]; readonly days: number } | undefined {
    const [out, into] = [turns.get(leaving), turns.get(coming)]
    if (!out?.atOffice || !into || into.atOffice || !areAlike(out, into)) return undefined
    if (wishOf(leaving, date) > 0 || wishOf(coming, date) < 0) return undefined
    return { choices: [out, into], days: out.turns.length }
  }
}

/** Whether both are of one person each, on the same days. */
function areAlike({ turns: one }: Choice, { turns: other }: Choice): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ day, employeeId }, at) =>
        day === other[at]!.day &&
        employeeId === one[0]!.employeeId &&
        other[at]!.employeeId === other[0]!.employeeId,
    )
  )
}

function trySwap(choices: readonly Choice[]): boolean {
  const counts = new Set(choices.flatMap(({ counts: its }) => its.map(({ count }) => count)))
  const before = [...counts].map((count) => excessOf(count, count.value))
  for (const choice of choices) flip(choice)
  if ([...counts].every((count, at) => excessOf(count, count.value) <= before[at]!)) return true
  for (const choice of choices) flip(choice)
  return false
}
