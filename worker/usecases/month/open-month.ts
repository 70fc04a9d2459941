import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { UnreadableFactError } from '../../ports/fact.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadAgencyFacts } from '../ledger/load-agency-facts.ts'
import { forgetUnreadable } from './forget-unreadable.ts'
import { loadFiled, type FiledOf } from './load-filed.ts'
import { projectMonth } from './project-month.ts'

/** A month of an agency, evaluated as of an instant over the ledger up to an entry. */
export interface OpenMonth {
  readonly configuration: Configuration
  readonly evaluation: MonthEvaluation
  /** Submissions that cannot be attributed or understood as the tabs stand. */
  readonly quarantined: readonly Problem[]
  /** The last entry that counts. */
  readonly ledgerSequence: number
  /** Short digest of the tabs' contents. */
  readonly snapshot: string
  /** What was filed as far as it is asked for, with all that it rests on; by person and date, not by the ledger's age. */
  readonly filed: (of: FiledOf) => Promise<AgencyFacts>
}

/** Which month, as of when, over which entries. */
export interface MonthAt {
  readonly month: Month
  readonly asOf: Instant
  /** The last ledger entry that counts. */
  readonly throughSequence: number
  /** Closed over these: every form was read since it was over, whatever became of them later. */
  readonly isClosed?: boolean
}

/**
 * The one way to a month (DESIGN.md, one road, 7): out of what is kept where `throughSequence` is the
 * ledger's last, else from the ledger alone. Both give the same (G4).
 */
export async function openMonth(context: Context, agency: Agency, at: MonthAt): Promise<OpenMonth> {
  const kept = await tryProject(context, agency, at)
  return kept ?? openFromLedger(context, agency, at)
}

/** The month from the ledger alone. */
export async function openFromLedger(
  context: Context,
  agency: Agency,
  { month, asOf, throughSequence, isClosed = false }: MonthAt,
): Promise<OpenMonth> {
  const { facts: loadedFacts, ...loaded } = await loadAgencyFacts(context, agency, throughSequence)
  const facts = isClosed ? allRead(loadedFacts) : loadedFacts
  const { submissions: _, reviews: __, ...configuration } = facts
  return {
    ...loaded,
    configuration,
    evaluation: evaluateMonth(facts, { month, asOf }),
    filed: () => Promise.resolve(facts),
  }
}

/** Undefined where the ledger goes on, another worker is at the projections, or they are not as they were put. */
async function tryProject(
  context: Context,
  agency: Agency,
  { month, asOf, throughSequence, isClosed = false }: MonthAt,
): Promise<OpenMonth | undefined> {
  if (isClosed) return undefined
  if (throughSequence !== (await context.store.ledger.lastSequence(agency.id))) return undefined
  try {
    const projected = await projectMonth(context, agency, { month, asOf })
    if (projected.ledgerSequence !== throughSequence) return undefined
    return {
      ...projected,
      filed: async (of) =>
        (await loadFiled(context, agency, { of, at: projected })) ??
        (await loadAgencyFacts(context, agency, throughSequence)).facts,
    }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'lease-lost') return undefined
    if (!(error instanceof UnreadableFactError)) throw error
    await forgetUnreadable(context, agency, error)
    return undefined
  }
}

function allRead(facts: AgencyFacts): AgencyFacts {
  const { quarantine = [], settlements = [] } = facts.pending ?? {}
  return { ...facts, pending: { formsRead: [], quarantine, settlements } }
}
