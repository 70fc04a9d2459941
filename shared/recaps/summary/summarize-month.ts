import { localTimeOf } from '../../calendar/zones.ts'
import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { countAttendance } from '../attendance-counts.ts'
import type { AttendanceCounts } from '../attendance-counts.ts'
import {
  addTallies,
  tallyOfPerson,
  type PerformanceTally,
} from '../../evaluation/tally-performance.ts'
import { unitsInOrder } from '../units-in-order.ts'

/** Findings of one rule, by severity. */
export interface RuleCount extends Readonly<Record<Severity, number>> {
  readonly rule: string
}

/** A month of an agency in key figures. */
export interface MonthSummary {
  readonly people: number
  readonly units: number
  readonly attendance: AttendanceCounts
  readonly openDays: number
  readonly reports: PerformanceTally
  /** Working days so far on which a limit was in force, and those of them that went over it. */
  readonly quotaDays: number
  readonly daysOver: readonly CivilDate[]
  /** The rule with the gravest and most findings first. */
  readonly findings: readonly RuleCount[]
  /** Permits that touch the month and have no decision. */
  readonly permitsUndecided: number
}

export function summarizeMonth(facts: Configuration, evaluation: MonthEvaluation): MonthSummary {
  const { asOf, people, outcomes, days, findings } = evaluation
  const employed = new Set(outcomes.map(({ employeeId }) => employeeId))
  const today = localTimeOf(asOf, facts.settings.zone).date
  const limited = days.filter(
    ({ date, workingDay, maxOffice }) => workingDay && maxOffice !== null && date <= today,
  )
  return {
    people: employed.size,
    units: unitsInOrder(facts).filter(({ employees }) =>
      employees.some(({ id }) => employed.has(id)),
    ).length,
    attendance: countAttendance(outcomes),
    openDays: outcomes.filter(({ code }) => code === 'open').length,
    reports: addTallies(people.map(tallyOfPerson)),
    quotaDays: limited.length,
    daysOver: limited
      .filter(({ quotaOffice, maxOffice }) => maxOffice !== null && quotaOffice > maxOffice)
      .map(({ date }) => date),
    findings: countByRule(findings),
    permitsUndecided: people.reduce((sum, person) => sum + person.permitsUndecided, 0),
  }
}

function countByRule(findings: readonly Finding[]): RuleCount[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)]
    .map(([rule, its]) => {
      const count = (wanted: Severity): number =>
        its.filter(({ severity }) => severity === wanted).length
      return {
        rule,
        violation: count('violation'),
        warning: count('warning'),
        info: count('info'),
      }
    })
    .sort(
      (a, b) =>
        b.violation - a.violation ||
        b.warning - a.warning ||
        b.info - a.info ||
        (a.rule < b.rule ? -1 : 1),
    )
}
