import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  datesOfMonth,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { UnreadableFactError } from '../../ports/fact.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { evaluateAt } from './evaluate-at.ts'
import { forgetUnreadable } from './forget-unreadable.ts'
import { ledgerAt, type LedgerAt } from './ledger-at.ts'
import { loadBeside, loadFiled, type FiledOf } from './load-filed.ts'
import { newYearOf, projectMonth } from './project-month.ts'

/** A month of an agency, evaluated as of an instant over the ledger up to an entry. */
export interface OpenMonth {
  readonly configuration: Configuration
  readonly evaluation: MonthEvaluation
  /**
   * Submissions that cannot be attributed or understood as the tabs stand; at an earlier entry those that may be
   * about the month or the year before it.
   */
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
 * ledger's last, else read out of the ledger by reference. Both give the same (G4).
 */
export async function openMonth(context: Context, agency: Agency, at: MonthAt): Promise<OpenMonth> {
  return (await tryProject(context, agency, at)) ?? openAt(context, agency, at)
}

/** The month by reference: versions are found by facts, and read out of the ledger. Nothing that is kept counts. */
async function openAt(
  context: Context,
  agency: Agency,
  { month, asOf, throughSequence, isClosed = false }: MonthAt,
): Promise<OpenMonth> {
  const ledger = await ledgerAt(context, agency, throughSequence)
  const { configuration, snapshot } = ledger
  const { since, until, after } = boundsOf(month)
  const filed = await ledger.within({ since, until })
  const ahead = await ledger.within({ since: after, forms: ['permit'] })
  const given = {
    ...configuration,
    pending: isClosed ? { ...filed.pending, formsRead: [] } : filed.pending,
    ...(await loadBeside(context, agency, { since, until, throughSequence })),
  }
  return {
    configuration,
    evaluation: await evaluateAt(given, { filed, ahead }, { month, asOf }),
    quarantined: filed.quarantined,
    ledgerSequence: throughSequence,
    snapshot,
    filed: (of) => filedAt(context, agency, { ledger, of }),
  }
}

async function filedAt(
  context: Context,
  agency: Agency,
  { ledger, of: { employeeIds, ...dates } }: { readonly ledger: LedgerAt; readonly of: FiledOf },
): Promise<AgencyFacts> {
  const { configuration, throughSequence } = ledger
  const { list, pending } = await ledger.within(dates)
  const subjectIds = employeeIds ?? configuration.employees.map(({ id }) => id)
  const beside = await loadBeside(context, agency, { ...dates, throughSequence })
  return { ...configuration, ...(await list({ subjectIds })), pending, ...beside }
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
        filedAt(context, agency, { ledger: await ledgerAt(context, agency, throughSequence), of }),
    }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'lease-lost') return undefined
    if (!(error instanceof UnreadableFactError)) throw error
    await forgetUnreadable(context, agency, error)
    return undefined
  }
}
