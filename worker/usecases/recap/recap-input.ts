import type { RecapInput } from '../../../shared/recaps/recap-input.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { collectProblems, type ProblemsToShow } from '../diagnostics/collect-problems.ts'
import { getSource } from '../ledger/recap-source.ts'
import type { OpenMonth } from '../month/open-month.ts'

/**
 * What every recap of a month is made of, without what only some of them need. It shows the problems of now, or
 * those that were kept.
 */
export async function recapInputOf(
  context: Context,
  agency: Agency,
  month: Omit<OpenMonth, 'filed'>,
  problems?: ProblemsToShow,
): Promise<RecapInput> {
  const { configuration, evaluation, ledgerSequence, snapshot } = month
  const { cells, ...others } = problems ?? (await problemsOf(context, agency, month))
  const { asOf } = evaluation
  return {
    facts: { ...configuration, problems: cells },
    evaluation,
    ...others,
    source: await getSource(context, agency, { ledgerSequence, snapshot, asOf }),
  }
}

/** What recaps of the month show that the ledger does not hold. */
export async function problemsOf(
  context: Context,
  agency: Agency,
  { configuration, quarantined }: Pick<OpenMonth, 'configuration' | 'quarantined'>,
): Promise<ProblemsToShow> {
  return collectProblems(context, agency, {
    ...configuration,
    quarantined: await quarantined(),
  })
}
