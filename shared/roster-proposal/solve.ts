import { layOut, type Board, type Count, type RosterTask } from './board.ts'
import { allotTurns } from './allot-turns.ts'
import { countsOf } from './counts-of.ts'
import { excessOf, flip, loosen } from './counts.ts'
import { evenOut } from './even-out.ts'
import { repair } from './repair.ts'
import { expectedShare } from './expected-share.ts'
import { modesOf, setMode, turnGroupsOf, type TurnGroup, type TurnMode } from './rotation.ts'
import { search } from './search.ts'

/** A month whose turns are chosen. */
export interface Solved {
  readonly board: Board
  /** Of all limits; those that are not kept could not be. */
  readonly counts: readonly Count[]
}

/** Other ways of taking turns are tried so often where not all is kept, fewer in a large agency. */
const MOST_TRIES = 60
const FEWEST_TRIES = 4
const MOST_WORK = 40_000
/** The first so many are searched to the end. */
const SEARCHED = 4
/** Changes in the mending of one try. */
const STEPS = 600

/**
 * Chooses who is at the office on each day: first as fair as can be, then mended until every limit is kept, then
 * evened out. Deterministic, whatever order people and limits come in.
 */
export function solve(task: RosterTask): Solved {
  const board = layOut(task)
  const counts = countsOf(board, task)
  const groups = turnGroupsOf(board, task)
  const all = [...counts, ...groups.flatMap(({ members }) => members.map(({ count }) => count))]
  chooseModes(board, task, { groups, counts: all })
  const isKept = all.every((count) => excessOf(count, count.value) === 0)
  if (!isKept && loosen(all)) chooseModes(board, task, { groups, counts: all })
  evenOut(board, task)
  return { board, counts: all }
}

function chooseModes(
  board: Board,
  task: RosterTask,
  { groups, counts }: { readonly groups: readonly TurnGroup[]; readonly counts: readonly Count[] },
): void {
  const { choices } = board
  const ways = groups.map((group) => modesOf(group, expectedOf(group)))
  const chosen = ways.map((its) => its[0]!)
  let left = Math.max(FEWEST_TRIES, Math.min(MOST_TRIES, Math.floor(MOST_WORK / choices.length)))

  function attempt(modes: readonly TurnMode[]): Attempt {
    left -= 1
    for (const [at, group] of groups.entries()) setMode(group, modes[at]!)
    allotTurns(board, task)
    const broken = repair(counts, STEPS)
    const isFound = broken === 0 || (left > MOST_TRIES - SEARCHED && search(choices, counts))
    return { broken: isFound ? 0 : broken, state: choices.map(({ atOffice }) => atOffice) }
  }

  /** What is broken whoever takes turns how: no mode does better. */
  function brokenAnyway(): number {
    for (const { members } of groups) {
      for (const { count } of members) Object.assign(count, { least: 0, most: Infinity })
    }
    allotTurns(board, task)
    return repair(counts, STEPS)
  }

  let best = attempt(chosen)
  const fewest = best.broken > 0 && groups.length > 0 ? brokenAnyway() : 0
  for (let better = true; better && best.broken > fewest;) {
    better = false
    for (const [at, its] of ways.entries()) {
      for (const mode of its) {
        if (left <= 0 || best.broken <= fewest) break
        if (mode === chosen[at]) continue
        const tried = attempt(chosen.with(at, mode))
        if (tried.broken >= best.broken) continue
        best = tried
        chosen[at] = mode
        better = true
      }
    }
  }
  for (const [at, group] of groups.entries()) setMode(group, chosen[at]!)
  for (const [at, choice] of choices.entries()) if (choice.atOffice !== best.state[at]) flip(choice)
}

interface Attempt {
  readonly broken: number
  readonly state: readonly boolean[]
}

/** Days at the office that a member of the group can expect. */
function expectedOf({ members }: TurnGroup): number {
  const days = members.map(({ count }) =>
    count.terms.reduce(
      (sum, { choice, weight }) => sum + weight * expectedShare(choice),
      count.fixed,
    ),
  )
  return days.reduce((sum, one) => sum + one, 0) / days.length
}
