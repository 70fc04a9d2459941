import type { WhatIf, WhatIfRequest } from '../../../shared/contract/index.ts'
import { datesOfMonth, isMonth, type Month } from '../../../shared/model/civil-date.ts'
import type { Language } from '../../../shared/model/language.ts'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { PARAMETERS } from '../../../shared/policy/parameters.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { compareEvaluations } from '../month/compare-evaluations.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { evaluateAt } from '../month/evaluate-at.ts'
import { ledgerAt } from '../month/ledger-at.ts'
import { openMonth } from '../month/open-month.ts'
import { workerText } from '../worker-text.ts'

/**
 * Who and what changes in a month if its policies had other parameters: the month as it is is compared with
 * one evaluated by them over the same entries. Reads nothing from Google and writes nothing anywhere. Throws
 * `DomainError` for a month or parameter that cannot be read, or a month without a policy.
 *
 * @example whatIf(context, agency, { month: '2021-07', parameters: { maxOfficeShare: '0.5' } })
 */
export async function whatIf(
  context: Context,
  agency: Agency,
  { month, parameters }: WhatIfRequest,
): Promise<WhatIf> {
  const text = workerText(agency.language)
  if (!isMonth(month)) throw new DomainError('invalid-request', text.monthInvalid(month))

  const throughSequence = await context.store.ledger.lastSequence(agency.id)
  const asOf = instantNow(context)
  const { configuration, evaluation: before } = await openMonth(context, agency, {
    month,
    asOf,
    throughSequence,
  })
  const inForce = configuration.policies.filter((policy) => isInForce(policy, month))
  if (inForce.length === 0) throw new DomainError('invalid-request', text.noPolicyIn(month))

  const changed = new Map(
    inForce.map((policy) => [policy, changePolicy(policy, parameters, agency.language)]),
  )
  const policies = configuration.policies.map((policy) => changed.get(policy) ?? policy)
  const other = { configuration: { ...configuration, policies } }
  const ledger = await ledgerAt(context, agency, { throughSequence, ...other })
  const { evaluation: after } = await evaluateAt(context, agency, { ledger, month, asOf })
  return {
    month,
    asOf,
    policies: [...changed].map(([from, to]) => ({
      citation: from.citation,
      changes: listChanges(from, to),
    })),
    ...compareEvaluations(before, after, configuration),
  }
}

export const whatIfTask: Task<WhatIfRequest, WhatIf> = { name: 'what-if', work: whatIf }

function isInForce({ validFrom, validUntil }: PolicyRecord, month: Month): boolean {
  const dates = datesOfMonth(month)
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return false
  return validFrom <= last && (validUntil === undefined || validUntil >= first)
}

/** The policy with the parameters of the request, read as they are named in `PARAMETERS`. */
function changePolicy(
  policy: PolicyRecord,
  parameters: WhatIfRequest['parameters'],
  language: Language,
): PolicyRecord {
  let changed = policy.parameters
  for (const [name, value] of Object.entries(parameters)) {
    // One at a time: a line break in a value must not become a second parameter.
    const line = `${name}=${value}`.replaceAll(/[\r\n]+/g, ' ')
    const applied = applyParameters({ parameters: changed }, line)
    const [error] = applied.errors
    if (error) {
      const reason = error[language].replace(/^\S+ 1: /, '')
      throw new DomainError('invalid-request', workerText(language).parameterInvalid(reason))
    }
    changed = applied.parameters
  }
  return { ...policy, parameters: changed }
}

function listChanges(from: PolicyRecord, to: PolicyRecord): WhatIf['policies'][number]['changes'] {
  return PARAMETERS.flatMap(({ name, read }) => {
    const [before, after] = [read(from.parameters), read(to.parameters)]
    return before === after ? [] : [{ name, from: before, to: after }]
  })
}
