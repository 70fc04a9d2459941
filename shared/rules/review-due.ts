import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt, localTimeOfMs } from '../calendar/zones.ts'
import type { DailyReport } from '../model/submission.ts'
import type { Timed } from '../outcome/index-facts.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import type { RuleContext } from './rule.ts'

/** The day's report while nobody decided on it, and the moment from which that is overdue. */
export function unreviewedReport(
  person: PersonDay,
  rules: RuleContext,
): { readonly ref: string; readonly dueMs: number } | undefined {
  const { index } = rules
  const reports = index.reportsOn(person.employee.id, person.day.date)
  const report = person.report?.report ?? reports[0]
  if (!report || reports.some(({ fact }) => index.reviewOf(fact.ref))) return undefined
  return { ref: report.fact.ref, dueMs: reviewDueMs(report, person, rules) }
}

/** 24:00 of the last of the working days that the policy gives after the report was filed. */
function reviewDueMs(
  report: Timed<DailyReport>,
  { day }: PersonDay,
  { settings, holidays }: RuleContext,
): number {
  let { date } = localTimeOfMs(report.atMs, day.zone)
  for (let left = day.parameters.reviewWithinWorkingDays; left > 0; left--) {
    date = nextWorkingDay(date, settings, holidays)
  }
  return epochMsAt(date, 1440, day.zone)
}

/** A report of the day that was approved without saying how it stands to what was expected. */
export function unassessedReport(
  { employee, day }: PersonDay,
  { index }: RuleContext,
): string | undefined {
  const reports = index.reportsOn(employee.id, day.date)
  const reviews = reports.flatMap(({ fact }) => index.reviewOf(fact.ref) ?? [])
  if (reviews.some(({ expectation }) => expectation !== undefined)) return undefined
  return reviews.find(({ decision }) => decision === 'approved')?.submissionRef
}
