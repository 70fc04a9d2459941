import { evaluatePeople } from '../../evaluation/evaluate-people.ts'
import { findReviewer } from '../../intake/find-reviewer.ts'
import type { Signatory } from '../../model/agency.ts'
import { datesOfMonth } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import { epochMsOf } from '../../model/instant.ts'
import type { Review } from '../../model/review.ts'
import type { FactsIndex } from '../../outcome/index-facts.ts'
import { asOfAt } from '../../outcome/as-of.ts'
import { reportStanding } from '../../outcome/report-standing.ts'
import { dateInWords, monthInWords } from '../../text/date-in-words.ts'
import type { PersonalReportText } from '../../text/en/recap-personal-report.ts'
import { sureNotes } from '../attendance/attendance-notes.ts'
import { compileListedRecap } from '../listed-recap.ts'
import { activityRowsOf, type ReportedDay } from './personal-report-rows.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { personInScope, type ScopedInput } from '../scoped-input.ts'
import { addSignaturePair } from './signature-pair.ts'

const COLUMN_WIDTHS_PX = [40, 170, 110, 90, 320, 290, 260]
const LEFT_SIGNATURE = { from: 0, to: 4 }
const RIGHT_SIGNATURE = { from: 5, to: 7 }

/**
 * *Laporan Kinerja Harian* of a person (C10, K5, P2): every working day of the month, a row for each
 * activity with its time, duration, what came of it and evidence, a sum for each day and for all;
 * signed by the person and the direct superior. Throws `RangeError` where nobody known is named.
 */
export function compilePersonalReport(input: ScopedInput): RecapContent {
  const { facts, evaluation, source } = input
  const { settings } = facts
  const { language } = settings
  const employee = personInScope(input)
  const text = recapsText(language)
  const unit = facts.units.find(({ code }) => code === employee.unitCode)?.name
  return compileListedRecap(
    { settings, source },
    {
      title: text.personalReport.title,
      headingLines: [
        [
          text.month(monthInWords(evaluation.month, language)),
          text.agency(settings.agencyName),
        ].join('; '),
        text.personalReport.person(employee),
        text.personalReport.post({ ...employee, unit: unit ?? employee.unitCode }),
      ],
      headers: [
        text.number,
        text.date,
        text.personalReport.time,
        text.personalReport.minutes,
        text.personalReport.activity,
        text.personalReport.realised,
        text.personalReport.evidence,
      ],
      columnWidthsPx: COLUMN_WIDTHS_PX,
      addBody: (page) => addDays(page, input, employee),
      legend: text.personalReport.meaning,
      addSignatures: (page) =>
        addSignaturePair(page, {
          settings,
          source,
          left: {
            ...LEFT_SIGNATURE,
            heading: text.personalReport.superior,
            signatory: superiorOf(employee, input) ?? settings.signatory,
          },
          right: {
            ...RIGHT_SIGNATURE,
            heading: text.personalReport.reporter,
            signatory: employee,
          },
        }),
    },
  )
}

/** Who decides for the person on the last day of the month. */
function superiorOf(
  employee: Employee,
  { facts, evaluation: { month } }: ScopedInput,
): Signatory | undefined {
  return findReviewer(employee, facts, datesOfMonth(month).at(-1)!)
}

function addDays(
  page: RecapPage,
  { facts, evaluation: { month, asOf } }: ScopedInput,
  employee: Employee,
): void {
  const { personalReport } = recapsText(page.language)
  const { index, personDays } = evaluatePeople(facts, { month, asOf, only: employee.id })
  const then = asOfAt(epochMsOf(asOf))
  const days = personDays
    .filter(({ day, plan }) => day.workingDay || plan.kind !== 'off')
    .map((person): ReportedDay => {
      const reports = index.reportsOn(employee.id, person.day.date)
      return {
        person,
        standing: person.report ?? reportStanding(reports, person, then),
        reports: reports.map(({ fact }) => fact),
        begun: then.hasCome(person.day.calendarDay.startMs),
      }
    })
    .filter(({ person, reports }) => person.plan.kind !== 'unasked' || reports.length > 0)

  let number = 0
  let [reportedDays, activities, minutes] = [0, 0, 0]
  for (const day of days) {
    const rows = activityRowsOf(day, page)
    for (const row of rows) page.addRow([cell((number += 1), 'number'), ...row.cells])
    const own = rows.filter((row) => row.counts)
    if (own.length === 0) continue
    const sum = own.reduce((all, row) => all + (row.minutes ?? 0), 0)
    const label = personalReport.daySum(dateInWords(day.person.day.date, page.language))
    addSum(page, label, { minutes: sum, review: reviewOf(day, { index, personalReport }) })
    reportedDays += 1
    activities += own.length
    minutes += sum
  }
  addSum(page, personalReport.sum(reportedDays, activities), { minutes, review: '' })
  const outcomes = days.map(({ person }) => person.outcome)
  const notes = sureNotes(employee.name, outcomes, recapsText(page.language))
  if (notes.length > 0) page.addBlank()
  for (const note of notes) page.addLine(note, 'legend')
}

/** What the superior said of the report that counts. */
function reviewOf(
  { standing }: ReportedDay,
  {
    index,
    personalReport,
  }: { readonly index: FactsIndex; readonly personalReport: PersonalReportText },
): string {
  const ref = standing.report?.fact.ref
  const review: Review | undefined = ref === undefined ? undefined : index.reviewOf(ref)
  if (!review) return personalReport.reviews.open
  if (review.decision === 'returned') return personalReport.reviews.returned
  return personalReport.reviews[review.expectation ?? 'unrated']
}

function addSum(
  page: RecapPage,
  label: string,
  { minutes, review }: { readonly minutes: number; readonly review: string },
): void {
  page.addRow([
    cell(null, 'total-label'),
    cell(label, 'total-label'),
    cell(null, 'total-label'),
    cell(minutes, 'total'),
    cell(null, 'total-label'),
    cell(review, 'total-label'),
    cell(null, 'total-label'),
  ])
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value: value === '' ? null : value, style }
}
