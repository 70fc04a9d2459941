import type { Month } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import type { Submission } from '../model/submission.ts'
import type { CellValue } from './tab-rows.ts'

/** A row to append to *Tinjauan* of `month`; `cells` by column key. */
export interface ReviewRow {
  readonly ref: string
  /** Month of the date the submission is for. */
  readonly month: Month
  readonly cells: Readonly<Record<string, CellValue>>
}

/** The row that puts a submission before its reviewer; decision, expectation and note stay empty. */
export function reviewRow(submission: Submission, configuration: Configuration): ReviewRow {
  throw new Error(`Not built yet (${submission.ref}, ${configuration.settings.agencyCode})`)
}
