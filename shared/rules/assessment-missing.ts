import type { FindingSubject } from '../model/finding.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { reviewerOf } from './reviewer-of.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'

/**
 * Reports approved without saying whether the work was above, as or below expectation (L9; P4, K7).
 * One finding for each reviewer and day. A report without any decision is `review-overdue`.
 */
export const assessmentMissing: DayRule = { id: 'assessment-missing', find: findUnassessed }

function findUnassessed({ people, context }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  const byReviewer = new Map<string, { subject: FindingSubject; refs: string[] }>()
  for (const person of people) {
    const reports = rules.index.reportsOn(person.employee.id, context.date)
    const reviews = reports.flatMap(({ fact }) => rules.index.reviewOf(fact.ref) ?? [])
    const approved = reviews.find(({ decision }) => decision === 'approved')
    if (!approved || reviews.some(({ expectation }) => expectation !== undefined)) continue
    const subject = reviewerOf(person, rules)
    const key = JSON.stringify(subject)
    const known = byReviewer.get(key) ?? { subject, refs: [] }
    known.refs.push(approved.submissionRef)
    byReviewer.set(key, known)
  }
  return [...byReviewer.values()].map(({ subject, refs }) => ({
    severity: 'warning',
    subject,
    evidence: refs.sort(),
    arithmetic: inBothLanguages((texts) =>
      texts.assessmentMissing({ date: context.date, count: refs.length }),
    ),
  }))
}
