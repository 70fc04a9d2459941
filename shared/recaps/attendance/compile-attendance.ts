import { localTimeOf } from '../../calendar/zones.ts'
import type { DaySummary, MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import { datesOfMonth } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { Configuration } from '../../model/facts.ts'
import { parseInstant } from '../../model/instant.ts'
import type { DayOutcome, OutcomeCode } from '../../model/outcome.ts'
import { monthInWords } from '../../text/date-in-words.ts'
import { ATTENDANCE_COLUMNS } from './attendance-columns.ts'
import { COUNTED_CODES, countAttendance } from '../attendance-counts.ts'
import { countsFromLine } from '../counts-from-line.ts'
import { attendanceNotes } from './attendance-notes.ts'
import { addFooter } from '../footer.ts'
import { addHeading } from '../heading.ts'
import { addLetterhead } from '../letterhead.ts'
import { letterOf, shownCode } from '../shown-code.ts'
import { OUTCOME_COLOURS, OVER_QUOTA_COLOUR } from '../outcome-colours.ts'
import { createRecapPage } from '../recap-page.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { addSignatureBlock } from '../signature-block.ts'

const BEFORE_DAYS_PX = [36, 220, 160]
/** Wide enough for "10/10" and "22,5%" of the rows below the people. */
const DAY_PX = 48
/** For "110/125", where so many are counted. */
const WIDE_DAY_PX = 60
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
  readonly evaluation: MonthEvaluation
  readonly source: RecapSource
}): RecapContent {
  const { settings } = facts
  const text = recapsText(settings.language)
  const dates = datesOfMonth(evaluation.month)
  const columnWidthsPx = [
    ...BEFORE_DAYS_PX,
    ...dates.map(() => dayWidthPx(evaluation)),
    ...ATTENDANCE_COLUMNS.map(({ widthPx }) => widthPx),
  ]
  const page = createRecapPage({
    language: settings.language,
    width: columnWidthsPx.length,
    frozenColumns: FROZEN_COLUMNS,
  })

  addLetterhead(page, settings)
  addHeading(page, text.attendanceTitle, [
    text.month(monthInWords(evaluation.month, settings.language)),
    text.agency(settings.agencyName),
    countsFromLine(facts, evaluation.month),
  ])
  const header = [
    text.number,
    text.name,
    text.id,
    ...dates.map((date) => Number(date.slice(8))),
    ...ATTENDANCE_COLUMNS.map((column) => column.header(text)),
  ]
  page.addRow(header.map((value) => ({ value, style: 'header' })))
  const frozenRows = page.rowCount()

  addPeople(page, facts.employees, evaluation, dates)
  const today = localTimeOf(parseInstant(source.asOf), settings.zone).date
  addDays(page, evaluation, dates, today)
  addLegend(page)
  addNotes(page, attendanceNotes(facts, evaluation, settings.language))
  addSignatureBlock(page, { settings, source, from: page.width - SIGNATURE_COLUMNS })
  addFooter(page, source, settings)
  return page.build({ columnWidthsPx, frozenRows })
}

function dayWidthPx({ days }: MonthEvaluation): number {
  const isLong = days.some((day) => (againstLimit(day) ?? '').length > '10/10'.length)
  return isLong ? WIDE_DAY_PX : DAY_PX
}

function addPeople(
  page: RecapPage,
  employees: readonly Employee[],
  { outcomes, people, month }: MonthEvaluation,
  dates: readonly CivilDate[],
): void {
  const absencesOf = new Map(people.map((one) => [one.employeeId, one.yearAbsences]))
  const firstRow = page.rowCount()
  const outcomesOf = Map.groupBy(outcomes, ({ employeeId }) => employeeId)
  let number = 0
  for (const employee of employees) {
    if (!isEmployedWithin(employee, dates)) continue
    number += 1
    const own = outcomesOf.get(employee.id) ?? []
    const yearAbsences = absencesOf.get(employee.id)
    const row = {
      month,
      counts: countAttendance(own),
      ...(yearAbsences !== undefined && { yearAbsences }),
    }
    page.addRow([
      cell(number, 'number'),
      cell(employee.name, 'wrapped'),
      cell(employee.id, 'text'),
      ...dayCells(own, dates),
      ...ATTENDANCE_COLUMNS.map(({ value, style }) => cell(value(row), style)),
    ])
  }
  const range = {
    row: firstRow,
    column: BEFORE_DAYS_PX.length,
    rows: number,
    columns: dates.length,
  }
  if (number === 0) return
  for (const code of COUNTED_CODES) page.colour(range, letterOf(code), OUTCOME_COLOURS[code])
}

function dayCells(outcomes: readonly DayOutcome[], dates: readonly CivilDate[]): RecapCell[] {
  const codeOn = new Map(outcomes.map((outcome) => [outcome.date, shownCode(outcome)]))
  return dates.map((date) => cell(codeOn.get(date) ?? null, 'code'))
}

/** Per date that counts and has begun: what is planned of a later one is no attendance. */
function addDays(
  page: RecapPage,
  { days, outcomes }: MonthEvaluation,
  dates: readonly CivilDate[],
  today: CivilDate,
): void {
  const text = recapsText(page.language)
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
    style: CellStyle,
    valueOf: (day: DaySummary) => string | number | null,
  ): void {
    page.addRow([
      cell(null, 'total-label'),
      cell(label, 'total-label'),
      cell(null, 'total-label'),
      ...dates.map((date) => {
        const day = dayOn.get(date)
        return cell(day ? valueOf(day) : null, style)
      }),
    ])
  }

  addRow(text.officeCount, 'total', (day) => countOn(day, 'H'))
  addRow(text.homeCount, 'total', (day) => countOn(day, 'WFH'))
  const limitRow = page.rowCount()
  addRow(text.officeAgainstLimit, 'total', (day) => (day.workingDay ? againstLimit(day) : null))
  addRow(text.officeShare, 'percent', ({ workingDay, quotaOffice, quotaBase }) =>
    workingDay && quotaBase > 0 ? quotaOffice / quotaBase : null,
  )
  for (const [index, date] of dates.entries()) {
    const day = dayOn.get(date)
    if (!day?.workingDay || day.maxOffice === null || day.quotaOffice <= day.maxOffice) continue
    const column = BEFORE_DAYS_PX.length + index
    page.colour(
      { row: limitRow, column, rows: 1, columns: 1 },
      againstLimit(day) ?? '',
      OVER_QUOTA_COLOUR,
    )
  }
}

function againstLimit({ quotaOffice, maxOffice }: DaySummary): string | null {
  return maxOffice === null ? null : `${quotaOffice}/${maxOffice}`
}

function addLegend(page: RecapPage): void {
  const text = recapsText(page.language)
  const codes = COUNTED_CODES.map((code) => `${letterOf(code)} ${text.codes[code]}`).join('; ')
  page.addBlank()
  page.addLine(`${text.legend}: ${codes}; ${text.emptyCell}.`, 'legend')
  page.addLine(`${text.percentMeaning}.`, 'legend')
  page.addLine(`${text.quotaMeaning}.`, 'legend')
  page.addLine(`${text.bandsMeaning}.`, 'legend')
  page.addLine(`${text.absencesMeaning}.`, 'legend')
}

/** Nothing where there is nothing to note. */
function addNotes(page: RecapPage, notes: readonly string[]): void {
  if (notes.length === 0) return
  page.addBlank()
  page.addLine(`${recapsText(page.language).notes}:`, 'legend')
  for (const note of notes) page.addLine(note, 'legend')
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

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
