import type { AgencySettings } from '../model/agency.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import type { DisciplineLaw } from '../model/discipline-law.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Finding } from '../model/finding.ts'
import type { Localized } from '../model/language.ts'
import type { CitedClause } from '../model/policy-term.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { PresenceReview } from '../model/presence-review.ts'
import type { Holiday } from '../model/roster.ts'
import type { ReportedActivity } from '../model/submission.ts'
import type { AsOf } from '../outcome/as-of.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import type { Grounds } from '../outcome/grounds.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { OfficeCount } from '../outcome/office-count.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import type { CountedDay } from './counted-day.ts'
import type { WindowShare } from './window-shares.ts'

export interface RuleContext {
  readonly settings: AgencySettings
  readonly holidays: readonly Holiday[]
  readonly policies: readonly PolicyRecord[]
  /** What is counted of absences; absent: as nationally. */
  readonly discipline?: readonly DisciplineLaw[]
  readonly index: FactsIndex
  readonly grounds: Grounds
  readonly asOf: AsOf
  /** A person's days of earlier months, where they are known; of other months they are evaluated again. */
  readonly earlier?: ReadonlyMap<Month, readonly CountedDay[]>
}

/** What every rule is. Several that tell the same thing share both. */
export interface Rule {
  readonly id: string
  /** What it finds in a few words, for a recap's column. */
  readonly title: Localized
}

/** What a rule says; rule id, date, clause and policy version are added from the day's policy. */
export type DayFinding = Pick<Finding, 'severity' | 'subject' | 'evidence' | 'arithmetic'> & {
  /** The clause that asks it, where it is not the one that the policy cites for the rule. */
  readonly by?: CitedClause
}

/** What a rule of a period says; its date is the day on which it is told. */
export type PeriodFinding = DayFinding & Pick<Finding, 'date'>

/**
 * A rule of a regulation's clause about a person's day alone; it runs where the policy cites a clause.
 * Of what others filed it may look only at the plan of the unit's week.
 */
export interface DayRule extends Rule {
  readonly find: (person: FiledDay, context: RuleContext) => readonly DayFinding[]
}

/** A rule over the days of one person in a month, whatever the policy. */
export interface PersonMonthRule extends Rule {
  readonly find: (days: readonly FiledDay[], context: RuleContext) => readonly Finding[]
}

/** One date over the whole agency. */
export interface AgencyDay {
  readonly context: DayContext
  /** Everyone employed of whom something was asked that day, by id. */
  readonly people: readonly PersonDay[]
  /** The others employed that day: a blank day, outside every count and finding (RULES.md §3.0). */
  readonly unasked: readonly PersonDay[]
  readonly count: OfficeCount | null
}

/** Of submissions, `index` knows here only the weekly plans. */
export interface AgencyRuleContext extends RuleContext {
  /** What a person reported for a day of the month or of a week that reaches into it. */
  reportedOn(employeeId: EmployeeId, date: CivilDate): readonly ReportedWork[]
  /** Of everybody, weeks that ended in the month, of which a clause asks a share at the office. */
  readonly windowShares: readonly WindowShare[]
  /** What the box of a unit's day was read to say, once it counts. */
  presenceReviewOf(unitCode: string, date: CivilDate): PresenceReview | undefined
  /** On leave, sick, excused or travelling; beyond the month by the roster alone. */
  isAbsentOn(employeeId: EmployeeId, date: CivilDate): boolean
}

export type ReportedWork = Pick<ReportedActivity, 'activity' | 'target' | 'volume'>

/** A rule of a regulation's clause over the people of one day whom that clause binds. */
export interface AgencyRule extends Rule {
  /** It looks at each of its clauses by itself: `day` has everybody. */
  readonly ofAllClauses?: true
  readonly find: (day: AgencyDay, context: AgencyRuleContext) => readonly DayFinding[]
}

/**
 * A rule of a regulation's clause over all days of the month on which one policy is in force that
 * cites it.
 */
export interface PeriodRule extends Rule {
  readonly find: (
    days: readonly AgencyDay[],
    context: AgencyRuleContext,
  ) => readonly PeriodFinding[]
}

/** A rule over the days of a month, whatever the policy. */
export interface MonthRule extends Rule {
  readonly find: (days: readonly AgencyDay[], context: AgencyRuleContext) => readonly Finding[]
}
