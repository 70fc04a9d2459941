import type { EmployeeId } from '../model/employee.ts'
import type { RosterCode } from '../model/roster.ts'

/** A shift, or null of who is there all day and counts in each of them. */
export type Manned = RosterCode | null

/** Who is at the office on a day, and which shifts are open to them. */
export interface Worker {
  readonly id: EmployeeId
  /** Fixed where there is one alone. */
  readonly options: readonly Manned[]
}

/** So many of some people are there in each of the shifts. */
export interface ShiftBounds {
  readonly ids: ReadonlySet<EmployeeId>
  readonly codes: readonly RosterCode[]
  readonly least: number
  readonly most: number
}

/** Shifts of some people that differ by no more than so many, of whom is there on one of them. */
export interface ShiftDifference {
  readonly ids: ReadonlySet<EmployeeId>
  readonly codes: readonly RosterCode[]
  readonly difference: number
}

export interface ShiftsOfDay {
  readonly workers: readonly Worker[]
  readonly bounds: readonly ShiftBounds[]
  readonly differences: readonly ShiftDifference[]
}

/** In larger offices nobody is exchanged for somebody else. */
const MOST_EXCHANGED = 80
const MOST_STEPS = 200

/**
 * Moves people between shifts, or to all day, until each share has as many in each shift as it asks and shifts differ
 * no more than they may, or nothing makes it better. Answers by how many people it is still off.
 */
export function levelShifts(
  { workers, bounds, differences }: ShiftsOfDay,
  manned: Map<EmployeeId, Manned>,
): number {
  const tallies = [
    ...bounds.map((one) => tallyOf(one, (filled, allDay) => offBounds(one, filled, allDay))),
    ...differences.map((one) => tallyOf(one, (filled) => offDifference(one, filled))),
  ]
  for (const { id } of workers) add(id, manned.get(id)!, 1)
  let off = total()
  for (let step = 0; off > 0 && step < MOST_STEPS; step++) {
    const better = bestMove() ?? bestExchange()
    if (!better) break
    for (const [id, to] of better.to) change(id, to)
    off = better.off
  }
  return off

  function add(id: EmployeeId, to: Manned, people: 1 | -1): void {
    for (const tally of tallies) {
      if (!tally.ids.has(id)) continue
      if (to === null) tally.allDay += people
      else tally.filled.set(to, (tally.filled.get(to) ?? 0) + people)
    }
  }
  function change(id: EmployeeId, to: Manned): void {
    add(id, manned.get(id)!, -1)
    add(id, to, 1)
    manned.set(id, to)
  }
  function total(): number {
    return tallies.reduce((sum, { filled, allDay, offBy }) => sum + offBy(filled, allDay), 0)
  }
  function tried(to: readonly (readonly [EmployeeId, Manned])[]): number {
    const before = to.map(([id]) => [id, manned.get(id)!] as const)
    for (const [id, next] of to) change(id, next)
    const its = total()
    for (const [id, last] of before) change(id, last)
    return its
  }
  function bestMove(): Better | undefined {
    let best: Better | undefined
    for (const { id, options } of workers) {
      for (const option of options) {
        if (option === manned.get(id)) continue
        const its = tried([[id, option]])
        if (its < (best?.off ?? off)) best = { to: [[id, option]], off: its }
      }
    }
    return best
  }
  function bestExchange(): Better | undefined {
    if (workers.length > MOST_EXCHANGED) return undefined
    for (const [at, one] of workers.entries()) {
      for (const other of workers.slice(at + 1)) {
        for (const first of one.options) {
          for (const second of other.options) {
            const to = [
              [one.id, first],
              [other.id, second],
            ] as const
            const its = tried(to)
            if (its < off) return { to, off: its }
          }
        }
      }
    }
    return undefined
  }
}

interface Better {
  readonly to: readonly (readonly [EmployeeId, Manned])[]
  readonly off: number
}

interface Tally {
  readonly ids: ReadonlySet<EmployeeId>
  readonly filled: Map<RosterCode, number>
  allDay: number
  readonly offBy: (filled: ReadonlyMap<RosterCode, number>, allDay: number) => number
}

function tallyOf({ ids }: Pick<ShiftBounds, 'ids'>, offBy: Tally['offBy']): Tally {
  return { ids, filled: new Map(), allDay: 0, offBy }
}

function offBounds(
  { codes, least, most }: ShiftBounds,
  filled: ReadonlyMap<RosterCode, number>,
  allDay: number,
): number {
  return codes.reduce((sum, code) => {
    const people = (filled.get(code) ?? 0) + allDay
    return sum + Math.max(0, least - people, people - most)
  }, 0)
}

function offDifference(
  { codes, difference }: ShiftDifference,
  filled: ReadonlyMap<RosterCode, number>,
): number {
  const people = codes.map((code) => filled.get(code) ?? 0)
  return Math.max(0, Math.max(...people) - Math.min(...people) - difference)
}
