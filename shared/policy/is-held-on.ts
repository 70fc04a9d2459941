import { ALL_WEEK, weekdayOf, type CivilDate } from '../model/civil-date.ts'
import type { HeldDays } from '../model/policy-term.ts'
import type { DateSpan } from '../model/regulation.ts'

/** Whether a clause speaks of a date, were there no days off; of no day of the week said, each of the working week. */
export function isHeldOn(
  { weekdays, spans = [], except = [], until }: HeldDays,
  date: CivilDate,
  workingDaysPerWeek: number,
): boolean {
  const its = weekdays ?? ALL_WEEK.slice(0, workingDaysPerWeek)
  return (
    (until === undefined || date <= until) &&
    its.includes(weekdayOf(date)) &&
    (spans.length === 0 || isInAny(spans, date)) &&
    !isInAny(except, date)
  )
}

/** The first of these days from a date on; of no days said, the date itself. */
export function firstOn(spans: readonly DateSpan[], date: CivilDate): CivilDate {
  const [first = date] = spans
    .filter(({ until }) => date <= until)
    .map(({ from }) => from)
    .sort()
  return first > date ? first : date
}

function isInAny(spans: readonly DateSpan[], date: CivilDate): boolean {
  return spans.some(({ from, until }) => from <= date && date <= until)
}
