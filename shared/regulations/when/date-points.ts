import {
  datesOfMonth,
  isCivilDate,
  weekdayOf,
  type CivilDate,
  type Month,
  type Weekday,
} from '../../model/civil-date.ts'
import type { DateSpan } from '../../model/regulation.ts'
import { FIRST_DAY, LAST_DAY } from './open-spans.ts'

/** A date as far as it is written; month and year may stand with a later one. A month alone is all of it. */
export interface DatePoint {
  readonly whole?: CivilDate
  readonly day?: number
  month?: number
  year?: string
  /** Which days belong to it: those since the one before, all until it, or all from it on. */
  readonly reach?: 'since-before' | 'until' | 'onwards'
  /** The day of the week that stands before it. */
  readonly weekday?: Weekday
}

/**
 * The spans that were written, in their order; undefined where one is no date, ends before it begins, or
 * begins before the one before it ends.
 *
 * @example 16–17 and 25–27 March 2026: two spans
 */
export function spansOf(points: readonly DatePoint[]): DateSpan[] | undefined {
  const spans: DateSpan[] = []
  const days = completed(points)
  for (const [at, day] of days.entries()) {
    const reach = points[at]?.reach
    const before = spans.at(-1)
    if (!day) return undefined
    if (reach === 'since-before' && before) {
      if (day.from <= days[at - 1]!.until) return undefined
      spans[spans.length - 1] = { ...before, until: day.until }
    } else {
      const span = reached(day, reach)
      if (before && span.from <= before.until) return undefined
      spans.push(span)
    }
  }
  return spans
}

/**
 * Those whose day of the week names the date behind it, and no day of each week: of a date with its year, of one from
 * or until which days belong, or where all dates are named.
 */
export function namedPoints(points: readonly DatePoint[]): readonly DatePoint[] {
  const areAll = points.every(({ weekday }) => weekday !== undefined)
  return points.filter(
    ({ weekday, whole, year, reach }) =>
      weekday !== undefined && (areAll || (whole ?? year ?? reach) !== undefined),
  )
}

/** Whether a date is another day of the week than the one that names it. */
export function isMisnamed(points: readonly DatePoint[]): boolean {
  const named = namedPoints(points)
  return completed(points).some((day, at) => {
    const point = points[at]!
    return day !== undefined && named.includes(point) && weekdayOf(day.from) !== point.weekday
  })
}

function reached({ from, until }: DateSpan, reach: DatePoint['reach']): DateSpan {
  if (reach === 'until') return { from: FIRST_DAY, until }
  return reach === 'onwards' ? { from, until: LAST_DAY } : { from, until }
}

/** Month and year stand once, behind the last date of them. */
function completed(points: readonly DatePoint[]): (DateSpan | undefined)[] {
  const spans: (DateSpan | undefined)[] = []
  let [month, year]: [number | undefined, string | undefined] = [undefined, undefined]
  for (let at = points.length - 1; at >= 0; at--) {
    const point = points[at]!
    month = point.month ?? month
    year = point.year ?? year
    spans[at] = spanOf(point, `${year}-${String(month).padStart(2, '0')}`)
  }
  return spans
}

function spanOf({ whole, day }: DatePoint, month: string): DateSpan | undefined {
  if (whole) return { from: whole, until: whole }
  const date = `${month}-${String(day ?? 1).padStart(2, '0')}`
  if (!isCivilDate(date)) return undefined
  return { from: date, until: day === undefined ? datesOfMonth(month as Month).at(-1)! : date }
}
