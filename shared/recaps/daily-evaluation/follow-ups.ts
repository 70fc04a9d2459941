import type { FactsIndex } from '../../outcome/index-facts.ts'
import type { FiledDay } from '../../outcome/filed-day.ts'
import type { ReportStanding } from '../../outcome/report-standing.ts'
import type { FollowUp } from './words-en.ts'

/** What a unit's head has to do about one person's day, the most pressing first. */
export function followUpsOf(
  { employee, day, report, outcome }: FiledDay,
  standing: ReportStanding,
  index: FactsIndex,
): FollowUp[] {
  const followUps: FollowUp[] = []
  const lacksPresence = (['check-in-missing', 'check-out-missing'] as const).some((flag) =>
    outcome.flags.includes(flag),
  )
  const permits = index.undecidedPermitsOf(employee.id)
  if (outcome.code === 'TK') followUps.push('ask-absence')
  else if (lacksPresence) followUps.push('ask-presence')
  if (report?.state === 'missing') followUps.push('ask-report')
  if (report?.state === 'awaited' && outcome.code !== 'TK') followUps.push('await-report')
  if (standing.state === 'in-time' || standing.state === 'late') {
    const review = index.reviewOf(standing.report?.fact.ref ?? '')
    if (!review) followUps.push('review-report')
    else if (review.decision === 'returned') followUps.push('await-correction')
  }
  if (permits.some(({ from, until }) => from <= day.date && day.date <= until)) {
    followUps.push('decide-permit')
  }
  return followUps
}
