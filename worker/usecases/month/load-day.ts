import { addDays, monthOf, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadFromLedger, loadMonth, type LoadedMonth } from './load-month.ts'
import { loadPending } from './project-month.ts'

/** A night's shift reaches into the next date; a day more does no harm. */
const NEIGHBOUR_DAYS = 2

/** Whose day, and as of when. */
export interface DayAt {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
  readonly asOf: Instant
  /** The last ledger entry that counts; absent for the ledger's last. */
  readonly through?: number
}

/**
 * The month, and the facts of it with at least what the person filed for that day: out of the
 * projections where they are as far as the ledger, else from the ledger alone. Both give the same (G4).
 */
export async function loadDay(
  context: Context,
  agency: Agency,
  { employeeId, date, asOf, through }: DayAt,
): Promise<{ readonly loaded: LoadedMonth; readonly facts: AgencyFacts }> {
  const { ledger, projections } = context.store
  const throughSequence = through ?? (await ledger.lastSequence(agency.id))
  const request = { month: monthOf(date), asOf, throughSequence }
  const loaded = await loadMonth(context, agency, request)
  if (loaded.filed) return { loaded, facts: { ...loaded.configuration, ...loaded.filed } }

  const { configuration } = loaded
  const since = addDays(date, -NEIGHBOUR_DAYS)
  const of = { subjectIds: [employeeId], checkInsSince: since }
  const submissions = await projections.listSubmissionsOf(agency.id, of)
  const reviews = await projections.listReviewsOf(agency.id, of)
  const pending = await loadPending(context, agency, { configuration, throughSequence }, since)
  const state = await projections.find(agency.id)
  if (state?.throughSequence === throughSequence) {
    return { loaded, facts: { ...configuration, submissions, reviews, pending } }
  }
  // A sweep moved the projections on while they were read.
  const kept = await loadFromLedger(context, agency, request)
  return {
    loaded: kept,
    facts: { submissions: [], reviews: [], ...kept.configuration, ...kept.filed },
  }
}
