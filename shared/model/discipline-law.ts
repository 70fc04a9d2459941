import type { DatedClause } from './dated-clause.ts'

/** At how many days of absence a law on discipline is told. */
export interface DisciplineSteps {
  /** Days of a calendar year at which each step begins, ascending. */
  readonly steps: readonly number[]
  /** Working days in a row that are a step of their own; absent where there is none. */
  readonly inARow?: number
}

/** What a clause on discipline counts. */
export type DisciplineLaw = DisciplineSteps & DatedClause
