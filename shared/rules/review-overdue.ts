import { MINUTE_MS } from '../calendar/zones.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd, localMoment } from './local-moment.ts'
import { nextReviewerAfter, reviewerOf } from './reviewer-of.ts'
import type { AgencyDay, AgencyRule, AgencyRuleContext, DayFinding } from './rule.ts'

/**
 * Daily reports that still have no decision when the time for it is over: 24:00 of the working day
 * after they were filed (C10 *berjenjang*; L8, P4, K7). The first report of the day counts; a decision
 * on any of them is a review of the day. One finding for each reviewer and day: the direct superior,
 * else the unit's head, else the unit. It names the superior whose turn is next. What was decided after
 * its time stays a finding, with how late it was.
 */
export const reviewOverdue: AgencyRule = {
  id: 'review-overdue',
  find: (day, rules) => [...findOverdue(day, rules), ...findReviewedLate(day, rules)],
}

function findOverdue({ people, context }: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const overdue = people.flatMap((person) => {
    const { unreviewed } = person
    if (!unreviewed || !rules.asOf.hasCome(unreviewed.dueMs)) return []
    return [{ ...unreviewed, subject: reviewerOf(person, rules) }]
  })
  const byReviewer = Map.groupBy(overdue, ({ subject }) => JSON.stringify(subject))
  return [...byReviewer.values()].map((its) => {
    const { subject } = its[0]!
    const next = nextReviewerAfter(subject, rules)
    return {
      severity: 'warning',
      subject,
      evidence: its.map(({ ref }) => ref).sort(),
      arithmetic: inBothLanguages((texts) =>
        texts.reviewOverdue({
          date: context.date,
          count: its.length,
          due: localEnd(Math.min(...its.map(({ dueMs }) => dueMs)), context.zone),
          ...(next && { next: next.name }),
        }),
      ),
    }
  })
}

function findReviewedLate({ people, context }: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const late = people.flatMap((person) =>
    person.reviewedLate ? [{ ...person.reviewedLate, subject: reviewerOf(person, rules) }] : [],
  )
  const byReviewer = Map.groupBy(late, ({ subject }) => JSON.stringify(subject))
  return [...byReviewer.values()].map((its) => {
    const latest = its.reduce((a, b) => (b.reviewedMs - b.dueMs > a.reviewedMs - a.dueMs ? b : a))
    return {
      severity: 'info',
      subject: latest.subject,
      evidence: its.map(({ ref }) => ref).sort(),
      arithmetic: inBothLanguages((texts) =>
        texts.reviewedLate({
          date: context.date,
          count: its.length,
          due: localEnd(latest.dueMs, context.zone),
          reviewed: localMoment(latest.reviewedMs, context.zone),
          lateMinutes: Math.floor((latest.reviewedMs - latest.dueMs) / MINUTE_MS),
        }),
      ),
    }
  })
}
