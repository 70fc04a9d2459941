import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt, localTimeOfMs } from '../calendar/zones.ts'
import { epochMsOf } from '../model/instant.ts'
import type { DailyReport } from '../model/submission.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import type { RuleContext } from './rule.ts'

/** The day's report while nobody decided on it, and the moment from which that is overdue. */
export function unreviewedReport(
  person: FiledDay,
  rules: RuleContext,
): { readonly ref: string; readonly dueMs: number } | undefined {
  const { index } = rules
  const reports = index.reportsOn(person.employee.id, person.day.date)
  const report = person.report?.report ?? reports[0]
  if (!report || reports.some(({ fact }) => index.reviewOf(fact.ref))) return undefined
  return { ref: report.fact.ref, dueMs: reviewDueMs(report.fact, person, rules) }
}

/**
 * The day's report where the first decision on any of the day's certainly came after its time: no
 * decision stood at a reading after it. A decision that was read late may have been made in time. One
 * that was filed anew could not be decided on before.
 */
export function reportReviewedLate(
  person: FiledDay,
  rules: RuleContext,
): PersonDay['reviewedLate'] {
  const { index } = rules
  const decided = index.reportsOn(person.employee.id, person.day.date).flatMap(({ fact }) => {
    const review = index.reviewOf(fact.ref)
    if (!review) return []
    const { undecidedAt } = review
    const dueMs = reviewDueMs(fact, person, rules)
    return { ref: fact.ref, dueMs, undecidedMs: undecidedAt ? epochMsOf(undecidedAt) : -Infinity }
  })
  const [first] = decided.sort((a, b) => a.undecidedMs - b.undecidedMs)
  return first && first.undecidedMs >= first.dueMs ? first : undefined
}

/** 24:00 of the last of the working days that the policy gives after the report could be decided. */
function reviewDueMs(
  report: DailyReport,
  { day }: FiledDay,
  { settings, holidays, index }: RuleContext,
): number {
  let { date } = localTimeOfMs(index.decidableFrom(report), day.zone)
  for (let left = day.parameters.reviewWithinWorkingDays; left > 0; left--) {
    date = nextWorkingDay(date, settings, holidays)
  }
  return epochMsAt(date, 1440, day.zone)
}

/** A report of the day that was approved without saying how it stands to what was expected. */
export function unassessedReport(
  { employee, day }: FiledDay,
  { index }: RuleContext,
): string | undefined {
  const reports = index.reportsOn(employee.id, day.date)
  const reviews = reports.flatMap(({ fact }) => index.reviewOf(fact.ref) ?? [])
  if (reviews.some(({ expectation }) => expectation !== undefined)) return undefined
  return reviews.find(({ decision }) => decision === 'approved')?.submissionRef
}
