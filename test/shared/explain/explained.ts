import { explainDay } from '../../../shared/explain/explain-day.ts'
import type { Explanation } from '../../../shared/contract/index.ts'
import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import { shownCode } from '../../../shared/recaps/shown-code.ts'
import { AFTER_MONTH, evaluate, MONDAY } from '../evaluation/build-facts.ts'

/** The explanation of one person's day in the facts; fails where there is none. */
export function explained(
  facts: AgencyFacts,
  {
    id = 'e1',
    date = MONDAY,
    asOf = AFTER_MONTH,
  }: { id?: string; date?: CivilDate; asOf?: Instant } = {},
): Explanation {
  return explainOutcome(facts, { employeeId: id, date }, evaluate(facts, asOf))
}

export function explainOutcome(
  facts: AgencyFacts,
  { employeeId, date }: Pick<DayOutcome, 'employeeId' | 'date'>,
  evaluation: MonthEvaluation,
): Explanation {
  const source = {
    ledgerSequence: 12,
    ledgerHash: 'c0ffee0123456789c0ffee',
    snapshot: 'abcdef',
    rulesVersion: '1.0.0',
    asOf: evaluation.asOf,
  }
  const explanation = explainDay(facts, { employeeId, date, evaluation, source })
  if (!explanation) throw new Error(`No explanation of ${employeeId} on ${date}`)
  return explanation
}

function codeOf(outcome: DayOutcome): string {
  return shownCode(outcome) ?? outcome.code
}

/** What is wrong with an explanation of that outcome; nothing where it is as it should be. */
export function faultsOf(explanation: Explanation, outcome: DayOutcome): string[] {
  const named = explanation.steps.flatMap(({ cell, ref }) => [cell, ref])
  const told = explanation.outcome
  const texts = [explanation.summary, ...explanation.steps.map(({ text }) => text)]
  return [
    ...outcome.evidence.filter((entry) => !named.includes(entry)).map((it) => `misses ${it}`),
    ...(told.code === codeOf(outcome) ? [] : [`says ${told.code}, not ${codeOf(outcome)}`]),
    ...(told.planned === (outcome.planned ?? null) ? [] : [`planned ${told.planned}`]),
    ...(told.lateMinutes === outcome.lateMinutes ? [] : [`late ${told.lateMinutes}`]),
    ...(told.earlyMinutes === outcome.earlyMinutes ? [] : [`early ${told.earlyMinutes}`]),
    ...outcome.flags
      .filter((flag) => !told.flags.some((it) => it.flag === flag))
      .map((flag) => `misses ${flag}`),
    ...(explanation.steps.some(({ decides }) => decides) || outcome.code === 'open'
      ? []
      : ['nothing decides']),
    ...texts
      .filter((text) => !/^\S.*\.$/.test(text) || /undefined|null|NaN/.test(text))
      .map((text) => `reads "${text}"`),
  ]
}
