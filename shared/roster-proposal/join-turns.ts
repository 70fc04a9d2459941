import { windowOf } from '../calendar/windows.ts'
import type { RosterTask, Turn } from './board.ts'
import type { CohortsLimit, DaysLimit, Limit } from './limit.ts'

type JoiningLimit = CohortsLimit | (DaysLimit & { readonly running: number })

/** Turns that are chosen together, by limits that do not let groups or days running part. */
export function joinTurns(turns: readonly Turn[], task: RosterTask): Turn[][] {
  const joining = task.limits.filter(isJoining)
  if (joining.length === 0) return turns.map((turn) => [turn])
  const groups = new Map<string, Turn[]>()
  const alone: Turn[][] = []
  for (const turn of turns) {
    const keys = joining.flatMap((limit, at) => {
      const key = keyOf(limit, turn, task)
      return key === undefined ? [] : `${at} ${key}`
    })
    if (keys.length === 0) alone.push([turn])
    else join(groups, keys, turn)
  }
  return [...alone, ...new Set(groups.values())]
}

/** A turn with keys of several groups makes them one. */
function join(groups: Map<string, Turn[]>, keys: readonly string[], turn: Turn): void {
  const known = new Set(keys.map((key) => groups.get(key)).filter((group) => group !== undefined))
  const [joined = [], ...others] = known
  joined.push(turn, ...others.flat())
  for (const key of keys) groups.set(key, joined)
  if (others.length === 0) return
  for (const [key, group] of groups) if (known.has(group)) groups.set(key, joined)
}

function isJoining(limit: Limit): limit is JoiningLimit {
  return limit.kind === 'cohorts' || (limit.kind === 'days' && (limit.running ?? 1) > 1)
}

function keyOf(limit: JoiningLimit, turn: Turn, task: RosterTask): string | undefined {
  const { date } = task.days[turn.day]!
  if (!limit.dates.includes(date)) return undefined
  if (limit.kind === 'cohorts') {
    const group = limit.groups.findIndex(({ ids }) => ids.has(turn.employeeId))
    return group < 0 ? undefined : `${date} ${group}`
  }
  if (!limit.members.ids.has(turn.employeeId)) return undefined
  const window = windowOf(date, limit.within)
  if (window.length === 0) return undefined
  const before = window.filter((each) => each < date && task.isWorkingDay(each)).length
  return `${turn.employeeId} ${window[0]} ${Math.floor(before / limit.running)}`
}
