import { mondayOf, weekOf } from '../../calendar/week.ts'
import { addDays, datesOfMonth, type CivilDate, type Month } from '../../model/civil-date.ts'
import type { Configuration } from '../../model/facts.ts'
import type { PolicyRecord } from '../../model/policy-record.ts'
import type { RecapScope } from '../recap-scope.ts'

/** Longer than that no report goes. */
const DAYS_AT_MOST = 190

/** Of which dates a unit reports, and in which parts. */
export interface ReportPeriod {
  readonly dates: readonly CivilDate[]
  /** Weeks of a longer period, days of a week; together they are `dates`. */
  readonly parts: readonly (readonly CivilDate[])[]
  /** Under which regulation, of the report at its end. */
  readonly policy?: PolicyRecord
}

/** The week in which the day lies, else the month. */
export function periodOf({ date }: RecapScope, month: Month): ReportPeriod {
  if (date === undefined) return inWeeks(datesOfMonth(month))
  const dates = weekOf(date)
  return { dates, parts: dates.map((one) => [one]) }
}

/**
 * All days of the regulation in force in the month that ends first; the month where none of them has an
 * end. A longer one is told by its last days.
 */
export function regulationPeriod(
  { policies }: Pick<Configuration, 'policies'>,
  month: Month,
): ReportPeriod {
  const dates = datesOfMonth(month)
  const [first, last] = [dates[0]!, dates.at(-1)!]
  const ending = policies
    .filter(({ validFrom, validUntil }) => validFrom <= last && validUntil && validUntil >= first)
    .sort((a, b) => (a.validUntil! < b.validUntil! ? -1 : 1))
  const [policy] = ending
  if (!policy?.validUntil) return inWeeks(dates)
  const days: CivilDate[] = []
  for (let date = policy.validUntil; date >= policy.validFrom; date = addDays(date, -1)) {
    if (days.length === DAYS_AT_MOST) break
    days.unshift(date)
  }
  return { ...inWeeks(days), policy }
}

function inWeeks(dates: readonly CivilDate[]): ReportPeriod {
  return { dates, parts: [...Map.groupBy(dates, mondayOf).values()] }
}
