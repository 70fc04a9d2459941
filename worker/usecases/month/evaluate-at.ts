import {
  concludeMonth,
  personEvaluator,
  type MonthEvaluation,
} from '../../../shared/evaluation/evaluate-month.ts'
import { outcomesOf } from '../../../shared/evaluation/evaluate-people.ts'
import type { DayCode } from '../../../shared/evaluation/month-codes.ts'
import type { EvaluatedPerson, PersonMonth } from '../../../shared/evaluation/person-month.ts'
import {
  addDays,
  datesOfMonth,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { Employee, EmployeeId } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Pending } from '../../../shared/model/pending.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { listReviewers } from '../../../shared/model/review-chain.ts'
import { indexFacts, type FactsIndex } from '../../../shared/outcome/index-facts.ts'
import type { MonthStanding } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { formsReadOf } from '../ledger/load-agency-facts.ts'
import { loadEarlierDays } from './earlier-days.ts'
import { DAYS_AFTER, DAYS_BEFORE } from './evaluate-people.ts'
import type { FiledAt, LedgerAt } from './ledger-at.ts'
import { datesAround, listPresenceReviews, type FiledOf } from './load-filed.ts'
import { listOpened } from './opened-months.ts'
import { holds } from './renew-month.ts'
import { yearOf } from './year-of.ts'

/** Of so many people what they filed in the year is in memory together. */
const PEOPLE_AT_ONCE = 10

interface MonthToEvaluate {
  readonly ledger: LedgerAt
  readonly month: Month
  readonly asOf: Instant
  /** Every form was read since it was over, whatever became of them later. */
  readonly isClosed?: boolean
  /** Projections stood at that entry: what was kept by then counts where nothing came since that bears on it. */
  readonly takesKept?: boolean
}

type Dates = Pick<FiledOf, 'since' | 'until'>

/** The month out of the ledger as it stood at an entry. Nothing that is kept counts unless `takesKept`; nothing is kept. */
export async function evaluateAt(
  context: Pick<Context, 'store'>,
  agency: Agency,
  given: MonthToEvaluate,
): Promise<MonthEvaluation> {
  const { ledger, month, asOf, takesKept = false } = given
  const read = await readWithin(
    context,
    agency,
    given,
    takesKept ? around(month) : yearOf(month, ledger.configuration),
  )
  const { configuration, filed } = read
  const plans = await indexOf(read, filed, { subjectIds: [] })
  const { employees } = plans
  const known = takesKept ? await takeKept(context, agency, given, { read, employees }) : []
  const months = new Map(known.map((one) => [one.employeeId, one]))
  const left = employees.filter(({ id }) => !months.has(id))
  if (left.length > 0) {
    const whole = takesKept
      ? await readWithin(context, agency, given, yearOf(month, ledger.configuration))
      : read
    for (const one of await evaluateAnew(given, whole, left)) {
      months.set(one.month.employeeId, one.month)
    }
  }

  const forms = ['permit'] as const
  const ahead = await ledger.within({ since: addDays(lastOf(month), 1), forms })
  const reviewers = { subjectIds: listReviewers(configuration), forms }
  const people = employees.map(({ id }) => months.get(id)!)
  const together = { month, asOf, index: plans, ahead: await indexOf(read, ahead, reviewers) }
  return concludeMonth(configuration, people, together)
}

/**
 * What these people's days of the month came to at the ledger's entry, without what the year makes of them: where
 * nothing came since as they are kept, else out of what was filed around the month.
 */
export async function outcomesAt(
  context: Pick<Context, 'store'>,
  agency: Agency,
  {
    people,
    ...given
  }: Pick<MonthToEvaluate, 'ledger' | 'month' | 'asOf'> & {
    readonly people: readonly EmployeeId[]
  },
): Promise<DayCode[]> {
  const { month, asOf } = given
  const { forms, projections } = context.store
  const at = { ...given, formsRead: formsReadOf(await forms.list(agency.id)) }
  const wanted = new Set(people)
  const kept = (await projections.listMonthCodes(agency.id, month)).filter(
    (one) => wanted.has(one.employeeId) && isOfThen(one, at),
  )
  const outcomes = kept.flatMap(({ records }) => records.map(({ outcome }) => outcome))
  const known = new Set(kept.map(({ employeeId }) => employeeId))
  const left = people.filter((id) => !known.has(id))
  if (left.length === 0) return outcomes
  const read = await readWithin(context, agency, given, datesAround(datesOfMonth(month)))
  for (let start = 0; start < left.length; start += PEOPLE_AT_ONCE) {
    const only = left.slice(start, start + PEOPLE_AT_ONCE)
    const facts = { ...read.configuration, ...(await read.filed.list({ subjectIds: only })) }
    outcomes.push(...outcomesOf(facts, { month, asOf, only }))
  }
  return outcomes
}

