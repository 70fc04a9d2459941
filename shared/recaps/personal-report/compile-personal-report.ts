import { evaluatePeople } from '../../evaluation/evaluate-people.ts'
import { findReviewer } from '../../intake/find-reviewer.ts'
import type { Signatory } from '../../model/agency.ts'
import { datesOfMonth } from '../../model/civil-date.ts'
import { employeeOn } from '../../model/employment.ts'
import type { Employee } from '../../model/employee.ts'
import { epochMsOf } from '../../model/instant.ts'
import type { Review } from '../../model/review.ts'
import type { FactsIndex } from '../../outcome/index-facts.ts'
import { asOfAt } from '../../outcome/as-of.ts'
import { reportStanding } from '../../outcome/report-standing.ts'
import { dateInWords, monthInWords } from '../../text/date-in-words.ts'
import type { PersonalReportText } from './words-en.ts'
import type { Language } from '../../model/language.ts'
import { sureNotes } from '../attendance/attendance-notes.ts'
import { ATTENDANCE_WORDS } from '../attendance/words.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { activityRowsOf, type DayActivity, type ReportedDay } from './personal-report-rows.ts'
import { recapsText } from '../recaps-text.ts'
import { personInScope, type ScopedInput } from '../scoped-input.ts'
import { addSignaturePair } from './signature-pair.ts'
import { PERSONAL_REPORT_WORDS } from './words.ts'

const LEFT_SIGNATURE = { from: 0, to: 4 }
const RIGHT_SIGNATURE = { from: 5, to: 7 }

type ActivityRow = DayActivity & { readonly number: number }

interface Sum {
  readonly label: string
  readonly minutes: number
  readonly review: string
}

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
  const personalReport = PERSONAL_REPORT_WORDS[language]
  const columns = columnsOf(language)
  const unit = facts.units.find(({ code }) => code === employee.unitCode)?.name
  return compileTable<ActivityRow, Sum>(
    { settings, source },
    {
      title: personalReport.title,
      headingLines: [
        [
          text.month(monthInWords(evaluation.month, language)),
          text.agency(settings.agencyName),
        ].join('; '),
        personalReport.person(employee),
        personalReport.post({ ...employee, unit: unit ?? employee.unitCode }),
      ],
      columns,
      addBody: (table) => addDays(table, input, employee),
      legend: personalReport.meaning,
      addClosing: (page) =>
        addSignaturePair(page, {
          settings,
          source,
          widthsPx: columns.map(({ widthPx }) => widthPx),
          left: {
            ...LEFT_SIGNATURE,
            heading: personalReport.superior,
            signatory: superiorOf(employee, input) ?? settings.signatory,
          },
          right: {
            ...RIGHT_SIGNATURE,
            heading: personalReport.reporter,
            signatory: employee,
          },
        }),
    },
  )
}

function columnsOf(language: Language): RecapColumn<ActivityRow, Sum>[] {
  const { number, date } = recapsText(language)
  const text = PERSONAL_REPORT_WORDS[language]
  return [
    { header: number, widthPx: 40, style: 'number', value: (row) => row.number },
    {
      header: date,
      widthPx: 170,
      style: 'wrapped',
      value: ({ day }) => day,
      sum: ({ label }) => ({ value: label, style: 'total-label' }),
    },
    { header: text.time, widthPx: 110, style: 'text', value: ({ hours }) => hours || null },
    {
      header: text.minutes,
      widthPx: 90,
      style: 'number',
      value: ({ minutes }) => minutes,
      sum: ({ minutes }) => ({ value: minutes, style: 'total' }),
    },
    { header: text.activity, widthPx: 320, style: 'wrapped', value: (row) => row.activity || null },
    {
      header: text.realised,
      widthPx: 290,
      style: 'wrapped',
      value: ({ realised }) => realised || null,
      sum: ({ review }) => ({ value: review || null, style: 'total-label' }),
    },
    { header: text.evidence, widthPx: 260, style: 'wrapped', value: (row) => row.evidence || null },
  ]
}

/** Who decides for the person on the last day of the month. */
function superiorOf(
  employee: Employee,
  { facts, evaluation: { month } }: ScopedInput,
): Signatory | undefined {
  const until = datesOfMonth(month).at(-1)!
  const superior = findReviewer(employee, facts, until)
  return superior && employeeOn(superior, until)
}

function addDays(
  page: RecapTable<ActivityRow, Sum>,
  { facts, evaluation: { month, asOf } }: ScopedInput,
  employee: Employee,
): void {
  const personalReport = PERSONAL_REPORT_WORDS[page.language]
  const { index, personDays } = evaluatePeople(facts, { month, asOf, only: [employee.id] })
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
    const rows = activityRowsOf(day, page.language)
    for (const row of rows) page.addEntry({ ...row, number: (number += 1) })
    const own = rows.filter((row) => row.counts)
    if (own.length === 0) continue
    const sum = own.reduce((all, row) => all + (row.minutes ?? 0), 0)
    const label = personalReport.daySum(dateInWords(day.person.day.date, page.language))
    page.addSum({ label, minutes: sum, review: reviewOf(day, { index, personalReport }) })
    reportedDays += 1
    activities += own.length
    minutes += sum
  }
  page.addSum({ label: personalReport.sum(reportedDays, activities), minutes, review: '' })
  const outcomes = days.map(({ person }) => person.outcome)
  const notes = sureNotes(employee.name, outcomes, ATTENDANCE_WORDS[page.language])
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
