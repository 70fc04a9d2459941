import type { MonthCodes } from '../evaluation/month-codes.ts'
import type { Month } from '../model/civil-date.ts'
import { employeeIn } from '../model/employment.ts'
import type { Configuration } from '../model/facts.ts'
import { compileAddenda } from './addenda/compile-addenda.ts'
import { compileAttendance } from './attendance/compile-attendance.ts'
import { compileContacts } from './contacts/compile-contacts.ts'
import { compileCoverLetter } from './cover-letter/compile-cover-letter.ts'
import { compileDailyEvaluation } from './daily-evaluation/compile-daily-evaluation.ts'
import { compileDiagnostics } from './diagnostics/compile-diagnostics.ts'
import { compileFindings } from './findings/compile-findings.ts'
import { identifyRecap } from './identify-recap.ts'
import { compileOfficePresence } from './office-presence/compile-office-presence.ts'
import { compilePerformance } from './performance/compile-performance.ts'
import { compilePersonalReport } from './personal-report/compile-personal-report.ts'
import { compileProposedRoster } from './proposed-roster/compile-proposed-roster.ts'
import { withParts, type InputWith, type RecapInput } from './recap-input.ts'
import type { RecapNeed } from './recap.ts'
import type { RecapContent, RecapSheet, RecapSource } from './recap-sheet.ts'
import { getRecap, type RecapKey, type RecapRow } from './recaps.ts'
import { compileRegency } from './regency/compile-regency.ts'
import { compileSchedule } from './schedule/compile-schedule.ts'
import { compileSummary } from './summary/compile-summary.ts'
import { compileToday } from './today/compile-today.ts'
import { compileTravel } from './travel/compile-travel.ts'
import { compileRegulationReport, compileUnitReport } from './unit-report/compile-unit-report.ts'
import { compileWorkResults } from './work-results/compile-work-results.ts'

/** What a recap of codes alone is made of. */
interface CodesInput {
  readonly facts: Configuration
  readonly evaluation: MonthCodes
  readonly source: RecapSource
}

/**
 * What compiles each recap of `RECAPS`, given what its row says that it needs. Apart from the rows,
 * because the add-on knows which recaps there are and makes none.
 */
const COMPILERS: {
  readonly [R in RecapRow as R['key']]: (
    input: 'codes' extends R['needs'][number] ? CodesInput : InputWith<R['needs'][number]>,
  ) => RecapContent
} = {
  summary: compileSummary,
  attendance: compileAttendance,
  performance: compilePerformance,
  schedule: compileSchedule,
  travel: compileTravel,
  'office-presence': compileOfficePresence,
  findings: compileFindings,
  diagnostics: compileDiagnostics,
  'daily-evaluation': compileDailyEvaluation,
  'personal-report': compilePersonalReport,
  'proposed-roster': compileProposedRoster,
  'unit-report': compileUnitReport,
  'regulation-report': compileRegulationReport,
  'work-results': compileWorkResults,
  contacts: compileContacts,
  addenda: compileAddenda,
  'cover-letter': compileCoverLetter,
  regency: compileRegency,
  today: compileToday,
}

/**
 * Compiles a recap: same input, same sheet. Who was transferred in the month has one line, in the unit
 * they were in last. Throws `RangeError` where a part that the recap needs was not read.
 */
export function compileRecap(key: RecapKey, input: RecapInput): RecapSheet {
  const { evaluation, source, scope = {} } = input
  const facts = inMonth(input.facts, evaluation.month)
  const compilers: Readonly<Record<RecapKey, (given: InputWith<RecapNeed>) => RecapContent>> =
    COMPILERS
  const content = compilers[key](withParts({ ...input, facts }, getRecap(key).needs))
  const when = { month: evaluation.month, asOf: source.asOf, zone: facts.settings.zone }
  return { ...identifyRecap(key, scope, when), ...content }
}

/** Recaps that are made of codes alone. */
export type CodesKey = Extract<RecapRow, { readonly needs: readonly 'codes'[] }>['key']

export function isOfCodes(key: RecapKey): key is CodesKey {
  return getRecap(key).needs.every((need) => need === 'codes')
}

/** As `compileRecap`, of a month of which the codes alone were read. */
export function compileOfCodes(
  key: CodesKey,
  { evaluation, source, ...given }: CodesInput,
): RecapSheet {
  const facts = inMonth(given.facts, evaluation.month)
  const when = { month: evaluation.month, asOf: source.asOf, zone: facts.settings.zone }
  const compilers: Readonly<Record<CodesKey, (given: CodesInput) => RecapContent>> = COMPILERS
  const content = compilers[key]({ facts, evaluation, source })
  return { ...identifyRecap(key, {}, when), ...content }
}

function inMonth(facts: Configuration, month: Month): Configuration {
  return { ...facts, employees: facts.employees.map((one) => employeeIn(one, month)) }
}
