import { concludeMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  datesOfMonth,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Pending } from '../../../shared/model/pending.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { listReviewers } from '../../../shared/model/review-chain.ts'
import type { FactsIndex } from '../../../shared/outcome/index-facts.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { formsReadOf, presentSettlements } from '../ledger/load-agency-facts.ts'
import { recordFaults } from '../ledger/record-faults.ts'
import { evaluateUnder } from './evaluate-under.ts'
import { assertUnmoved, followLedger, type Followed } from './follow-ledger.ts'
import { indexOf } from './index-of.ts'
import { listOpened } from './opened-months.ts'
import { renewMonth } from './renew-month.ts'
import { newYearOf } from './year-of.ts'

/** Weekly plans that a month may ask about begin or end so many days beyond it. */
const PLANS_AROUND = 15

/** A month of an agency out of its projections, and where in the ledger they end. */
export interface ProjectedMonth {
  readonly configuration: Configuration
  readonly evaluation: MonthEvaluation
  readonly quarantined: () => Promise<readonly Problem[]>
  readonly countQuarantined: () => Promise<number>
  readonly ledgerSequence: number
  readonly snapshot: string
  /** How many people's months had to be evaluated for it. */
  readonly evaluated: number
  /** Whose kept month was not as the worker had put it. */
  readonly remade: readonly EmployeeId[]
}

/**
 * The month as of `asOf`, over the whole ledger. Of people of whom nothing is new it is read as it was
 * evaluated before; the others are evaluated and kept. The same as from the ledger alone (G4). Throws
 * `DomainError` `lease-lost` where another worker moved the projections meanwhile.
 */
export async function projectMonth(
  context: Context,
  agency: Agency,
  {
    month,
    asOf,
    under,
  }: {
    readonly month: Month
    readonly asOf: Instant
    /** The configuration with other regulations: then everybody is evaluated, and nothing kept. */
    readonly under?: Configuration | undefined
  },
): Promise<ProjectedMonth> {
  const standing = await followLedger(context, agency)
  const followed = under ? { ...standing, configuration: under } : standing
  const { projections } = context.store
  const dates = datesOfMonth(month)
  const plans = await indexOf(context, agency, followed, {
    subjectIds: [],
    checkInsSince: dates[0]!,
    since: addDays(dates[0]!, -PLANS_AROUND),
    until: addDays(dates.at(-1)!, PLANS_AROUND),
  })
  const ahead = await indexAhead(context, agency, followed, month)
  const pending = await loadPending(context, agency, followed, newYearOf(month))
  const given = {
    followed,
    loadPending: () => Promise.resolve(pending),
    employees: plans.employees,
    month,
    asOf,
  }
  const { kept, evaluated } = under
    ? { kept: [], evaluated: await evaluateUnder(context, agency, { ...given, pending }) }
    : await renewMonth(context, agency, given, () => listOpened(context, agency, month))
  const known = new Map(kept.map(({ employeeId, said }) => [employeeId, said]))
  const people = plans.employees.map(({ id }) => evaluated.get(id) ?? known.get(id)!)
  const presenceReviews = await context.store.ledger.listPresenceReviews(agency.id, {
    datePrefix: month,
    through: followed.throughSequence,
  })
  await assertUnmoved(projections, agency, followed)
  const remade = await tellRemade(context, agency, { month, kept })
  return {
    configuration: followed.configuration,
    evaluation: concludeMonth({ ...followed.configuration, pending, presenceReviews }, people, {
      month,
      asOf,
      index: plans,
      ahead,
    }),
    quarantined: () => projections.listQuarantined(agency.id),
    countQuarantined: () => projections.countQuarantined(agency.id),
    ledgerSequence: followed.throughSequence,
    snapshot: followed.snapshot,
    evaluated: evaluated.size,
    remade,
  }
}

/** Whose month was not as the worker had put it. */
export async function tellRemade(
  context: Context,
  agency: Agency,
  {
    month,
    kept,
  }: {
    readonly month: Month
    readonly kept: readonly { readonly employeeId: EmployeeId; readonly isGenuine: boolean }[]
  },
): Promise<EmployeeId[]> {
  const remade = kept.filter((one) => !one.isGenuine).map(({ employeeId }) => employeeId)
  await recordFaults(
    context,
    agency,
    remade.map((id) => ({ what: 'person-month', which: `${month} ${id}`, remade: true })),
  )
  return remade
}

/** Where those are to whom reviews fall, also after the month: the time for one may end there. */
function indexAhead(
  context: Context,
  agency: Agency,
  followed: Followed,
  month: Month,
): Promise<FactsIndex> {
  const since = addDays(datesOfMonth(month).at(-1)!, 1)
  const subjectIds = listReviewers(followed.configuration)
  return indexOf(context, agency, followed, {
    subjectIds,
    forms: ['permit'],
    checkInsSince: since,
    since,
  })
}

/** What has not come; of what waits in quarantine that which may be about `since` or later. */
export async function loadPending(
  { store }: Context,
  agency: Agency,
  { configuration, throughSequence }: Pick<Followed, 'configuration' | 'throughSequence'>,
  since: CivilDate,
): Promise<Pending> {
  const forms = await store.forms.list(agency.id)
  const quarantine = await store.projections.listWaitingFilings(agency.id, since)
  const settlements = await store.ledger.listSettlements(agency.id, throughSequence)
  return {
    formsRead: formsReadOf(forms),
    quarantine,
    settlements: presentSettlements(settlements, configuration),
  }
}
