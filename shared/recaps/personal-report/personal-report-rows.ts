import type { Language } from '../../model/language.ts'
import type { DailyReport } from '../../model/submission.ts'
import type { FiledDay } from '../../outcome/filed-day.ts'
import type { ReportStanding } from '../../outcome/report-standing.ts'
import { dayInWords } from '../../text/day-in-words.ts'
import { REPORT_CHANNEL } from '../../workbook/choices.ts'
import { activityHours, activityMinutes } from './activity-text.ts'
import { PERSONAL_REPORT_WORDS } from './words.ts'

/** A working day of the person, and the reports for it that nobody rejected, the first one first. */
export interface ReportedDay {
  readonly person: FiledDay
  readonly standing: ReportStanding
  readonly reports: readonly DailyReport[]
  readonly begun: boolean
}

/** A row of a day. */
export interface DayActivity {
  /** The date, and a remark under it. */
  readonly day: string
  readonly hours: string
  readonly minutes: number | null
  readonly activity: string
  /** What came of it. */
  readonly realised: string
  readonly evidence: string
  /** Whether it is an activity of a report that counts. */
  readonly counts: boolean
}

/** The rows of a day: one for each activity, or one that says why there is none. */
export function activityRowsOf(reported: ReportedDay, language: Language): DayActivity[] {
  const { person, standing, reports } = reported
  const personalReport = PERSONAL_REPORT_WORDS[language]
  const date = dayInWords(person.day.date, language)
  const rows = reports.flatMap((report) => {
    const isUnasked = person.plan.kind === 'unasked'
    const isInTime = standing.state !== 'missing' && standing.report?.fact === report
    const isCounted = isInTime && !isUnasked
    const remark = isCounted
      ? standing.state === 'late' && personalReport.late
      : isUnasked
        ? personalReport.empty.unasked
        : personalReport.outsideTime
    const day = [date, remark].filter(Boolean).join('\n')
    return rowsOfReport(report, language).map((row) => ({ ...row, day, counts: isCounted }))
  })
  if (rows.length > 0) return rows
  const activity = whyEmpty(reported, language)
  return [{ ...NOTHING, day: date, activity, counts: false }]
}

const NOTHING = { hours: '', minutes: null, realised: '', evidence: '' }

function rowsOfReport(
  report: DailyReport,
  language: Language,
): Omit<DayActivity, 'day' | 'counts'>[] {
  const personalReport = PERSONAL_REPORT_WORDS[language]
  const obstacles = report.obstacles && personalReport.obstacles(report.obstacles)
  const evidence = evidenceOf(report, language)
  if (report.activities.length === 0) {
    const activity = personalReport.empty['no-activity']
    return [{ ...NOTHING, activity, realised: obstacles, evidence }]
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
    return {
      hours: activityHours(activity, language),
      minutes: activityMinutes(activity),
      activity: activity.activity,
      realised: [made, isLast && obstacles].filter(Boolean).join('\n'),
      evidence: at === 0 ? evidence : '',
    }
  })
}

function evidenceOf({ evidence, channels }: DailyReport, language: Language): string {
  const named = channels.map(
    (key) => REPORT_CHANNEL.find((choice) => choice.key === key)?.title[language] ?? key,
  )
  const over = named.length > 0 && PERSONAL_REPORT_WORDS[language].channels(named.join(', '))
  return [evidence, over].filter(Boolean).join('\n')
}

function whyEmpty(
  { person: { plan, report, outcome }, standing, begun }: ReportedDay,
  language: Language,
): string {
  const personalReport = PERSONAL_REPORT_WORDS[language]
  if (plan.absence) return personalReport.absences[plan.absence]
  if (!begun) return personalReport.empty['not-begun']
  if (outcome.code === 'unsure') return personalReport.empty.unsure
  if (!report) return personalReport.empty['not-due']
  return personalReport.empty[standing.state === 'awaited' ? 'awaited' : 'missing']
}
