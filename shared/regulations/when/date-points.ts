import { datesOfMonth, isCivilDate, type CivilDate, type Month } from '../../model/civil-date.ts'
import type { DateSpan } from '../../model/regulation.ts'

/** A date as far as it is written; month and year may stand with a later one. A month alone is all of it. */
export interface DatePoint {
  readonly whole?: CivilDate
  readonly day?: number
  month?: number
  year?: string
  /** Whether the days since the one before belong to it. */
  readonly sinceBefore: boolean
}

/**
 * The spans that were written, in their order; undefined where one is no date, ends before it begins, or
 * begins before the one before it ends.
 *
 * @example 16–17 and 25–27 March 2026: two spans
 */
export function spansOf(points: readonly DatePoint[]): DateSpan[] | undefined {
  const spans: DateSpan[] = []
  for (const [at, span] of completed(points).entries()) {
    const before = spans.at(-1)
    if (!span || (before && span.from <= before.until)) return undefined
    if (points[at]?.sinceBefore && before)
      spans[spans.length - 1] = { ...before, until: span.until }
    else spans.push(span)
  }
  return spans
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
