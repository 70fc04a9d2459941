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
import type { Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { listReviewers } from '../../../shared/model/review-chain.ts'
import { indexFacts, type FactsIndex } from '../../../shared/outcome/index-facts.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import type { FiledAt, LedgerAt } from './ledger-at.ts'
import { loadBeside, type FiledOf } from './load-filed.ts'
import { newYearOf } from './project-month.ts'

/** People evaluated at once: what they filed is in memory together. */
const PEOPLE_AT_ONCE = 50

/**
 * The month out of the ledger as it stood at an entry, some people at a time: what is kept of it does not count,
 * and nothing is kept. `isClosed`: every form was read since it was over, whatever became of them later.
 */
export async function evaluateAt(
  context: Pick<Context, 'store'>,
  agency: Agency,
  {
    ledger,
    month,
    asOf,
    isClosed = false,
  }: {
    readonly ledger: LedgerAt
    readonly month: Month
    readonly asOf: Instant
    readonly isClosed?: boolean
  },
): Promise<{ readonly evaluation: MonthEvaluation; readonly quarantined: readonly Problem[] }> {
  const { throughSequence } = ledger
  const { since, until, after } = boundsOf(month)
  const filed = await ledger.within({ since, until })
  const ahead = await ledger.within({ since: after, forms: ['permit'] })
  const configuration = {
    ...ledger.configuration,
    pending: isClosed ? { ...filed.pending, formsRead: [] } : filed.pending,
    ...(await loadBeside(context, agency, { since, until, throughSequence })),
  }

  async function indexOf(
    source: Pick<FiledAt, 'list'>,
    of: Parameters<FiledAt['list']>[0],
  ): Promise<FactsIndex> {
    return indexFacts({ ...configuration, ...(await source.list(of)) })
  }

  const plans = await indexOf(filed, { subjectIds: [] })
  const people: PersonMonth[] = []
  for (let start = 0; start < plans.employees.length; start += PEOPLE_AT_ONCE) {
    const part = plans.employees.slice(start, start + PEOPLE_AT_ONCE)
    const index = await indexOf(filed, { subjectIds: part.map(({ id }) => id) })
    people.push(...evaluatePersonMonths(configuration, part, { month, asOf, index }))
  }
  const subjectIds = listReviewers(configuration)
  const reviewers = await indexOf(ahead, { subjectIds, forms: ['permit'] })
  const together = { month, asOf, index: plans, ahead: reviewers }
  return {
    evaluation: concludeMonth(configuration, people, together),
    quarantined: filed.quarantined,
  }
}

/** A row of absences that ends in a month begins at most so many days before it (`absence-counter.ts`). */
const ROW_DAYS = 63
/** The weeks of a month, and a night's shift, reach into the next. */
const DAYS_AFTER = 7

function boundsOf(month: Month): Pick<FiledOf, 'since' | 'until'> & { readonly after: CivilDate } {
  const dates = datesOfMonth(month)
  const [first, last] = [dates[0]!, dates.at(-1)!]
  const since = [newYearOf(month), addDays(first, -ROW_DAYS)].sort()[0]!
  return { since, until: addDays(last, DAYS_AFTER), after: addDays(last, 1) }
}
