import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { DutyOn, RosterTask, Turn } from './board.ts'
import { membersOn, type CohortsLimit, type DaysLimit, type Limit } from './limit.ts'
import { ownRunsOf } from './own-runs.ts'
import type { Run } from './runs-of.ts'
import { windowsOf, type WindowDates } from './window-dates.ts'

type RunningLimit = DaysLimit & { readonly running: number }
type JoiningLimit = CohortsLimit | RunningLimit

/** What a turn has in common with others that a limit does not let part from it; undefined where it is free. */
type KeyOf = (employeeId: EmployeeId, date: CivilDate) => string | undefined

interface Given {
  readonly task: RosterTask
  readonly dutyOn: DutyOn
}

/** Turns that are chosen together, by limits that do not let groups or days running part. */
export function joinTurns(turns: readonly Turn[], given: Given): Turn[][] {
  const { task } = given
  const joining = task.limits.filter(isJoining).map((limit) => keyOf(limit, given))
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

function keyOf(limit: JoiningLimit, given: Given): KeyOf {
  if (limit.kind === 'cohorts') {
    const dates = new Set(limit.dates)
    return (id, date) => {
      const group = dates.has(date) ? limit.groups.findIndex(({ ids }) => ids.has(id)) : -1
      return group < 0 ? undefined : `${date} ${group}`
    }
  }
  const runsOn = new Map<CivilDate, (id: EmployeeId) => readonly Run[]>()
  for (const window of windowsOf(limit, limit.within, given.task)) {
    const its = ownRuns(window, { ...given, limit })
    for (const date of window.dates) runsOn.set(date, its)
  }
  return (id, date) => {
    if (!membersOn(limit.members, date).has(id)) return undefined
    const run = runsOn
      .get(date)?.(id)
      .find(({ dates }) => dates.includes(date))
    return run && !run.isTooShort ? `${id} ${run.dates[0]}` : undefined
  }
}

/** Each person's runs in a window, asked once for each of its days. */
function ownRuns(
  window: WindowDates,
  given: Given & { readonly limit: RunningLimit },
): (id: EmployeeId) => readonly Run[] {
  const runs = new Map<EmployeeId, readonly Run[]>()
  return (id) => {
    const known = runs.get(id)
    if (known) return known
    const its = ownRunsOf(id, window, given).runs
    runs.set(id, its)
    return its
  }
}
