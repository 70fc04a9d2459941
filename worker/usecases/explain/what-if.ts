import type { WhatIf, WhatIfRequest } from '../../../shared/contract/index.ts'
import { isMonth } from '../../../shared/model/civil-date.ts'
import { underRegulations } from '../../../shared/regulations/under-regulations.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { compareEvaluations } from '../month/compare-evaluations.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { loadRestricted } from '../ledger/load-restricted.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { openMonth } from '../month/open-month.ts'
import { withoutPeople } from '../month/without-people.ts'
import { workerText } from '../worker-text.ts'
import { tryRows } from './try-rows.ts'

/**
 * Who and what changes in a month, were rows of *Pasal* otherwise: the month as it is is compared with one
 * evaluated under them over the same entries. Reads nothing from Google and writes nothing anywhere. Throws
 * `DomainError` for a month or row that cannot be read, or a month without a regulation.
 *
 * @example whatIf(context, agency, { month: '2021-07', rows: [{ clause: 'C3', parameters: 'paling banyak = 50 %' }] })
 */
export async function whatIf(
  context: Context,
  agency: Agency,
  { month, rows }: WhatIfRequest,
): Promise<WhatIf> {
  const { language } = agency
  if (!isMonth(month)) {
    throw new DomainError('invalid-request', workerText(language).monthInvalid(month))
  }

  const { throughSequence } = await followLedger(context, agency)
  const asOf = instantNow(context)
  const opened = await openMonth(context, agency, { month, asOf, throughSequence })
  const { configuration, evaluation: before } = opened
  const { regulations, clauses } = tryRows(configuration, rows, { month, language })
  const under = { ...configuration, ...underRegulations(regulations) }
  const { evaluation: after } = await openMonth(context, agency, {
    month,
    asOf,
    throughSequence,
    under,
  })
  const restricted = await loadRestricted(context, agency, configuration)
  const [one, two] = [withoutPeople(before, restricted), withoutPeople(after, restricted)]
  return { month, asOf, clauses, ...compareEvaluations(one, two, configuration) }
}

export const whatIfTask: Task<WhatIfRequest, WhatIf> = { name: 'what-if', work: whatIf }
