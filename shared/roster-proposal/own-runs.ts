import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { leastDays, mostDays } from '../policy/asked-days.ts'
import { begunRunOf } from './begun-run.ts'
import type { DutyOn, RosterTask } from './board.ts'
import { membersOn, type DaysLimit } from './limit.ts'
import { runsOf, type Run } from './runs-of.ts'
import { isAt, isDutyThere, isStayingAway, splitsOf } from './standing-day.ts'
import type { WindowDates } from './window-dates.ts'

interface Given {
  readonly limit: DaysLimit & { readonly running: number }
  readonly task: RosterTask
  readonly dutyOn: DutyOn
}

/** Of a person's days in a window, what can come in days running. */
export interface OwnRuns {
  readonly runs: readonly Run[]
  /** Days that are at another place whatever is chosen. */
  readonly splits: ReadonlySet<CivilDate>
}

/**
 * A person's days running in a window. Where a least and a most leave no number that runs of so many days make
 * together, the last of the window is as much shorter or longer as makes one: what touches its end counts.
 *
 * @example just 5 of 10 days, 2 running: two, two, two, three and one
 */
export function ownRunsOf(id: EmployeeId, window: WindowDates, given: Given): OwnRuns {
  const { running } = given.limit
  const splits = splitsOf(id, window.dates, given)
  const runs = runsOf(window, { running }, splits)
  const bounds = boundsOf(id, window, given)
  const isKept = (its: readonly Run[]): boolean => !bounds || isReached(id, its, bounds, given)
  if (isKept(runs)) return { runs, splits }
  for (let tail = 1; tail <= (bounds?.most ?? 0); tail++) {
    const other = runsOf(window, { running, tail }, splits)
    if (isKept(other)) return { runs: other, splits }
  }
  return { runs, splits }
}

interface Bounds {
  readonly least: number
  readonly most: number
  /** Days of the month that are to be chosen, or there. */
  readonly open: ReadonlySet<CivilDate>
  /** Days before the month that were there. */
  readonly there: readonly CivilDate[]
  /** The window, of days on which the clause binds the person. */
  readonly window: WindowDates
}

/** How many of a person's days may and must be there, but those after the month; undefined where nothing bounds them on both sides. */
function boundsOf(
  id: EmployeeId,
  window: WindowDates,
  { limit, task, dutyOn }: Given,
): Bounds | undefined {
  const mosts = limit.least
    ? task.limits.flatMap((other) => (isOfSame(other, limit) && other.most ? [other] : []))
    : []
  const binds = (date: CivilDate, { members }: DaysLimit = limit): boolean =>
    membersOn(members, date).has(id)
  const own = {
    before: window.before.filter((date) => binds(date)),
    dates: window.dates.filter((date) => binds(date)),
    later: window.later.filter((date) => binds(date)),
  }
  const { before, dates, later } = own
  const bounding = mosts.filter((other) => dates.some((date) => binds(date, other)))
  if (!limit.least || bounding.length === 0) return undefined
  const open = new Set<CivilDate>()
  const there: CivilDate[] = []
  let onDuty = later.length
  for (const date of before) {
    const place = task.past.placeOn(id, date)
    if (place === undefined || place === 'away') continue
    onDuty += 1
    if (isAt(place, limit)) there.push(date)
  }
  for (const date of dates) {
    const duty = dutyOn(id, date)
    const isThere = duty && isDutyThere(id, date, { duty, limit, task })
    if (duty && isThere === undefined) continue
    onDuty += 1
    if (isThere ?? !isStayingAway(id, date, { limit, task })) open.add(date)
  }
  const nominal = window.held.length
  const { asked } = leastDays(limit.least, { nominal, working: window.heldWorking, onDuty })
  const most = Math.min(...bounding.map((other) => mostDays(other.most!, { onDuty })))
  return { least: asked - later.length, most, open, there, window: { ...window, ...own } }
}

function isOfSame(other: RosterTask['limits'][number], limit: DaysLimit): other is DaysLimit {
  return (
    other.kind === 'days' &&
    other.place === limit.place &&
    other.elsewhere === limit.elsewhere &&
    JSON.stringify(other.within) === JSON.stringify(limit.within)
  )
}

/** Whether some of the runs make a number between the bounds, with what was begun of them before the month. */
function isReached(
  id: EmployeeId,
  runs: readonly Run[],
  { least, most, open, there, window }: Bounds,
  { limit, task }: Given,
): boolean {
  const begun = begunRunOf(id, window, { limit, task, runs })
  let sums = new Set([there.filter((date) => !begun?.lost.has(date)).length])
  for (const { dates, isTooShort } of runs) {
    const its = dates.filter((date) => open.has(date) && !begun?.open.has(date))
    const days = isTooShort ? 0 : its.length
    sums = new Set([...sums].flatMap((sum) => [sum, sum + days]))
  }
  return [...sums].some((sum) => least <= sum && sum <= most)
}
