import { mondayOf } from '../../../shared/calendar/week.ts'
import {
  addDays,
  datesOfMonth,
  monthOf,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { PresenceReview } from '../../../shared/model/presence-review.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import type { FormKind } from '../../../shared/model/submission.ts'
import { longestWindowDays } from '../../../shared/policy/longest-window.ts'
import { UnreadableFactError } from '../../ports/fact.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { forgetUnreadable } from './forget-unreadable.ts'
import { listLateRows } from './late-rows.ts'
import { loadPending } from './project-month.ts'

/** What was filed by whom, about which dates. */
export interface FiledOf {
  /** Absent: everybody of *Pegawai*. */
  readonly employeeIds?: readonly EmployeeId[]
  readonly forms?: readonly FormKind[]
  readonly since: CivilDate
  readonly until: CivilDate
}

/** A night's shift reaches into the next date; a day more does no harm. */
const NEIGHBOUR_DAYS = 2

/**
 * Between which dates that is filed which may bear on these: their neighbours', in whole weeks, as a weekly
 * plan may name any day of its week.
 */
export function datesAround(dates: readonly CivilDate[]): Pick<FiledOf, 'since' | 'until'> {
  return {
    since: mondayOf(addDays(dates[0]!, -NEIGHBOUR_DAYS)),
    until: addDays(mondayOf(addDays(dates.at(-1)!, NEIGHBOUR_DAYS)), 6),
  }
}

/** The dates of a month whose roster is proposed or checked, and the first that a window of weeks reaches back to. */
export function datesOfRoster(
  month: Month,
  { policies }: Pick<Configuration, 'policies'>,
): readonly CivilDate[] {
  const dates = datesOfMonth(month)
  return [addDays(dates[0]!, -longestWindowDays(policies)), ...dates]
}

/**
 * What was filed as far as it is asked for, and every weekly plan of those dates, out of facts, with all that it
 * rests on. Undefined where the projections moved on from that entry meanwhile, or are not as they were put.
 */
export async function loadFiled(
  context: Context,
  agency: Agency,
  {
    of: { employeeIds, ...dates },
    at: { configuration, ledgerSequence },
  }: {
    readonly of: FiledOf
    readonly at: { readonly configuration: Configuration; readonly ledgerSequence: number }
  },
): Promise<AgencyFacts | undefined> {
  const { projections } = context.store
  const { since } = dates
  const subjectIds = employeeIds ?? configuration.employees.map(({ id }) => id)
  const of = { ...dates, subjectIds, checkInsSince: since }
  return whileUnmoved(context, agency, ledgerSequence, async () => {
    const submissions = await projections.listSubmissionsOf(agency.id, of)
    const reviews = await projections.listReviewsOn(
      agency.id,
      submissions.map(({ ref }) => ref),
    )
    const followed = { configuration, throughSequence: ledgerSequence }
    const pending = await loadPending(context, agency, followed, since)
    const lateReviewRows = await listLateRows(context, agency, { ...followed, submissions })
    const presenceReviews = await listPresenceReviews(context, agency, { ...followed, ...dates })
    return { ...configuration, submissions, reviews, pending, lateReviewRows, presenceReviews }
  })
}

/** What waits in quarantine. Undefined as of `loadFiled`. */
export function loadQuarantined(
  context: Context,
  agency: Agency,
  { ledgerSequence }: { readonly ledgerSequence: number },
): Promise<Problem[] | undefined> {
  return whileUnmoved(context, agency, ledgerSequence, () =>
    context.store.projections.listQuarantined(agency.id),
  )
}

/** How much that is. Undefined as of `loadFiled`. */
export function countQuarantined(
  context: Context,
  agency: Agency,
  { ledgerSequence }: { readonly ledgerSequence: number },
): Promise<number | undefined> {
  return whileUnmoved(context, agency, ledgerSequence, () =>
    context.store.projections.countQuarantined(agency.id),
  )
}

async function whileUnmoved<Read>(
  context: Context,
  agency: Agency,
  ledgerSequence: number,
  read: () => Promise<Read>,
): Promise<Read | undefined> {
  try {
    const found = await read()
    const state = await context.store.projections.find(agency.id)
    return state?.throughSequence === ledgerSequence ? found : undefined
  } catch (error) {
    if (!(error instanceof UnreadableFactError)) throw error
    await forgetUnreadable(context, agency, error)
    return undefined
  }
}

/** Of the months that the dates touch: which units and days somebody looked at. */
export async function listPresenceReviews(
  { store: { ledger } }: Pick<Context, 'store'>,
  agency: Agency,
  {
    throughSequence: through,
    since,
    until,
  }: Pick<FiledOf, 'since' | 'until'> & { readonly throughSequence: number },
): Promise<PresenceReview[]> {
  const boxes = monthsOf({ since, until }).map((datePrefix) =>
    ledger.listPresenceReviews(agency.id, { datePrefix, through }),
  )
  return (await Promise.all(boxes)).flat()
}

/** Those that the dates touch. */
function monthsOf({ since, until }: Pick<FiledOf, 'since' | 'until'>): Month[] {
  const months = new Set<Month>()
  for (let date = since; date <= until; date = addDays(date, 1)) months.add(monthOf(date))
  return [...months]
}
