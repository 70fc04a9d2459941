import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { RosterTask } from './board.ts'
import type { DaysLimit } from './limit.ts'
import type { Run } from './runs-of.ts'
import { isAt } from './standing-day.ts'
import type { WindowDates } from './window-dates.ts'

/** Days running that were begun before the month. */
export interface BegunRun {
  /** The days of the month that are left of the run. */
  readonly dates: readonly CivilDate[]
  /** Whether all of it was at the limit's place; undefined where some of it was, or nothing is known of it. */
  readonly isThere: boolean | undefined
  /** Long enough as it is, or at another place: it need not go on. */
  readonly isDone: boolean
  /** Days before the month that come in no run, so that they do not count. */
  readonly lost: ReadonlySet<CivilDate>
  /** Days before the month that come in a run only where the first days of the month are there, too. */
  readonly hanging: ReadonlySet<CivilDate>
  /** Days of the month that can be in none: what was begun was broken, or goes on at another place. */
  readonly open: ReadonlySet<CivilDate>
}

/** Of a limit of days running, what was begun of a person's days in a window; as `runningDays` counts them. */
export function begunRunOf(
  id: EmployeeId,
  { working, before, dates }: WindowDates,
  { limit, task, runs }: Given,
): BegunRun | undefined {
  const { running } = limit
  if (running === undefined || before.length === 0) return undefined
  const first = working.findIndex((date) => date >= dates[0]!)
  const its = runs.find((run) => run.dates.includes(working[first]!))?.dates ?? []
  const past = new Map(before.map((date) => [date, task.past.placeOn(id, date)]))
  const isThereOn = (date: CivilDate): boolean | undefined => {
    const place = past.get(date)
    return place === undefined || place === 'away' ? undefined : isAt(place, limit)
  }
  const known = new Set(its.flatMap((date) => isThereOn(date) ?? []))
  const [only] = known.size === 1 ? known : []
  const lost = new Set<CivilDate>()
  let run: CivilDate[] = []
  const isRun = (): boolean => run[0] === working[0] || run.length >= running
  const close = (): void => {
    if (!isRun()) for (const date of run) lost.add(date)
    run = []
  }
  for (const date of working.slice(0, first)) {
    if (isThereOn(date) === false) close()
    else run.push(date)
  }
  const left = its.filter((date) => dates.includes(date))
  const isDone = only === false || isRun()
  const isBroken = known.size > 1 && !isRun()
  // Without a run, the first day is at another place.
  if (isBroken || its.length === 0) close()
  const isOpen = isBroken || only === false
  const hanging = new Set(known.size === 0 && !isRun() ? run : [])
  return { dates: left, isThere: only, isDone, lost, hanging, open: new Set(isOpen ? left : []) }
}

interface Given {
  readonly limit: DaysLimit
  readonly task: RosterTask
  readonly runs: readonly Run[]
}
