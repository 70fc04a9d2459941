import { windowOf } from '../calendar/windows.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { RosterTask, Turn } from './board.ts'
import { membersOn, type CohortsLimit, type DaysLimit, type Limit } from './limit.ts'

type JoiningLimit = CohortsLimit | (DaysLimit & { readonly running: number })

/** What a turn has in common with others that a limit does not let part from it; undefined where it is free. */
type KeyOf = (employeeId: EmployeeId, date: CivilDate) => string | undefined

/** Turns that are chosen together, by limits that do not let groups or days running part. */
export function joinTurns(turns: readonly Turn[], task: RosterTask): Turn[][] {
  const joining = task.limits.filter(isJoining).map((limit) => keyOf(limit, task))
  if (joining.length === 0) return turns.map((turn) => [turn])
  const groups = new Map<string, Turn[]>()
  const alone: Turn[][] = []
  for (const turn of turns) {
    const { date } = task.days[turn.day]!
    const keys = joining.flatMap((find, at) => {
      const key = find(turn.employeeId, date)
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

function keyOf(limit: JoiningLimit, task: RosterTask): KeyOf {
  if (limit.kind === 'cohorts') {
    const dates = new Set(limit.dates)
    return (id, date) => {
      const group = dates.has(date) ? limit.groups.findIndex(({ ids }) => ids.has(id)) : -1
      return group < 0 ? undefined : `${date} ${group}`
    }
  }
  const runs = new Map(limit.dates.map((date) => [date, runOf(date, limit, task)]))
  return (id, date) => {
    const run = membersOn(limit.members, date).has(id) ? runs.get(date) : undefined
    return run && `${id} ${run}`
  }
}

/** The first of the window and which run of it the date is in; undefined before the first window. */
function runOf(
  date: CivilDate,
  { within, running }: DaysLimit & { readonly running: number },
  task: RosterTask,
): string | undefined {
  const window = windowOf(date, within)
  const before = window.filter((each) => each < date && task.isWorkingDay(each)).length
  return window[0] && `${window[0]} ${Math.floor(before / running)}`
}
