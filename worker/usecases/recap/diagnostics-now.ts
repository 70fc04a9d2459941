import { compileDiagnostics } from '../../../shared/recaps/diagnostics/compile-diagnostics.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { UnreadableFactError } from '../../ports/fact.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { collectProblems } from '../diagnostics/collect-problems.ts'
import { getSource } from '../ledger/recap-source.ts'
import { assertUnmoved, followLedger } from '../month/follow-ledger.ts'
import type { MonthAt } from '../month/open-month.ts'
import { isOvertaken } from '../with-patience.ts'

/**
 * *Diagnostik* over the ledger's last entry, and of how many people: it shows nobody's days, so that no month is opened
 * for it. Undefined where the ledger goes on, another worker is at the projections, or they are not as they
 * were put.
 */
export async function diagnosticsNow(
  context: Context,
  agency: Agency,
  { throughSequence, asOf }: Pick<MonthAt, 'throughSequence' | 'asOf'>,
): Promise<{ readonly people: number; readonly sheet: RecapSheet } | undefined> {
  if (throughSequence !== (await context.store.ledger.lastSequence(agency.id))) return undefined
  try {
    const followed = await followLedger(context, agency)
    const { configuration, snapshot } = followed
    const { projections } = context.store
    const quarantined = await projections.listQuarantined(agency.id)
    await assertUnmoved(projections, agency, followed)
    if (followed.throughSequence !== throughSequence) return undefined
    const { cells, ...problems } = await collectProblems(context, agency, configuration)
    const at = { ledgerSequence: throughSequence, snapshot, asOf }
    const content = compileDiagnostics({
      facts: { ...configuration, problems: cells },
      ...problems,
      waiting: quarantined,
      source: await getSource(context, agency, at),
    })
    return { people: configuration.employees.length, sheet: { key: 'diagnostics', ...content } }
  } catch (error) {
    if (!isOvertaken(error) && !(error instanceof UnreadableFactError)) throw error
    return undefined
  }
}
