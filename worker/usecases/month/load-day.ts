import { addDays, monthOf, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import type { Followed } from './follow-ledger.ts'
import { loadPending } from './project-month.ts'

/** A night's shift reaches into the next date; its neighbour bounds it. */
const DAYS_BEFORE = 3
/** Whether the office uses a machine is seen from its readings of this month and the one before. */
const MACHINE_DAYS = 62

/** What a day of the whole agency rests on. Costs a day's facts, whatever the ledger's age. */
export async function loadDay(
  context: Context,
  agency: Agency,
  followed: Followed,
  date: CivilDate,
): Promise<AgencyFacts> {
  const { configuration } = followed
  const since = addDays(date, -DAYS_BEFORE)
  const of = {
    subjectIds: configuration.employees.map(({ id }) => id),
    checkInsSince: since,
    since,
  }
  const submissions = await context.store.projections.listSubmissionsOf(agency.id, of)
  const reviews = await context.store.projections.listReviewsOn(
    agency.id,
    submissions.map(({ ref }) => ref),
  )
  const pending = await loadPending(context, agency, followed, since)
  return { ...around(date, configuration), submissions, reviews, pending }
}

/** Of rosters those of the months about the day: whether a unit has one is asked by month. */
function around(date: CivilDate, configuration: Configuration): Configuration {
  const months = [addDays(date, -DAYS_BEFORE), date, addDays(date, 1)].map(monthOf)
  const readSince = addDays(date, -MACHINE_DAYS)
  return {
    ...configuration,
    roster: configuration.roster.filter(({ month }) => months.includes(month)),
    clockIns: configuration.clockIns.filter(({ at }) => at.slice(0, 10) >= readSince),
  }
}
