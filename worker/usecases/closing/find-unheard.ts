import type { Zone } from '../../../shared/model/agency.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import { findUnheard, heardFrom, heardSince } from '../../../shared/outcome/hearing.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import type { DayCode } from '../../../shared/evaluation/month-codes.ts'
import { outcomesAt } from '../month/evaluate-at.ts'
import { ledgerAt } from '../month/ledger-at.ts'
import type { OpenMonth } from '../month/open-month.ts'
import { readSealed } from '../sealed/read-sealed.ts'

/** Who could not object yet, and from when everybody could if nothing more comes. */
export interface Unheard {
  readonly people: readonly EmployeeId[]
  readonly heardFrom: Instant
  readonly zone: Zone
}

/**
 * Of whom something would be sealed that has not stood on their page for two whole working days: the month
 * as it counts now beside the month by the entries of then. Whose days tell nothing against them is not looked at;
 * of whom nothing came since, that is one look at what is kept.
 */
export async function findUnheardOf(
  context: Context,
  agency: Agency,
  { configuration, evaluation }: Pick<OpenMonth, 'configuration' | 'evaluation'>,
): Promise<Unheard> {
  const { zone } = configuration.settings
  const { month, asOf, outcomes } = evaluation
  const over = monthOverFrom(configuration, month)
  const since = heardSince(asOf, configuration)
  if (epochMsOf(since) < epochMsOf(over)) {
    // While days are open nothing is told of the month yet.
    const people = epochMsOf(asOf) < epochMsOf(over) ? [] : findUnheard(outcomes, [])
    return { people, heardFrom: heardFrom(over, configuration), zone }
  }
  const before = await daysShownAt(since, context, agency, {
    month,
    asOf,
    people: findUnheard(outcomes, []),
  })
  const people = findUnheard(outcomes, before)
  return { people, heardFrom: heardFrom(asOf, configuration), zone }
}

/** The days that pages of these people showed then: as they were sealed while the month was closed, else as they counted. */
async function daysShownAt(
  since: Instant,
  context: Context,
  agency: Agency,
  {
    month,
    ...of
  }: Pick<OpenMonth['evaluation'], 'month' | 'asOf'> & { readonly people: readonly EmployeeId[] },
): Promise<readonly DayCode[]> {
  const acts = await context.store.seals.listActs(agency.id, month)
  const last = acts.findLast(({ at }) => epochMsOf(at) <= epochMsOf(since))
  if (last?.kind === 'seal') return (await readSealed(context, agency, last)).evaluation.outcomes
  const throughSequence = await context.store.ledger.lastSequenceAt(agency.id, since)
  const ledger = await ledgerAt(context, agency, { throughSequence })
  return outcomesAt(context, agency, { ledger, month, ...of })
}
