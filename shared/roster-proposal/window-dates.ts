import { windowOf } from '../calendar/windows.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { RosterTask } from './board.ts'
import { isHeldOn } from '../policy/is-held-on.ts'
import type { DaysLimit, ShareLimit } from './limit.ts'

const WORKING_WEEK = 5

/** A window, as far as it lies before, in and after the month. */
export interface WindowDates {
  readonly window: readonly CivilDate[]
  /** Its working days. */
  readonly working: readonly CivilDate[]
  /** Of which the clause speaks, working days or not. */
  readonly held: readonly CivilDate[]
  /** How many of those are working days. */
  readonly heldWorking: number
  /** Working days of those before the month. */
  readonly before: readonly CivilDate[]
  /** Of the limit's own dates. */
  readonly dates: readonly CivilDate[]
  /** Working days of those after the month. */
  readonly later: readonly CivilDate[]
  /** Its last working day. */
  readonly end: CivilDate | undefined
}

/** Whether the regulation ends within the window: no least is asked. */
export function isCut({ end }: Pick<WindowDates, 'end'>, until: CivilDate | undefined): boolean {
  return until !== undefined && end !== undefined && until < end
}

/** The windows in which the limit's dates lie. */
export function windowsOf(
  { dates: all, holds = {} }: Pick<DaysLimit | ShareLimit, 'dates' | 'holds'>,
  within: DaysLimit['within'],
  { days, isWorkingDay }: Pick<RosterTask, 'days' | 'isWorkingDay'>,
): WindowDates[] {
  const [first, last] = [days[0]!.date, days.at(-1)!.date]
  const windows = Map.groupBy(all, (date) => windowOf(date, within)[0])
  return [...windows].flatMap(([start, dates]) => {
    // Before the first window nothing is asked.
    if (start === undefined) return []
    const window = windowOf(dates[0]!, within)
    const working = window.filter(isWorkingDay)
    const held = window.filter((date) => isHeldOn(holds, date, WORKING_WEEK))
    return [
      {
        window,
        working,
        held,
        heldWorking: held.filter(isWorkingDay).length,
        before: held.filter((date) => date < first && isWorkingDay(date)),
        dates,
        later: held.filter((date) => date > last && isWorkingDay(date)),
        end: working.at(-1),
      },
    ]
  })
}
