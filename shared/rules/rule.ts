import type { AgencySettings } from '../model/agency.ts'
import type { Finding } from '../model/finding.ts'
import type { Holiday } from '../model/roster.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { OfficeCount } from '../outcome/office-count.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import type { RuleId } from './in-both-languages.ts'

/** One date over the whole agency. */
export interface EvaluatedDay {
  readonly context: DayContext
  /** Everyone employed that day, by id. */
  readonly people: readonly PersonDay[]
  readonly count: OfficeCount | null
}

export interface RuleContext {
  readonly settings: AgencySettings
  readonly holidays: readonly Holiday[]
  readonly policies: readonly PolicyRecord[]
  readonly index: FactsIndex
  readonly asOfMs: number
}

/** What a rule says; rule id, date, clause and policy version are added from the day's policy. */
export type DayFinding = Pick<Finding, 'severity' | 'subject' | 'evidence' | 'arithmetic'>

/** A rule of a regulation's clause: looks at one day, and runs where the policy cites a clause. */
export interface DayRule {
  readonly id: RuleId
  readonly find: (day: EvaluatedDay, context: RuleContext) => readonly DayFinding[]
}

/** What a rule of a period says; its date is the day on which it is told. */
export type PeriodFinding = DayFinding & Pick<Finding, 'date'>

/**
 * A rule of a regulation's clause that looks at all days of the month on which one policy is in force
 * that cites it.
 */
export interface PeriodRule {
  readonly id: RuleId
  readonly find: (days: readonly EvaluatedDay[], context: RuleContext) => readonly PeriodFinding[]
}

/** A rule over the days of a month, whatever the policy. */
export interface MonthRule {
  readonly id: RuleId
  readonly find: (days: readonly EvaluatedDay[], context: RuleContext) => readonly Finding[]
}
