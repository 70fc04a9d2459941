import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import type { Configuration } from '../model/facts.ts'
import type { RecapSource } from './recap-sheet.ts'

/** What a recap of a month is made from. */
export interface MonthlyInput {
  readonly facts: Configuration
  readonly evaluation: MonthEvaluation
  readonly source: RecapSource
}
