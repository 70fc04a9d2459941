import { windowOf } from '../calendar/windows.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { RosterTask } from './board.ts'
import type { DaysLimit } from './limit.ts'

/** A window, as far as it lies before, in and after the month. */
export interface WindowDates {
  readonly window: readonly CivilDate[]
  /** Working days before the month. */
  readonly before: readonly CivilDate[]
  /** Of the limit's own dates. */
  readonly dates: readonly CivilDate[]
  /** Working days after the month. */
  readonly later: readonly CivilDate[]
}

/** The windows in which dates of a month lie. */
export function windowsOf(
  all: readonly CivilDate[],
  within: DaysLimit['within'],
  { days, isWorkingDay }: Pick<RosterTask, 'days' | 'isWorkingDay'>,
): WindowDates[] {
  const [first, last] = [days[0]!.date, days.at(-1)!.date]
  const windows = Map.groupBy(all, (date) => windowOf(date, within)[0])
  return [...windows].flatMap(([start, dates]) => {
    // Before the first window nothing is asked.
    if (start === undefined) return []
    const window = windowOf(dates[0]!, within)
    return [
      {
        window,
        before: window.filter((date) => date < first && isWorkingDay(date)),
        dates,
        later: window.filter((date) => date > last && isWorkingDay(date)),
      },
    ]
  })
}
