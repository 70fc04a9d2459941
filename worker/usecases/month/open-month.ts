import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { UnreadableFactError } from '../../ports/fact.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { evaluateAt, listQuarantinedAt } from './evaluate-at.ts'
import { forgetUnreadable } from './forget-unreadable.ts'
import { ledgerAt } from './ledger-at.ts'
import { countQuarantined, loadFiled, loadQuarantined, type FiledOf } from './load-filed.ts'
import { projectMonth } from './project-month.ts'
import { isOvertaken } from '../with-patience.ts'

/** A month of an agency, evaluated as of an instant over the ledger up to an entry. */
export interface OpenMonth {
  readonly configuration: Configuration
  readonly evaluation: MonthEvaluation
  /**
   * Submissions that cannot be attributed or understood as the tabs stand; at an earlier entry those that may be
   * about the month or the year before it. Read when it is asked for, as it costs by their number.
   */
  readonly quarantined: () => Promise<readonly Problem[]>
  /** How many those are: none of them is opened. */
  readonly countQuarantined: () => Promise<number>
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
  /** The configuration with other regulations than those in force (_Bagaimana jika_): nothing that is kept counts. */
  readonly under?: Configuration
}

/**
 * The one way to a month (DESIGN.md, one road, 7), at an entry at which the projections stood (`followLedger`): out of
 * what is kept where it is the ledger's last. Else what was kept of people by that entry, and nothing came to since, is
 * taken as it is, and the others are read out of the ledger by reference. Both give the same (G4).
 */
export async function openMonth(context: Context, agency: Agency, at: MonthAt): Promise<OpenMonth> {
  return (
    (await tryProject(context, agency, at)) ??
    openByReference(context, agency, { ...at, takesKept: !at.under })
  )
}

/** The month read out of the ledger by reference: whatever is kept of it does not count unless `takesKept` (`evaluateAt`). */
export async function openByReference(
  context: Context,
  agency: Agency,
  {
    throughSequence,
    under,
    ...when
  }: MonthAt & { readonly isClosed?: boolean; readonly takesKept?: boolean },
): Promise<OpenMonth> {
  const ledger = await ledgerAt(context, agency, {
    throughSequence,
    ...(under && { configuration: under }),
  })
  const { configuration, snapshot } = ledger
  const at = { ledger, ...when }
  const evaluation = await evaluateAt(context, agency, at)
  return {
    configuration,
    evaluation,
    quarantined: () => listQuarantinedAt(ledger, when.month),
    countQuarantined: async () => (await listQuarantinedAt(ledger, when.month)).length,
    ledgerSequence: throughSequence,
    snapshot,
    filed: (of) => ledger.facts(of),
  }
}

/** Undefined where the ledger goes on, another worker is at the projections, or they are not as they were put. */
async function tryProject(
  context: Context,
  agency: Agency,
  at: MonthAt,
): Promise<OpenMonth | undefined> {
  const { month, asOf, throughSequence, under } = at
  if (throughSequence !== (await context.store.ledger.lastSequence(agency.id))) return undefined
  try {
    const projected = await projectMonth(context, agency, { month, asOf, under })
    if (projected.ledgerSequence !== throughSequence) return undefined
    const listAt = async () =>
      listQuarantinedAt(await ledgerAt(context, agency, { throughSequence }), month)
    return {
      ...projected,
      quarantined: async () => (await loadQuarantined(context, agency, projected)) ?? listAt(),
      countQuarantined: async () =>
        (await countQuarantined(context, agency, projected)) ?? (await listAt()).length,
      filed: async (of) =>
        (await loadFiled(context, agency, { of, at: projected })) ??
        (await ledgerAt(context, agency, { throughSequence })).facts(of),
    }
  } catch (error) {
    if (isOvertaken(error)) return undefined
    if (!(error instanceof UnreadableFactError)) throw error
    await forgetUnreadable(context, agency, error)
    return undefined
  }
}
