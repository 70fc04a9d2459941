import { weekdayOf, type CivilDate } from '../model/civil-date.ts'
import type { DayAtPlace } from './day-at-place.ts'
import type { EndedWindow } from './ended-windows.ts'
import type { RuleContext } from './rule.ts'

export interface RunningDays {
  readonly there: readonly DayAtPlace[]
  /** With days off and away among them, which fill a run up. */
  readonly filled: number
}

/**
 * Of the days at the place those that come so many working days running. Days off, leave and days that are not sure
 * neither break a run nor shorten it, and one that touches an end of the window may go on beyond it.
 *
 * @example runs of 5: Monday to Friday count, also with a holiday on Wednesday; Monday to Thursday do not
 */
export function runningDays(
  { dates }: Pick<EndedWindow<unknown>, 'dates'>,
  days: readonly DayAtPlace[],
  { running, rules: { settings } }: { readonly running: number; readonly rules: RuleContext },
): RunningDays {
  const dayOn = new Map<CivilDate, DayAtPlace>(days.map((day) => [day.date, day]))
  const weekdays = dates.filter((date) => weekdayOf(date) <= settings.workingDaysPerWeek)
  const there: DayAtPlace[] = []
  let filled = 0
  let run: { date: CivilDate; day: DayAtPlace | undefined }[] = []
  const close = (isAtEnd: boolean): void => {
    const its = run.flatMap(({ day }) => (day?.state === 'there' ? day : []))
    const isAtStart = run[0]?.date === weekdays[0]
    if (its.length > 0 && (isAtStart || isAtEnd || run.length >= running)) {
      there.push(...its)
      filled += its.length + run.filter(({ day }) => !day).length
    }
    run = []
  }
  for (const date of weekdays) {
    const day = dayOn.get(date)
    if (day?.state === 'not-there') close(false)
    else run.push({ date, day })
  }
  close(true)
  return { there, filled }
}
