import {
  addDays,
  datesOfMonth,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadPending, newYearOf } from './project-month.ts'

/** Contacts are traced from a month into the one before; the policy of a day may ask for more. */
const DAYS_BEFORE = 62

/** What recaps need that show what was filed. */
export interface LoadedFiled {
  readonly configuration: Configuration
  readonly filed: Pick<AgencyFacts, 'submissions' | 'reviews'>
}

/**
 * What was filed that a month's recaps may show, out of facts, with what they rest on besides. Undefined where the
 * projections moved on from `throughSequence` meanwhile.
 */
export async function loadFiled(
  context: Context,
  agency: Agency,
  {
    month,
    configuration,
    throughSequence,
  }: {
    readonly month: Month
    readonly configuration: Configuration
    readonly throughSequence: number
  },
): Promise<LoadedFiled | undefined> {
  const { projections, ledger } = context.store
  const since = firstDateOf(month)
  const of = { subjectIds: configuration.employees.map(({ id }) => id), checkInsSince: since }
  const submissions = await projections.listSubmissionsOf(agency.id, of)
  const reviews = await projections.listReviewsOf(agency.id, of)
  const followed = { configuration, throughSequence }
  const pending = await loadPending(context, agency, followed, since)
  const lateReviewRows = await ledger.listLateReviewRows(agency.id, throughSequence)
  const presenceReviews = await ledger.listPresenceReviews(agency.id, { through: throughSequence })
  const state = await projections.find(agency.id)
  if (state?.throughSequence !== throughSequence) return undefined
  const rest = { pending, lateReviewRows, presenceReviews }
  return { configuration: { ...configuration, ...rest }, filed: { submissions, reviews } }
}

function firstDateOf(month: Month): CivilDate {
  const newYear = newYearOf(month)
  const before = addDays(datesOfMonth(month)[0]!, -DAYS_BEFORE)
  return before < newYear ? before : newYear
}
