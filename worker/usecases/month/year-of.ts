import {
  addDays,
  datesOfMonth,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { longestWindowDays } from '../../../shared/policy/longest-window.ts'
import { DAYS_AFTER } from './evaluate-people.ts'

/** A row of absences that ends in a month begins at most so many days before it (`absence-counter.ts`). */
const ROW_DAYS = 63

/** All that absences and windows of a month go on from. */
export function yearOf(
  month: Month,
  { policies }: Pick<Configuration, 'policies'>,
): { readonly since: CivilDate; readonly until: CivilDate } {
  const dates = datesOfMonth(month)
  const back = Math.max(ROW_DAYS, longestWindowDays(policies))
  const since = [newYearOf(month), addDays(dates[0]!, -back)].sort()[0]!
  return { since, until: addDays(dates.at(-1)!, DAYS_AFTER) }
}

/** Absences are counted from New Year; its week, and a night's shift, may begin before. */
export function newYearOf(month: Month): CivilDate {
  return `${Number(month.slice(0, 4)) - 1}-12-25` as CivilDate
}
