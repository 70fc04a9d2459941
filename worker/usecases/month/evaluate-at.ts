import {
  concludeMonth,
  evaluatePersonMonths,
  type MonthEvaluation,
} from '../../../shared/evaluation/evaluate-month.ts'
import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { listReviewers } from '../../../shared/model/review-chain.ts'
import { indexFacts, type FactsIndex } from '../../../shared/outcome/index-facts.ts'
import type { FiledAt } from './ledger-at.ts'

/** People evaluated at once: what they filed is in memory together. */
const PEOPLE_AT_ONCE = 50

/** What was filed about the month and before, and of permits about the time after it. */
export interface FiledAround {
  readonly filed: Pick<FiledAt, 'list'>
  readonly ahead: Pick<FiledAt, 'list'>
}

/** The month out of what was filed, some people at a time; nothing is kept. */
export async function evaluateAt(
  configuration: Configuration &
    Pick<AgencyFacts, 'pending' | 'lateReviewRows' | 'presenceReviews'>,
  { filed, ahead }: FiledAround,
  { month, asOf }: { readonly month: Month; readonly asOf: Instant },
): Promise<MonthEvaluation> {
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
  return concludeMonth(configuration, people, { month, asOf, index: plans, ahead: reviewers })
}
