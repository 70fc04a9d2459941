import { localTimeOf } from '../../calendar/zones.ts'
import type { MonthCodes } from '../../evaluation/month-codes.ts'
import type { DaySummary } from '../../evaluation/summarize-day.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import { datesOfMonth } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { Configuration } from '../../model/facts.ts'
import { parseInstant } from '../../model/instant.ts'
import type { OutcomeCode } from '../../model/outcome.ts'
import { stepInWords } from '../../rules/discipline-step.ts'
import { COUNTED_CODES, countAttendance } from '../attendance-counts.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { countsFromLine } from '../counts-from-line.ts'
import { dueLines } from '../due-lines.ts'
import { monthLines, sentToLine } from '../heading.ts'
import { OVER_QUOTA_COLOUR } from '../outcome-colours.ts'
import type { RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { letterOf, shownCode } from '../shown-code.ts'
import {
  countColumns,
  dayColumns,
  leaveColumns,
  personColumns,
  type AttendanceRow,
  type DayTotals,
} from './attendance-columns.ts'
import { attendanceNotes } from './attendance-notes.ts'
import { leaveLines, leaveTaken } from './leave-taken.ts'
import { ATTENDANCE_WORDS } from './words.ts'

/** No and Nama stay in place while the days scroll. */
const FROZEN_COLUMNS = 2
const SIGNATURE_COLUMNS = 11

/**
 * *Rekap Kehadiran*: everyone employed at any time of the month, in the order of *Pegawai*, with every
 * date of the month, totals, bands and minutes of lateness, absences of the year and share of presence;
 * below, per date, who was at the office and
 * at home, against the quota.
 */
export function compileAttendance({
  facts,
  evaluation,
  source,
}: {
  readonly facts: Configuration
  readonly evaluation: MonthCodes
  readonly source: RecapSource
}): RecapContent {
  const { settings } = facts
  const { language } = settings
  const words = ATTENDANCE_WORDS[language]
  const dates = datesOfMonth(evaluation.month)
  const taken = leaveTaken(evaluation)
  const isLong = evaluation.days.some((day) => (againstLimit(day) ?? '').length > '10/10'.length)
  const notes = attendanceNotes(facts, evaluation, language)
  const today = localTimeOf(parseInstant(source.asOf), settings.zone).date
  const ofDays = dayColumns(dates, isLong)
  const columns = [
    ...personColumns(language),
    ...ofDays,
    ...countColumns(settings),
    ...leaveColumns([...taken.keys()], language),
  ]
  return compileTable<AttendanceRow, DayTotals>(
    { settings, source },
    {
      title: words.title,
      headingLines: [
        ...monthLines(settings, evaluation.month),
        countsFromLine(facts, evaluation.month),
        sentToLine(settings),
        ...dueLines(facts, 'attendance', evaluation.month),
      ],
      columns,
      frozenColumns: FROZEN_COLUMNS,
      addBody: (table) => addPeople(table, facts, evaluation),
      addBelow: (table) =>
        addDays(table, evaluation, {
          today,
          columnOn: (date) => columns.indexOf(ofDays[dates.indexOf(date)]!),
        }),
      legend: [
        ...meaningOf(settings),
        ...leaveLines(taken, language),
        ...(notes.length > 0 ? [null, `${words.notes}:`, ...notes] : []),
      ],
      signatureColumns: SIGNATURE_COLUMNS,
      ...(settings.cosignatories && { cosignatories: settings.cosignatories }),
    },
  )
}

function addPeople(
  table: RecapTable<AttendanceRow, DayTotals>,
  { employees, discipline }: Pick<Configuration, 'employees' | 'discipline'>,
  { outcomes, people, month }: MonthCodes,
): void {
  const dates = datesOfMonth(month)
  const absencesOf = new Map(people.map((one) => [one.employeeId, one.yearAbsences]))
  const outcomesOf = Map.groupBy(outcomes, ({ employeeId }) => employeeId)
  for (const [at, employee] of employees.filter((one) => isEmployedWithin(one, dates)).entries()) {
    const own = outcomesOf.get(employee.id) ?? []
    const yearAbsences = absencesOf.get(employee.id)
    table.addEntry({
      number: at + 1,
      employee,
      step: stepInWords(yearAbsences ?? 0, dates.at(-1)!, discipline),
      codes: new Map(own.map((outcome) => [outcome.date, shownCode(outcome)])),
      counts: countAttendance(own),
      ...(yearAbsences !== undefined && { yearAbsences }),
    })
  }
}

/** Per date that counts and has begun: what is planned of a later one is no attendance. */
function addDays(
  table: RecapTable<AttendanceRow, DayTotals>,
  { days, outcomes }: MonthCodes,
  {
    today,
    columnOn,
  }: { readonly today: CivilDate; readonly columnOn: (date: CivilDate) => number },
): void {
  const text = recapsText(table.language)
  const words = ATTENDANCE_WORDS[table.language]
  const outcomesOn = Map.groupBy(outcomes, ({ date }) => date)
  /** Of a day off only where somebody was on duty. */
  const countOn = ({ date, workingDay }: DaySummary, wanted: OutcomeCode): number | null => {
    const count = (outcomesOn.get(date) ?? []).filter(({ code }) => code === wanted).length
    return workingDay || count > 0 ? count : null
  }
  const begun = days.filter(({ date, asked }) => asked && date <= today)
  const dayOn = new Map(begun.map((day) => [day.date, day]))

  function addRow(
    label: string,
    style: DayTotals['style'],
    valueOf: (day: DaySummary) => string | number | null,
  ): void {
    table.addSum({
      label,
      style,
      valueOn: (date) => {
        const day = dayOn.get(date)
        return day ? valueOf(day) : null
      },
    })
  }

  addRow(text.officeCount, 'total', (day) => countOn(day, 'H'))
  addRow(text.homeCount, 'total', (day) => countOn(day, 'WFH'))
  const limitRow = table.rowCount()
  addRow(text.officeAgainstLimit, 'total', (day) => (day.workingDay ? againstLimit(day) : null))
  addRow(words.officeShare, 'percent', ({ workingDay, quotaOffice, quotaBase }) =>
    workingDay && quotaBase > 0 ? quotaOffice / quotaBase : null,
  )
  for (const day of begun) {
    if (!day.workingDay || day.maxOffice === null || day.quotaOffice <= day.maxOffice) continue
    const range = { row: limitRow, column: columnOn(day.date), rows: 1, columns: 1 }
    table.colour(range, againstLimit(day) ?? '', OVER_QUOTA_COLOUR)
  }
}

function againstLimit({ quotaOffice, maxOffice }: DaySummary): string | null {
  return maxOffice === null ? null : `${quotaOffice}/${maxOffice}`
}

function meaningOf({ language, mealMoneyCodes, allowancePercent }: AgencySettings): string[] {
  const text = recapsText(language)
  const words = ATTENDANCE_WORDS[language]
  const codes = COUNTED_CODES.map((code) => `${letterOf(code)} ${text.codes[code]}`).join('; ')
  return [
    `${words.legend}: ${codes}; ${words.emptyCell}.`,
    `${words.percentMeaning}.`,
    `${words.quotaMeaning}.`,
    `${words.bandsMeaning}.`,
    ...(mealMoneyCodes ? [`${words.mealMoneyMeaning(mealMoneyCodes.join(', '))}.`] : []),
    ...(allowancePercent ? [`${words.allowanceMeaning(percentsOf(allowancePercent))}.`] : []),
    `${words.absencesMeaning}.`,
  ]
}

/** As "TL1 0.5; TK 3". */
function percentsOf(percent: NonNullable<AgencySettings['allowancePercent']>): string {
  return Object.entries(percent)
    .map(([code, share]) => `${code} ${share}`)
    .join('; ')
}

function isEmployedWithin(
  { employedFrom, employedUntil }: Employee,
  dates: readonly CivilDate[],
): boolean {
  const [first] = dates
  const last = dates.at(-1)
  return (
    !(employedFrom && last && employedFrom > last) &&
    !(employedUntil && first && employedUntil < first)
  )
}
