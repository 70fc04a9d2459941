import type { RecapKind } from '../contract/recap-job.ts'
import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import type { PersonMonth } from '../evaluation/person-month.ts'
import type { AgencyFacts, Configuration } from '../model/facts.ts'
import { employeeIn } from '../model/employment.ts'
import type { Problem } from '../model/problem.ts'
import { compileAttendance } from './attendance/compile-attendance.ts'
import { compileContacts } from './contacts/compile-contacts.ts'
import { compileDailyEvaluation } from './daily-evaluation/compile-daily-evaluation.ts'
import { compileDiagnostics } from './diagnostics/compile-diagnostics.ts'
import { compileFindings } from './findings/compile-findings.ts'
import { compileOfficePresence } from './office-presence/compile-office-presence.ts'
import { compilePerformance } from './performance/compile-performance.ts'
import { compilePersonalReport } from './personal-report/compile-personal-report.ts'
import { compileProposedRoster } from './proposed-roster/compile-proposed-roster.ts'
import { compileRegency } from './regency/compile-regency.ts'
import { compileSchedule } from './schedule/compile-schedule.ts'
import { compileSummary } from './summary/compile-summary.ts'
import { compileTravel } from './travel/compile-travel.ts'
import type { OverseenAgency } from './regency/overseen-agency.ts'
import type { RecapScope } from './recap-scope.ts'
import type { RecapSheet, RecapSource } from './recap-sheet.ts'

/** All that any recap is made of. */
export interface RecapInput {
  readonly facts: Configuration
  /** What was filed, for kinds that show it; absent where it was not read. */
  readonly filed?: Pick<AgencyFacts, 'submissions' | 'reviews'>
  readonly evaluation: MonthEvaluation
  /** People's months before this one, for kinds whose dates reach back to it. */
  readonly before?: readonly PersonMonth[]
  /** What is wrong with the spreadsheet as a whole, for the kind `diagnostics`. */
  readonly spreadsheet?: readonly Problem[]
  readonly quarantined: readonly Problem[]
  readonly formsBehind: readonly Problem[]
  readonly source: RecapSource
  /** Day, person and unit, for the kinds that are about one. */
  readonly scope?: RecapScope
  /** Those that the agency oversees, for the kind `regency`; absent where they were not read. */
  readonly overseen?: readonly OverseenAgency[]
}

/** Kinds that show what was filed, beyond what was evaluated of it. */
export const KINDS_OF_FILED: readonly RecapKind[] = [
  'daily-evaluation',
  'personal-report',
  'proposed-roster',
]

/** Recaps of the evaluated month; *Adendum* has an input of its own (`compileAddenda`). */
export type EvaluatedKind = Exclude<RecapKind, 'addenda'>

/**
 * Compiles a recap of that kind: same input, same sheet. Who was transferred in the month has one line, in
 * the unit they were in last.
 */
export function compileRecap(kind: EvaluatedKind, given: RecapInput): RecapSheet {
  const employees = given.facts.employees.map((one) => employeeIn(one, given.evaluation.month))
  const input = { ...given, facts: { ...given.facts, employees } }
  switch (kind) {
    case 'summary':
      return compileSummary(input)
    case 'attendance':
      return compileAttendance(input)
    case 'performance':
      return compilePerformance(input)
    case 'schedule':
      return compileSchedule(input)
    case 'travel':
      return compileTravel(input)
    case 'office-presence':
      return compileOfficePresence(input)
    case 'findings':
      return compileFindings(input)
    case 'diagnostics':
      return compileDiagnostics({ ...input, configuration: input.facts })
    case 'regency':
      if (!input.overseen) throw new RangeError('The overseen agencies were not read')
      return compileRegency({ ...input, overseen: input.overseen })
    case 'daily-evaluation':
      return compileDailyEvaluation(withFiled(input))
    case 'personal-report':
      return compilePersonalReport(withFiled(input))
    case 'proposed-roster':
      return compileProposedRoster(withFiled(input))
    case 'contacts':
      return compileContacts(input)
  }
}

function withFiled({ facts, filed, ...input }: RecapInput): RecapInput & { facts: AgencyFacts } {
  if (!filed) throw new RangeError('What was filed was not read')
  return { ...input, facts: { ...facts, ...filed } }
}
