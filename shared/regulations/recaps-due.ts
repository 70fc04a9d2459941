import { addDays, datesOfMonth, monthOf, type Month } from '../model/civil-date.ts'
import type { RecapDue } from '../model/recap-due.ts'
import type { Regulation } from '../model/regulation.ts'
import { datedClauses, isInForceOn } from './dated-clauses.ts'

/**
 * The recaps of a month that clauses want which bind on one of its days, and by when; of each recap those of the latest
 * regulation that wants it.
 */
export function recapsDueOf(regulations: readonly Regulation[], month: Month): RecapDue[] {
  const dates = datesOfMonth(month)
  const next = datesOfMonth(monthOf(addDays(dates.at(-1)!, 1)))
  return datedClauses(regulations, (asked) => asked.recapDue)
    .filter((clause) => dates.some((date) => isInForceOn(clause, date)))
    .filter(
      ({ recap, regulation }, _, all) =>
        all.find((one) => one.recap === recap)?.regulation === regulation,
    )
    .map((due) => ({ ...due, dueOn: next[Math.min(due.dueDay, next.length) - 1]! }))
}
