import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { RosterTask } from './board.ts'
import type { DaysLimit, Place } from './limit.ts'
import type { WindowDates } from './window-dates.ts'

/** Days running that were begun before the month. */
export interface BegunRun {
  /** The days of the month that are left of the run. */
  readonly dates: readonly CivilDate[]
  /** Where all of it was; undefined where it was at several places, or nothing is known of it. */
  readonly place: Place | undefined
  /** Days before the month that come in no run, so that they do not count. */
  readonly lost: ReadonlySet<CivilDate>
  /** Days of the month that can be in none: what was begun was broken, or goes on at another place. */
  readonly open: ReadonlySet<CivilDate>
}

/** Of a limit of days running, what was begun of a person's days in a window; as `runningDays` counts them. */
export function begunRunOf(
  id: EmployeeId,
  { working, before, dates }: WindowDates,
  { limit: { running, place }, task }: { readonly limit: DaysLimit; readonly task: RosterTask },
): BegunRun | undefined {
  if (running === undefined || before.length === 0) return undefined
  const first = working.findIndex((date) => date >= dates[0]!)
  const its = working.slice(Math.floor(first / running) * running).slice(0, running)
  const past = new Map(before.map((date) => [date, task.past.placeOn(id, date)]))
  const begun = its.filter((date) => past.has(date))
  const placeOn = (date: CivilDate): Place | undefined => {
    const known = past.get(date)
    return known === 'away' ? undefined : known
  }
  const places = new Set(begun.flatMap((date) => placeOn(date) ?? []))
  const [only] = places.size === 1 ? places : []
  const lost = new Set<CivilDate>()
  let run: CivilDate[] = []
  const isRun = (): boolean => run[0] === working[0] || run.length >= running
  const close = (): void => {
    if (!isRun()) for (const date of run) lost.add(date)
    run = []
  }
  for (const date of working.slice(0, first)) {
    const known = placeOn(date)
    if (known === undefined || (known === 'office') === (place === 'office')) run.push(date)
    else close()
  }
  const left = its.filter((date) => dates.includes(date))
  const isBroken = places.size > 1 && !isRun()
  if (isBroken) close()
  const isElsewhere = only !== undefined && (only === 'office') !== (place === 'office')
  return { dates: left, place: only, lost, open: new Set(isBroken || isElsewhere ? left : []) }
}
