import { weekdayOf, type CivilDate } from '../../model/civil-date.ts'
import type { DateSpan, When } from '../../model/regulation.ts'

/** Whether a clause binds on a date, of Ramadan or not. */
export function isWhen(
  { weekdays, spans, except, ramadan }: When,
  date: CivilDate,
  isRamadan: boolean,
): boolean {
  return (
    (ramadan === undefined || isRamadan === (ramadan === 'within')) &&
    (weekdays.length === 0 || weekdays.includes(weekdayOf(date))) &&
    (spans.length === 0 || isInAny(spans, date)) &&
    !isInAny(except, date)
  )
}

function isInAny(spans: readonly DateSpan[], date: CivilDate): boolean {
  return spans.some(({ from, until }) => from <= date && date <= until)
}
