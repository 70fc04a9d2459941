import {
  concludeMonth,
  evaluatePersonMonths,
  type MonthEvaluation,
} from '../../../shared/evaluation/evaluate-month.ts'
import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import {
  addDays,
  datesOfMonth,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { Employee, EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { instantOf, type Instant } from '../../../shared/model/instant.ts'
import { listReviewers } from '../../../shared/model/review-chain.ts'
import type { Pending } from '../../../shared/model/pending.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { indexFacts, type FactsIndex } from '../../../shared/outcome/index-facts.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { SubmissionsOf } from '../../ports/fact.ts'
import type { KeptPersonMonth, ProjectionRecords } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { followLedger, type Followed } from './follow-ledger.ts'
import { formsReadOf, presentSettlements } from '../ledger/load-agency-facts.ts'
import { recordFaults } from '../ledger/record-faults.ts'
import { workerText } from '../worker-text.ts'

/** People evaluated at once: what they filed in a year is in memory together. */
const PEOPLE_AT_ONCE = 50

/** A month of an agency out of its projections, and where in the ledger they end. */
export interface ProjectedMonth {
  readonly configuration: Configuration
  readonly evaluation: MonthEvaluation
  readonly quarantined: readonly Problem[]
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
  { month, asOf }: { readonly month: Month; readonly asOf: Instant },
): Promise<ProjectedMonth> {
  const followed = await followLedger(context, agency)
  const { projections } = context.store
  const plans = await indexOf(context, agency, followed, {
    subjectIds: [],
    checkInsSince: newYearOf(month),
  })
  const ahead = await indexAhead(context, agency, followed, month)
  const pending = await loadPending(context, agency, followed, newYearOf(month))
  const kept = await projections.listPersonMonths(agency.id, month)
  const months = new Map<EmployeeId, PersonMonth>()
  for (const { employeeId, body } of kept.filter((one) => one.isGenuine && holds(one, asOf))) {
    months.set(employeeId, JSON.parse(body) as PersonMonth)
  }
  const waiting = plans.employees.filter(({ id }) => !months.has(id))
  for (let start = 0; start < waiting.length; start += PEOPLE_AT_ONCE) {
    const part = waiting.slice(start, start + PEOPLE_AT_ONCE)
    for (const one of await evaluatePeople(context, agency, {
      followed,
      pending,
      part,
      month,
      asOf,
    })) {
      months.set(one.employeeId, one)
    }
  }
  const people = plans.employees.map(({ id }) => months.get(id)!)
  const quarantined = await projections.listQuarantined(agency.id)
  const presenceReviews = await context.store.ledger.listPresenceReviews(agency.id, {
    datePrefix: month,
    through: followed.throughSequence,
  })
  await assertUnmoved(projections, agency, followed)
  const remade = kept.filter((one) => !one.isGenuine).map(({ employeeId }) => employeeId)
  await recordFaults(
    context,
    agency,
    remade.map((id) => ({ what: 'person-month', which: `${month} ${id}`, remade: true })),
  )
  return {
    configuration: followed.configuration,
    evaluation: concludeMonth({ ...followed.configuration, pending, presenceReviews }, people, {
      month,
      asOf,
      index: plans,
      ahead,
    }),
    quarantined,
    ledgerSequence: followed.throughSequence,
    snapshot: followed.snapshot,
    evaluated: waiting.length,
    remade,
  }
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

/** Whether it says what is at that instant. */
export function holds({ asOf, validUntil }: KeptPersonMonth, wanted: Instant): boolean {
  return asOf <= wanted && (validUntil === '' || wanted < validUntil)
}

interface PeopleToEvaluate {
  readonly followed: Followed
  readonly pending: Pending
  readonly part: readonly Employee[]
  readonly month: Month
  readonly asOf: Instant
}

async function evaluatePeople(
  context: Context,
  agency: Agency,
  people: PeopleToEvaluate,
): Promise<PersonMonth[]> {
  const months = await evaluateAnew(context, agency, people)
  await keepPersonMonths(context, agency, people, months)
  return months
}

/** These people's months out of facts; months that are kept are not asked. */
export async function evaluateAnew(
  context: Context,
  agency: Agency,
  { followed, pending, part, month, asOf }: PeopleToEvaluate,
): Promise<PersonMonth[]> {
  const subjectIds = part.map(({ id }) => id)
  const index = await indexOf(context, agency, followed, {
    subjectIds,
    checkInsSince: newYearOf(month),
  })
  const { configuration } = followed
  const given = { ...configuration, pending }
  return evaluatePersonMonths(given, part, { month, asOf, index })
}

/** Throws `DomainError` `lease-lost` where another worker moved the projections meanwhile. */
export async function keepPersonMonths(
  context: Context,
  agency: Agency,
  { followed, month, asOf }: Pick<PeopleToEvaluate, 'followed' | 'month' | 'asOf'>,
  months: readonly PersonMonth[],
): Promise<void> {
  const kept = months.map((one) => toKept(one, asOf))
  await context.store.transaction(async ({ projections }) => {
    await assertUnmoved(projections, agency, followed)
    await projections.putPersonMonths(agency.id, month, kept)
  })
}

/** As the store keeps it. */
export function toKept(one: PersonMonth, asOf: Instant): KeptPersonMonth {
  return {
    employeeId: one.employeeId,
    asOf,
    validUntil: one.validUntilMs === null ? '' : instantOf(one.validUntilMs),
    body: JSON.stringify(one),
  }
}

/** What has not come; of what waits in quarantine that which may be about `since` or later. */
export async function loadPending(
  { store }: Context,
  agency: Agency,
  { configuration, throughSequence }: Pick<Followed, 'configuration' | 'throughSequence'>,
  since: CivilDate,
): Promise<Pending> {
  const forms = await store.forms.list(agency.id)
  const waiting = await store.projections.listWaiting(agency.id, since)
  const settlements = await store.ledger.listSettlements(agency.id, throughSequence)
  return {
    formsRead: formsReadOf(forms),
    quarantine: waiting.flatMap(({ said }) =>
      said.kind === 'quarantined' ? (said.filing ?? []) : [],
    ),
    settlements: presentSettlements(settlements, configuration),
  }
}

/** What was read of the projections fits together only while they stay where they are. */
async function assertUnmoved(
  projections: ProjectionRecords,
  agency: Agency,
  { throughSequence, basis }: Followed,
): Promise<void> {
  const state = await projections.find(agency.id)
  if (state?.throughSequence === throughSequence && state.basis === basis) return
  throw new DomainError('lease-lost', workerText(agency.language).leaseLost())
}

/** What the agency's people filed, as far as `of` asks, with what decides about it. */
export async function indexOf(
  context: Context,
  agency: Agency,
  { configuration, throughSequence }: Followed,
  of: SubmissionsOf,
): Promise<FactsIndex> {
  const { projections, ledger } = context.store
  const submissions = await projections.listSubmissionsOf(agency.id, of)
  const reviews = await projections.listReviewsOf(agency.id, of)
  const lateReviewRows = await ledger.listLateReviewRows(agency.id, throughSequence)
  return indexFacts({ ...rowsOf(configuration, of), submissions, reviews, lateReviewRows })
}

/** A person's month needs no rows of others in the tabs of which a row is about one person. */
function rowsOf(configuration: Configuration, { subjectIds }: SubmissionsOf): Configuration {
  const ids = new Set(subjectIds)
  const isTheirs = ({ employeeId }: { employeeId: EmployeeId }): boolean => ids.has(employeeId)
  return {
    ...configuration,
    roster: configuration.roster.filter(isTheirs),
    summonses: configuration.summonses.filter(isTheirs),
    clockIns: configuration.clockIns.filter(isTheirs),
  }
}

/** Absences are counted from New Year; its week, and a night's shift, may begin before. */
export function newYearOf(month: Month): CivilDate {
  return `${Number(month.slice(0, 4)) - 1}-12-25` as CivilDate
}
