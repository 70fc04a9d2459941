import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { UnreadableFactError } from '../../ports/fact.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { forgetUnreadable } from './forget-unreadable.ts'
import { loadFiled } from './load-filed.ts'
import { loadAgencyFacts } from '../ledger/load-agency-facts.ts'
import { projectMonth } from './project-month.ts'

/** A month evaluated, and where in the ledger that ends. */
export interface LoadedMonth {
  readonly configuration: Configuration
  readonly evaluation: MonthEvaluation
  readonly quarantined: readonly Problem[]
  readonly ledgerSequence: number
  readonly snapshot: string
  /** What was filed and decided, where it was asked for. */
  readonly filed?: Pick<AgencyFacts, 'submissions' | 'reviews'>
}

interface MonthRequest {
  readonly month: Month
  readonly asOf: Instant
  /** The last ledger entry that counts. */
  readonly throughSequence: number
  /** Also what was filed. */
  readonly withFiled?: boolean
}

/**
 * A month up to a ledger entry: out of the projections where that is the ledger's last, else from the
 * ledger alone. Both give the same (G4).
 */
export async function loadMonth(
  context: Context,
  agency: Agency,
  request: MonthRequest,
): Promise<LoadedMonth> {
  const projected = await tryProject(context, agency, request)
  if (projected?.ledgerSequence === request.throughSequence) return projected
  return loadFromLedger(context, agency, request)
}

/** The month from the ledger alone. */
export async function loadFromLedger(
  context: Context,
  agency: Agency,
  { month, asOf, throughSequence }: MonthRequest,
): Promise<LoadedMonth> {
  const loaded = await loadAgencyFacts(context, agency, throughSequence)
  const { submissions, reviews, ...configuration } = loaded.facts
  return {
    configuration,
    evaluation: evaluateMonth(loaded.facts, { month, asOf }),
    quarantined: loaded.quarantined,
    ledgerSequence: loaded.ledgerSequence,
    snapshot: loaded.snapshot,
    filed: { submissions, reviews },
  }
}

/** Undefined where the ledger goes on, another worker is at the projections, or they are not as they were put. */
async function tryProject(
  context: Context,
  agency: Agency,
  { throughSequence, withFiled, ...when }: MonthRequest,
): Promise<LoadedMonth | undefined> {
  if (throughSequence !== (await context.store.ledger.lastSequence(agency.id))) return undefined
  try {
    const projected = await projectMonth(context, agency, when)
    if (!withFiled || projected.ledgerSequence !== throughSequence) return projected
    const { configuration } = projected
    const { month } = when
    const filed = await loadFiled(context, agency, { month, configuration, throughSequence })
    return filed && { ...projected, ...filed }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'lease-lost') return undefined
    if (!(error instanceof UnreadableFactError)) throw error
    await forgetUnreadable(context, agency, error)
    return undefined
  }
}
