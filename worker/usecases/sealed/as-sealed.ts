import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import type { SealedMonth } from './sealed-month.ts'

/**
 * A closed month as it was opened over what its seal rests on, with the days that were sealed: also where later
 * rules would make others of them. What a seal does not keep of a day is that of the opened month.
 */
export function asSealed(
  opened: MonthEvaluation,
  { outcomes }: SealedMonth['evaluation'],
): MonthEvaluation {
  const sealed = new Map(outcomes.map((one) => [keyOf(one), one]))
  const people = opened.people.map((person) => ({
    ...person,
    records: person.records.map((record) => {
      const { evidence } = record.outcome
      const kept = sealed.get(keyOf(record.outcome))
      return kept ? { ...record, outcome: { ...record.outcome, ...kept, evidence } } : record
    }),
  }))
  return {
    ...opened,
    people,
    outcomes: people.flatMap(({ records }) => records.map(({ outcome }) => outcome)),
  }
}

function keyOf({ employeeId, date }: Pick<DayOutcome, 'employeeId' | 'date'>): string {
  return `${employeeId} ${date}`
}
