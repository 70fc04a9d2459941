import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { addDays, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { RosterRow } from '../../../shared/model/roster.ts'
import { compileAttendance } from '../../../shared/recaps/attendance/compile-attendance.ts'
import type { RecapContent } from '../../../shared/recaps/recap-sheet.ts'
import { countAttendance } from '../../../shared/recaps/attendance-counts.ts'
import { rostered } from '../evaluation/build-facts.ts'
import { rowsOf } from '../recaps/sheet-text.ts'

export function day(date: string): CivilDate {
  return parseCivilDate(date)
}

/** Each, both included. */
export function daysBetween(from: string, until: string): CivilDate[] {
  const dates: CivilDate[] = []
  for (let date = day(from); date <= until; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** The month as of long after it. */
export function monthOf(given: AgencyFacts, month: string): MonthEvaluation {
  return evaluateMonth(given, {
    month: parseMonth(month),
    asOf: parseInstant('2027-01-15T00:00:00Z'),
  })
}

/** Code by day of the month of one person; a blank day is a dash. */
export function codesOf({ outcomes }: MonthEvaluation, id = 'e1'): Record<number, string> {
  const own = outcomes.filter(({ employeeId }) => employeeId === id)
  return Object.fromEntries(
    own.map(({ date, code, seen }) => [
      Number(date.slice(8)),
      code === 'unasked' ? (seen ?? '–') : code,
    ]),
  )
}

/** Days of one person by code. */
export function countsIn(evaluation: MonthEvaluation, id = 'e1'): Record<string, number> {
  const own = evaluation.outcomes.filter(({ employeeId }) => employeeId === id)
  return countAttendance(own).days
}

/** Rostered at the office on each. */
export function inOffice(id: string, dates: readonly CivilDate[]): RosterRow[] {
  return dates.map((date) => rostered(id, 'WFO', date))
}

/** All that stands in *Rekap Kehadiran*. */
export function recapOf(given: AgencyFacts, evaluation: MonthEvaluation): string {
  return rowsOf(recapSheetOf(given, evaluation)).flat().join('\n')
}

/** *Rekap Kehadiran*. */
export function recapSheetOf(given: AgencyFacts, evaluation: MonthEvaluation): RecapContent {
  const { asOf } = evaluation
  const source = {
    ledgerSequence: 1,
    ledgerHash: 'c0ffee0123456789c0ffee',
    snapshot: 'a',
    rulesVersion: '1',
    asOf,
  }
  return compileAttendance({ facts: given, evaluation, source })
}
