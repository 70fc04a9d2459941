import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt, localTimeOfMs } from '../calendar/zones.ts'
import type { FindingSubject } from '../model/finding.ts'
import type { DailyReport } from '../model/submission.ts'
import type { Timed } from '../outcome/index-facts.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd } from './local-moment.ts'
import { nextReviewerAfter, reviewerOf } from './reviewer-of.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'

interface Overdue {
  readonly subject: FindingSubject
  readonly report: Timed<DailyReport>
  readonly dueMs: number
}

/**
 * Daily reports that still have no decision when the time for it is over: 24:00 of the working day
 * after they were filed (C10 *berjenjang*; L8, P4, K7). One finding for each reviewer and day: the
 * direct superior, else the unit's head, else the unit. It names the superior whose turn is next.
 */
export const reviewOverdue: DayRule = { id: 'review-overdue', find: findReviewOverdue }

function findReviewOverdue({ people, context }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  const byReviewer = new Map<string, Overdue[]>()
  for (const person of people) {
    const overdue = overdueOf(person, rules)
    if (!overdue) continue
    const key = JSON.stringify(overdue.subject)
    byReviewer.set(key, [...(byReviewer.get(key) ?? []), overdue])
  }
  return [...byReviewer.values()].map((overdue) => {
    const { subject } = overdue[0]!
    const next = nextReviewerAfter(subject, rules)
    return {
      severity: 'warning',
      subject,
      evidence: overdue.map(({ report }) => report.fact.ref).sort(),
      arithmetic: inBothLanguages((texts) =>
        texts.reviewOverdue({
          date: context.date,
          count: overdue.length,
          due: localEnd(Math.min(...overdue.map(({ dueMs }) => dueMs)), context.zone),
          ...(next && { next: next.name }),
        }),
      ),
    }
  })
}

/** The first report of the day counts; a decision on any of them is a review of the day. */
function overdueOf(person: PersonDay, rules: RuleContext): Overdue | null {
  const { index, asOfMs } = rules
  const reports = index.reportsOn(person.employee.id, person.day.date)
  const report = person.report?.report ?? reports[0]
  if (!report || reports.some(({ fact }) => index.reviewOf(fact.ref))) return null
  const dueMs = reviewDueMs(report, person, rules)
  return asOfMs < dueMs ? null : { subject: reviewerOf(person, rules), report, dueMs }
}

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
