import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { Agency } from '../../ports/store.ts'
import { collectProblems, type ProblemsToShow } from '../diagnostics/collect-problems.ts'
import type { Context } from '../context.ts'
import { loadAgencyFacts, type LoadedFacts } from '../ledger/load-agency-facts.ts'
import { getSource } from '../ledger/recap-source.ts'
import { SEALED_KINDS, type SealedMonth } from '../sealed/sealed-month.ts'

/**
 * All that is sealed of a month, made from the ledger alone up to entry `throughSequence`. Problems are
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
): Promise<{ readonly loaded: LoadedFacts; readonly sealed: SealedMonth }> {
  const loaded = await loadAgencyFacts(context, agency, throughSequence)
  const evaluation = evaluateMonth(problems ? allRead(loaded) : loaded.facts, { month, asOf })
  const shown =
    problems ??
    (await collectProblems(context, agency, { ...loaded.facts, quarantined: loaded.quarantined }))
  const input = {
    facts: { ...loaded.facts, problems: shown.cells },
    evaluation,
    quarantined: shown.quarantined,
    formsBehind: shown.formsBehind,
    source: await getSource(context, agency, { ...loaded, asOf }),
  }
  const sheets = new Map(SEALED_KINDS.map((kind) => [kind, compileRecap(kind, input)]))
  return { loaded, sealed: { sheets, evaluation: withoutEvidence(evaluation), problems: shown } }
}

/** A month was closed only once every form was read since it was over, whatever became of them later. */
function allRead({ facts }: LoadedFacts): AgencyFacts {
  const { quarantine = [], settlements = [] } = facts.pending ?? {}
  return { ...facts, pending: { formsRead: [], quarantine, settlements } }
}

/** Evidence stands in the sheets; it would be half of what is kept. */
function withoutEvidence({ days, outcomes, findings }: MonthEvaluation): SealedMonth['evaluation'] {
  return {
    days,
    outcomes: outcomes.map(
      ({ employeeId, date, code, seen, flags, lateMinutes, earlyMinutes }) => ({
        employeeId,
        date,
        code,
        ...(seen && { seen }),
        flags,
        lateMinutes,
        earlyMinutes,
      }),
    ),
    findings,
  }
}
