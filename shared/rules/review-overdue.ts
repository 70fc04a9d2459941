import { MINUTE_MS } from '../calendar/zones.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd, localMoment } from './local-moment.ts'
import { reviewTurn } from './reviewer-of.ts'
import type { AgencyDay, AgencyRule, AgencyRuleContext, DayFinding } from './rule.ts'

/**
 * Daily reports that still have no decision when the time for it is over: 24:00 of the working day
 * after they were filed (C10 *berjenjang*; L8, P4, K7). The first report of the day counts; a decision
 * on any of them is a review of the day. One finding for each reviewer and day (`reviewTurn`); it names
 * who was passed over and whom the review waits for now. What was decided after its time stays a
 * finding, with how late it was.
 */
export const reviewOverdue: AgencyRule = {
  id: 'review-overdue',
  title: { id: 'Tinjauan laporan lewat waktu', en: 'Review of reports overdue' },
  find: (day, rules) => [...findOverdue(day, rules), ...findReviewedLate(day, rules)],
}

function findOverdue({ people, context }: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const nameOf = (id: EmployeeId): string => rules.index.byId.get(id)?.name ?? id
  const overdue = people.flatMap((person) => {
    const { unreviewed } = person
    if (!unreviewed || !rules.asOf.hasCome(unreviewed.dueMs)) return []
    const turn = reviewTurn(dueOf(person, unreviewed.dueMs), rules)
    return turn ? [{ ...unreviewed, turn }] : []
  })
  const byReviewer = Map.groupBy(overdue, ({ turn }) => JSON.stringify(turn.subject))
  return [...byReviewer.values()].map((its) => {
    const { turn, dueMs } = its.toSorted((a, b) => a.dueMs - b.dueMs)[0]!
    const { subject, passedOver, now } = turn
    return {
      severity: 'warning',
      subject,
      evidence: its.map(({ ref }) => ref).sort(),
      arithmetic: inBothLanguages((texts) =>
        texts.reviewOverdue({
          date: context.date,
          count: its.length,
          due: localEnd(dueMs, context.zone),
          passedOver: passedOver.map(nameOf),
          ...(now !== undefined && { next: nameOf(now) }),
        }),
      ),
    }
  })
}

function findReviewedLate({ people, context }: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const late = people.flatMap((person) => {
    const { reviewedLate } = person
    const turn = reviewedLate && reviewTurn(dueOf(person, reviewedLate.dueMs), rules)
    return turn ? [{ ...reviewedLate, subject: turn.subject }] : []
  })
  const byReviewer = Map.groupBy(late, ({ subject }) => JSON.stringify(subject))
  return [...byReviewer.values()].map((its) => {
    const latest = its.reduce((a, b) => (b.undecidedMs - b.dueMs > a.undecidedMs - a.dueMs ? b : a))
    return {
      severity: 'info',
      subject: latest.subject,
      evidence: its.map(({ ref }) => ref).sort(),
      arithmetic: inBothLanguages((texts) =>
        texts.reviewedLate({
          date: context.date,
          count: its.length,
          due: localEnd(latest.dueMs, context.zone),
          undecided: localMoment(latest.undecidedMs, context.zone),
          lateMinutes: Math.floor((latest.undecidedMs - latest.dueMs) / MINUTE_MS),
        }),
      ),
    }
  })
}

function dueOf({ employee, day }: PersonDay, dueMs: number): Parameters<typeof reviewTurn>[0] {
  return { employee, dueMs, days: day.parameters.reviewWithinWorkingDays }
}
