import type { Board, Count, RosterTask } from './board.ts'
import { countOf } from './count-of.ts'
import { unavoidableOf } from './counts.ts'
import { membersOn, type RotationLimit } from './limit.ts'

/** As the rule `rotation` has it: fewer days say nothing about turns. */
const FEWEST_DAYS = 5

/** People who take turns with one another, and how many of their days are at the office. */
export interface TurnGroup {
  readonly limit: RotationLimit
  readonly members: readonly { readonly count: Count; readonly days: number }[]
}

/**
 * How a group takes turns: everyone has days at both places, at the office within the spread from `least` on;
 * or nobody changes place, which leaves nobody out either.
 */
export type TurnMode =
  | { readonly kind: 'turns'; readonly least: number }
  | { readonly kind: 'home' }
  | { readonly kind: 'office' }

/** The groups of the limits, with a count for each member who has days enough. */
export function turnGroupsOf(board: Board, { limits }: RosterTask): TurnGroup[] {
  const dayOn = new Map(board.days.map((day) => [day.date, day]))
  return limits.flatMap((limit) => {
    if (limit.kind !== 'rotation') return []
    const people = [...limit.members.ids].map((employeeId) => {
      const dates = limit.dates.filter((date) => membersOn(limit.members, date).has(employeeId))
      const days = dates.map((date) => dayOn.get(date)!)
      const fixed = days.flatMap((day) => {
        const duty = day.fixed.get(employeeId)
        return duty?.isTurn && duty.place !== 'away' ? duty.place : []
      })
      const choices = days.flatMap((day) => day.turns.get(employeeId) ?? [])
      const office = fixed.filter((place) => place === 'office').length
      return { employeeId, choices, fixed: office, days: choices.length + fixed.length }
    })
    const turning = people.filter((person) => person.days >= FEWEST_DAYS)
    if (turning.length < 2) return []
    const members = turning.map(({ days: all, ...person }) => ({
      count: countOf(limit, { dates: limit.dates, least: 0, most: Infinity, ...person }),
      days: all,
    }))
    return { limit, members }
  })
}

/** Holds the group to a mode, as far as what is fixed lets it. */
export function setMode({ limit: { spread }, members }: TurnGroup, mode: TurnMode): void {
  for (const { count, days } of members) {
    switch (mode.kind) {
      case 'home':
        count.least = 0
        count.most = 0
        break
      case 'office':
        count.least = days
        count.most = days
        break
      case 'turns':
        count.least = Math.max(1, mode.least)
        count.most = Math.min(days - 1, mode.least + (spread ?? days))
        break
    }
  }
}

/** Ways of taking turns that are tried before those in which nobody changes place. */
const TRIED_FIRST = 3

/**
 * The modes that may do, those nearest to an expected number of days at the office first. Where what is
 * fixed lets no mode be kept, those that are broken least.
 */
export function modesOf(group: TurnGroup, expected: number): TurnMode[] {
  const { spread } = group.limit
  const turns = turnModes(group, expected)
  const beyond = turns.map((mode) => beyondHelp(group, mode))
  const least = Math.min(...beyond)
  const possible = turns.filter((_, at) => beyond[at] === least)
  const days = group.members.map((member) => member.days)
  const changeless: TurnMode[] = [{ kind: 'home' }]
  if (spread === null || Math.max(...days) - Math.min(...days) <= spread) {
    changeless.push({ kind: 'office' })
  }
  const still = changeless.filter((mode) => beyondHelp(group, mode) === 0)
  return [...possible.slice(0, TRIED_FIRST), ...still, ...possible.slice(TRIED_FIRST)]
}

function turnModes({ limit: { spread }, members }: TurnGroup, expected: number): TurnMode[] {
  if (spread === null) return [{ kind: 'turns', least: 0 }]
  const most = Math.max(...members.map(({ days }) => days))
  const middle = expected - spread / 2
  return Array.from({ length: most + 1 }, (_, least) => ({ kind: 'turns' as const, least })).sort(
    (a, b) => Math.abs(a.least - middle) - Math.abs(b.least - middle) || a.least - b.least,
  )
}

/** By how many days members are outside of a mode whatever is chosen. */
function beyondHelp(group: TurnGroup, mode: TurnMode): number {
  setMode(group, mode)
  return group.members.reduce((sum, { count }) => sum + unavoidableOf(count), 0)
}
