import type { Language } from '../../model/language.ts'
import type { DailyReport } from '../../model/submission.ts'
import type { PersonDay } from '../../outcome/person-day.ts'
import type { ReportStanding } from '../../outcome/report-standing.ts'
import { dayInWords } from '../../text/day-in-words.ts'
import { REPORT_CHANNEL } from '../../workbook/choices.ts'
import { activityHours, activityMinutes } from './activity-text.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'

/** A working day of the person, and the reports for it that nobody rejected, the first one first. */
export interface ReportedDay {
  readonly person: PersonDay
  readonly standing: ReportStanding
  readonly reports: readonly DailyReport[]
  readonly begun: boolean
}

/** A row of a day. */
interface ActivityRow {
  /** After the number. */
  readonly cells: readonly RecapCell[]
  readonly minutes: number | null
  /** Whether it is an activity of a report that counts. */
  readonly counts: boolean
}

/** The rows of a day: one for each activity, or one that says why there is none. */
export function activityRowsOf(day: ReportedDay, page: RecapPage): ActivityRow[] {
  const { person, standing, reports } = day
  const { personalReport } = recapsText(page.language)
  const date = dayInWords(person.day.date, page.language)
  const rows = reports.flatMap((report) => {
    const isUnasked = person.plan.kind === 'unasked'
    const isInTime = standing.state !== 'missing' && standing.report?.fact === report
    const isCounted = isInTime && !isUnasked
    const remark = isCounted
      ? standing.state === 'late' && personalReport.late
      : isUnasked
        ? personalReport.empty.unasked
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
        cell(null, 'wrapped'),
        cell(null, 'wrapped'),
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
        cell(activityHours(activity, page.language), 'text'),
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
  { person: { plan, report, outcome }, standing, begun }: ReportedDay,
  language: Language,
): string {
  const { personalReport } = recapsText(language)
  if (plan.absence) return personalReport.absences[plan.absence]
  if (!begun) return personalReport.empty['not-begun']
  if (outcome.code === 'unsure') return personalReport.empty.unsure
  if (!report) return personalReport.empty['not-due']
  return personalReport.empty[standing.state === 'awaited' ? 'awaited' : 'missing']
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value: value === '' ? null : value, style }
}
