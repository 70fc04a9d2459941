import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { Agency } from '../../ports/store.ts'
import type { ProblemsToShow } from '../diagnostics/collect-problems.ts'
import type { Context } from '../context.ts'
import { openByReference, type OpenMonth } from '../month/open-month.ts'
import { asShown, problemsOf, recapInputOf } from './recap-input.ts'
import { SEALED_KINDS, type SealedMonth } from '../sealed/sealed-month.ts'

/**
 * All that is sealed of a month, read out of the ledger up to entry `throughSequence`, whatever is kept of it. Problems are
 * those of now, or `problems` where they were kept.
 */
export async function compileMonth(
  context: Context,
  agency: Agency,
  {
    month,
    throughSequence,
    asOf,
    problems,
  }: {
    readonly month: Month
    readonly throughSequence: number
    readonly asOf: Instant
    readonly problems?: ProblemsToShow
  },
): Promise<SealedMonth> {
  const at = { month, asOf, throughSequence, isClosed: problems !== undefined }
  const opened = await openByReference(context, agency, at)
  return compileSealed(context, agency, opened, problems)
}

/** All that is sealed of a month, out of the month as it was opened. */
export async function compileSealed(
  context: Context,
  agency: Agency,
  opened: OpenMonth,
  problems?: ProblemsToShow,
): Promise<SealedMonth> {
  const shown = problems ?? (await problemsOf(context, agency, opened))
  const input = await recapInputOf(context, agency, opened, asShown(shown))
  const sheets = new Map(SEALED_KINDS.map((kind) => [kind, compileRecap(kind, input)]))
  return { sheets, evaluation: withoutEvidence(opened.evaluation), problems: shown }
}

/** Evidence stands in the sheets; it would be half of what is kept. */
function withoutEvidence({ days, outcomes, findings }: MonthEvaluation): SealedMonth['evaluation'] {
  return {
    days,
    outcomes: outcomes.map(
      ({ employeeId, date, code, seen, leaveKind, flags, lateMinutes, earlyMinutes }) => ({
        employeeId,
        date,
        code,
        ...(seen && { seen }),
        ...(leaveKind && { leaveKind }),
        flags,
        lateMinutes,
        earlyMinutes,
      }),
    ),
    findings,
  }
}