/** What waited at the ledger's entry, and may be about the month or the year before it. */
export async function listQuarantinedAt(
  ledger: LedgerAt,
  month: Month,
): Promise<readonly Problem[]> {
  return (await ledger.within(yearOf(month, ledger.configuration))).quarantined
}

/** What was filed about these dates, and what decides about it. */
interface Read {
  readonly filed: FiledAt
  readonly configuration: Omit<AgencyFacts, 'submissions' | 'reviews' | 'lateReviewRows'> &
    Required<Pick<AgencyFacts, 'pending'>>
}

async function readWithin(
  context: Pick<Context, 'store'>,
  agency: Agency,
  { ledger, isClosed = false }: MonthToEvaluate,
  dates: Dates,
): Promise<Read> {
  const filed = await ledger.within(dates)
  const { throughSequence } = ledger
  const pending = isClosed ? { ...filed.pending, formsRead: [] } : filed.pending
  const when = { ...dates, throughSequence }
  const presenceReviews = await listPresenceReviews(context, agency, when)
  return { filed, configuration: { ...ledger.configuration, pending, presenceReviews } }
}

async function indexOf(
  { configuration }: Read,
  source: FiledAt,
  of: Parameters<FiledAt['list']>[0],
): Promise<FactsIndex> {
  return indexFacts({ ...configuration, ...(await source.list(of)) })
}

/**
 * The months of people that were kept by the entry; of others, those for which their earlier months as they were
 * kept and what was filed around the month are enough.
 */
async function takeKept(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  given: MonthToEvaluate,
  { read, employees }: { readonly read: Read; readonly employees: readonly Employee[] },
): Promise<PersonMonth[]> {
  const { ledger, month, asOf } = given
  const { throughSequence, configuration } = ledger
  const { formsRead } = read.configuration.pending
  const kept = (await listOpened({ store }, agency, month)).filter((one) =>
    isOfThen(one, { ledger, asOf, formsRead }),
  )
  const ids = new Set(kept.map(({ employeeId }) => employeeId))
  const part = employees.filter(({ id }) => !ids.has(id))
  const upTo = { configuration, part, month, asOf, throughSequence }
  const earlierOf = await loadEarlierDays({ store }, agency, upTo)
  const { since, until } = around(month)
  const evaluated = await evaluateAnew(given, read, part, earlierOf)
  return [
    ...kept.flatMap(({ said }) => said ?? []),
    ...evaluated.flatMap(({ month: one, looked: { from = since, until: to = until } }) =>
      from >= since && to <= until ? [one] : [],
    ),
  ]
}

/** Whether it was kept by the entry, and nothing came to it since. */
function isOfThen(
  one: MonthStanding & { readonly isGenuine: boolean },
  { ledger, ...now }: Pick<MonthToEvaluate, 'ledger' | 'asOf'> & Pick<Pending, 'formsRead'>,
): boolean {
  const isKept = one.isGenuine && !one.isStale && one.throughSequence <= ledger.throughSequence
  return isKept && holds(one, now)
}

async function evaluateAnew(
  { month, asOf }: MonthToEvaluate,
  read: Read,
  employees: readonly Employee[],
  earlierOf?: Awaited<ReturnType<typeof loadEarlierDays>>,
): Promise<EvaluatedPerson[]> {
  const evaluate = personEvaluator(read.configuration, { month, asOf })
  const people: EvaluatedPerson[] = []
  for (let start = 0; start < employees.length; start += PEOPLE_AT_ONCE) {
    const part = employees.slice(start, start + PEOPLE_AT_ONCE)
    const index = await indexOf(read, read.filed, { subjectIds: part.map(({ id }) => id) })
    people.push(
      ...part.map((employee) => evaluate(employee, { index, earlier: earlierOf?.(employee.id) })),
    )
  }
  return people
}

function around(month: Month): Dates {
  const first = datesOfMonth(month)[0]!
  return { since: addDays(first, -DAYS_BEFORE), until: addDays(lastOf(month), DAYS_AFTER) }
}

function lastOf(month: Month): CivilDate {
  return datesOfMonth(month).at(-1)!
}
