import { evaluatePeople } from '../evaluation/evaluate-people.ts'
import { findReviewer } from '../intake/find-reviewer.ts'
import type { AgencySettings, Signatory } from '../model/agency.ts'
import type { Employee } from '../model/employee.ts'
import { epochMsOf } from '../model/instant.ts'
import type { Review } from '../model/review.ts'
import type { DailyReport } from '../model/submission.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { asOfAt } from '../outcome/as-of.ts'
import { reportStanding } from '../outcome/report-standing.ts'
import { dateInWords, monthInWords } from '../text/date-in-words.ts'
import { dayInWords } from '../text/day-in-words.ts'
import type { PersonalReportText } from '../text/en/recap-personal-report.ts'
import { REPORT_CHANNEL } from '../workbook/choices.ts'
import { activityHours, activityMinutes } from './activity-text.ts'
import { compileListedRecap } from './listed-recap.ts'
import type { RecapPage } from './recap-page.ts'
import type { CellStyle, RecapCell, RecapSheet } from './recap-sheet.ts'
import { recapsText } from './recaps-text.ts'
import { personInScope, type ScopedInput } from './scoped-input.ts'
import { addSignaturePair } from './signature-pair.ts'

const COLUMN_WIDTHS_PX = [40, 170, 110, 90, 320, 290, 260]
const LEFT_SIGNATURE = { from: 0, to: 4 }
const RIGHT_SIGNATURE = { from: 5, to: 7 }

/** A working day of the person, and the reports for it that nobody rejected, the first one first. */
interface ReportedDay {
  readonly person: PersonDay
  readonly standing: ReturnType<typeof reportStanding>
  readonly reports: readonly DailyReport[]
  readonly begun: boolean
}

/**
 * *Laporan Kinerja Harian* of a person (C10, K5, P2): every working day of the month, a row for each
 * activity with its time, duration, what came of it and evidence, a sum for each day and for all;
 * signed by the person and the direct superior. Throws `RangeError` where nobody known is named.
 */
export function compilePersonalReport(input: ScopedInput): RecapSheet {
  const { facts, evaluation, source } = input
  const { settings } = facts
  const { language } = settings
  const employee = personInScope(input)
  const text = recapsText(language)
  const unit = facts.units.find(({ code }) => code === employee.unitCode)?.name
  return compileListedRecap(
    { settings, source },
    {
      identity: { key: 'personal-report', month: evaluation.month, employeeId: employee.id },
      title: text.personalReport.title,
      headingLines: [
        text.month(monthInWords(evaluation.month, language)),
        text.personalReport.person(employee),
        text.personalReport.post({ ...employee, unit: unit ?? employee.unitCode }),
        text.agency(settings.agencyName),
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

function superiorOf(employee: Employee, { facts }: ScopedInput): Signatory | undefined {
  return findReviewer(employee, facts)
}

function addDays(
  page: RecapPage,
  { facts, evaluation: { month, asOf } }: ScopedInput,
  employee: Employee,
): void {
  const { personalReport } = recapsText(page.language)
  const { index, personDays } = evaluatePeople({ ...facts, employees: [employee] }, { month, asOf })
  const then = asOfAt(epochMsOf(asOf))
  const days = personDays
    .filter(({ day, plan }) => day.workingDay || plan.kind !== 'off')
    .map((person): ReportedDay => {
      const reports = index.reportsOn(employee.id, person.day.date)
      return {
        person,
        standing: person.report ?? reportStanding(reports, person.day, then),
        reports: reports.map(({ fact }) => fact),
        begun: then.hasCome(person.day.calendarDay.startMs),
      }
    })

  let number = 0
  let [reportedDays, activities, minutes] = [0, 0, 0]
  for (const day of days) {
    const rows = rowsOf(day, page)
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
}

interface ActivityRow {
  /** After the number. */
  readonly cells: readonly RecapCell[]
  readonly minutes: number | null
  /** Whether it is an activity of a report that counts. */
  readonly counts: boolean
}

function rowsOf(day: ReportedDay, page: RecapPage): ActivityRow[] {
  const { person, standing, reports } = day
  const { personalReport } = recapsText(page.language)
  const date = dayInWords(person.day.date, page.language)
  const rows = reports.flatMap((report) => {
    const isCounted = standing.state !== 'missing' && standing.report?.fact === report
    const remark = isCounted
      ? standing.state === 'late' && personalReport.late
      : personalReport.outsideTime
    const label = [date, remark].filter(Boolean).join('\n')
    return activityRows(report, { label, isCounted, page })
  })
  if (rows.length > 0) return rows
  return [
    {
      cells: [
        cell(date, 'wrapped'),
        cell(null, 'text'),
        cell(null, 'number'),
        cell(whyEmpty(day, page.language), 'wrapped'),
      ],
      minutes: null,
      counts: false,
    },
  ]
}

function activityRows(
  report: DailyReport,
  {
    label,
    isCounted,
    page,
  }: { readonly label: string; readonly isCounted: boolean; readonly page: RecapPage },
): ActivityRow[] {
  const { personalReport } = recapsText(page.language)
  if (report.activities.length === 0) {
    const cells = [
      cell(label, 'wrapped'),
      cell(null, 'text'),
      cell(null, 'number'),
      cell(personalReport.empty['no-activity'], 'wrapped'),
      cell(report.obstacles && personalReport.obstacles(report.obstacles), 'wrapped'),
      cell(evidenceOf(report, page), 'wrapped'),
    ]
    return [{ cells, minutes: null, counts: isCounted }]
  }
  return report.activities.map((activity, at) => {
    const { output, volume, target } = activity
    const isLast = at === report.activities.length - 1
    const made = [
      output,
      volume && personalReport.volume(volume),
      target && personalReport.target(target),
    ]
      .filter(Boolean)
      .join('; ')
    const obstacles = isLast && report.obstacles ? [personalReport.obstacles(report.obstacles)] : []
    const minutes = activityMinutes(activity)
    return {
      cells: [
        cell(label, 'wrapped'),
        cell(activityHours(activity), 'text'),
        cell(minutes, 'number'),
        cell(activity.activity, 'wrapped'),
        cell([made, ...obstacles].filter(Boolean).join('\n'), 'wrapped'),
        cell(at === 0 ? evidenceOf(report, page) : '', 'wrapped'),
      ],
      minutes,
      counts: isCounted,
    }
  })
}

function evidenceOf({ evidence, channels }: DailyReport, { language }: RecapPage): string {
  const named = channels.map(
    (key) => REPORT_CHANNEL.find((choice) => choice.key === key)?.title[language] ?? key,
  )
  const over = named.length > 0 && recapsText(language).personalReport.channels(named.join(', '))
  return [evidence, over].filter(Boolean).join('\n')
}

function whyEmpty(
  { person: { plan, report }, standing, begun }: ReportedDay,
  language: AgencySettings['language'],
): string {
  const { personalReport } = recapsText(language)
  if (plan.absence) return personalReport.absences[plan.absence]
  if (!begun) return personalReport.empty['not-begun']
  if (!report) return personalReport.empty['not-due']
  return personalReport.empty[standing.state === 'awaited' ? 'awaited' : 'missing']
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
