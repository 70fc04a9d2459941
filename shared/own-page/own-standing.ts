import { localTimeOf } from '../calendar/zones.ts'
import { titleOf } from '../explain/words-of.ts'
import { findReviewer } from '../intake/find-reviewer.ts'
import { addDays, datesOfMonth } from '../model/civil-date.ts'
import type { DailyReport, Permit } from '../model/submission.ts'
import { DAY_PART, LEAVE_KIND, PERMIT_KIND } from '../workbook/choices.ts'
import type { OwnScene } from './own-facts.ts'
import type { StandingLine } from './own-page.ts'
import { withStop } from '../text/with-stop.ts'

const PERMITS_AT_MOST = 6
const RETURNED_AT_MOST = 3

/** Permits about the month, or that wait; reports that wait, or came back. */
export function ownStanding(scene: OwnScene): StandingLine[] {
  return [...permitLines(scene), ...reportLines(scene)]
}

function permitLines(scene: OwnScene): StandingLine[] {
  const { facts, index, request } = scene
  const dates = datesOfMonth(request.month)
  const shown = facts.submissions.filter(
    (one): one is Permit =>
      one.kind === 'permit' &&
      ((one.from <= dates.at(-1)! && one.until >= dates[0]!) || !index.reviewOf(one.ref)),
  )
  return shown
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
    .slice(0, PERMITS_AT_MOST)
    .map((permit) => permitLine(permit, scene))
}

function permitLine(permit: Permit, scene: OwnScene): StandingLine {
  const { index, text, language, words } = scene
  const { from, until, permitKind, leaveKind, part } = permit
  const kind = leaveKind
    ? titleOf(LEAVE_KIND, leaveKind, language)
    : titleOf(PERMIT_KIND, permitKind, language)
  const dates = from === until ? words(from) : `${words(from)} – ${words(until)}`
  const half = part ? `, ${titleOf(DAY_PART, part, language).toLowerCase()}` : ''
  const named = text.permit(kind, `${dates}${half}`)
  const review = index.reviewOf(permit.ref)
  const by = reviewerFor(permit, scene)
  switch (review?.decision) {
    case undefined:
      return { tone: 'wait', words: withStop(`${named} ${text.awaitsDecisionOf(by)}`) }
    case 'approved':
      return { tone: 'ok', words: `${named} ${text.approved}.` }
    case 'returned':
      return { tone: 'no', words: `${named} ${text.returned(review.note)}.` }
    case 'rejected':
      return { tone: 'no', words: `${named} ${text.rejected(review.note)}.` }
  }
}

function reportLines(scene: OwnScene): StandingLine[] {
  const { facts, index, text, words, request } = scene
  const [first] = datesOfMonth(request.month)
  const reports = facts.submissions
    .filter(
      (one): one is DailyReport => one.kind === 'daily-report' && one.date >= addDays(first!, -31),
    )
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
  const waiting = reports.filter(({ ref }) => !index.reviewOf(ref))
  const [oldest] = waiting
  const returned = reports.flatMap((report) => {
    const review = index.reviewOf(report.ref)
    const line = text.reportReturned(words(report.date), review?.note ?? '')
    return review?.decision === 'returned' ? [{ tone: 'no' as const, words: line }] : []
  })
  return [
    ...returned.slice(-RETURNED_AT_MOST),
    ...(oldest
      ? [
          {
            tone: 'wait' as const,
            words: text.reportsAwaiting(
              waiting.length,
              words(oldest.date),
              reviewerFor(oldest, scene),
            ),
          },
        ]
      : []),
  ]
}

/** By the chain of the day on which it was filed. */
function reviewerFor({ createdAt }: Permit | DailyReport, scene: OwnScene): string | null {
  const { date } = localTimeOf(createdAt, scene.zone)
  return findReviewer(scene.employee, scene.facts, date)?.name ?? null
}
