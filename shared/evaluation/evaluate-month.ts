import type { CivilDate, Month } from '../model/civil-date.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import type { DayOutcome } from '../model/outcome.ts'

/** A date of the month, over the whole agency. Counts are people. */
export interface DaySummary {
  readonly date: CivilDate
  readonly workingDay: boolean
  /** On duty: employed, not on leave, not off. `office + home`. */
  readonly onDuty: number
  /** Planned at the office, or seen there. */
  readonly office: number
  readonly home: number
  /** The *n* of the quota (RULES.md §2, who counts). */
  readonly quotaBase: number
  /** Of `quotaBase`, how many are at the office: what is held against `maxOffice`. */
  readonly quotaOffice: number
  /** `ceil(share × quotaBase)`; null on days off and where no quota is in force. */
  readonly maxOffice: number | null
}

/** A month of an agency, evaluated. */
export interface MonthEvaluation {
  readonly month: Month
  readonly asOf: Instant
  /** One for each employee and each date of the month on which they are employed; by id, date. */
  readonly outcomes: readonly DayOutcome[]
  /** By date, rule, subject. */
  readonly findings: readonly Finding[]
  /** One for each date of the month. */
  readonly days: readonly DaySummary[]
}

/** Outcomes, findings and counts of a month; a pure function, whatever the order of the facts. */
export function evaluateMonth(
  _facts: AgencyFacts,
  options: { readonly month: Month; readonly asOf: Instant },
): MonthEvaluation {
  throw new Error(`Not built yet (${options.month})`)
}
