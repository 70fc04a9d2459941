import type { RecapInput } from '../../../shared/recaps/recap-input.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import {
  collectProblems,
  type Problems,
  type ProblemsToShow,
} from '../diagnostics/collect-problems.ts'
import { getSource } from '../ledger/recap-source.ts'
import type { OpenMonth } from '../month/open-month.ts'

/** What recaps show that the ledger does not hold, and of what waits how much; each of it where a recap lists it. */
export type Shown = Problems & Pick<RecapInput, 'quarantined' | 'waiting'>

/**
 * What every recap of a month is made of, without what only some of them need. It shows all problems of now unless it
 * is said which.
 */
export async function recapInputOf(
  context: Context,
  agency: Agency,
  month: Pick<
    OpenMonth,
    'configuration' | 'evaluation' | 'ledgerSequence' | 'snapshot' | 'quarantined'
  >,
  shown?: Shown,
): Promise<RecapInput> {
  const { configuration, evaluation, ledgerSequence, snapshot } = month
  const { cells, ...others } = shown ?? asShown(await problemsOf(context, agency, month))
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
  const problems = await collectProblems(context, agency, configuration)
  return { ...problems, quarantined: await quarantined() }
}

/** All of it. */
export function asShown({ quarantined: waiting, ...problems }: ProblemsToShow): Shown {
  return { ...problems, waiting, quarantined: waiting.length }
}
