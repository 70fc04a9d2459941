import { epochMsOf } from '../model/instant.ts'
import type { DailyReport } from '../model/submission.ts'
import { step, type Scene, type Step } from './scene.ts'

/** The daily report of who is at work: which one counts, or that none does, and by when it was due. */
export function reportSteps(scene: Scene): Step[] {
  const { person, text, when, end, clauseOf } = scene
  const { report } = person
  const clause = clauseOf('daily-report-missing')
  if (!report) return [step('rule', text.noReportAsked), ...furtherReports(scene, undefined)]
  const due = end(report.dueMs)
  const lateUntil = end(report.lateUntilMs)
  const counted = report.report
  const filed = counted ? when(counted.atMs) : ''
  const its = counted ? { ref: counted.fact.ref, at: counted.fact.createdAt } : {}
  const others = furtherReports(scene, counted?.fact.ref)
  switch (report.state) {
    case 'in-time':
      return [
        step('submission', text.reportInTime(filed, due), { ...its, decides: true, clause }),
        ...others,
      ]
    case 'late': {
      const late = clauseOf('daily-report-late') ?? clause
      const words = text.reportLate(filed, due)
      return [step('submission', words, { ...its, decides: true, clause: late }), ...others]
    }
    case 'awaited':
      return [
        ...(counted ? [step('submission', text.reportOutside(filed), its)] : []),
        ...others,
        step('rule', text.reportAwaited(due, lateUntil), { decides: person.over, clause }),
      ]
    case 'missing':
      return [
        ...(counted ? [step('submission', text.reportOutside(filed), its)] : []),
        ...others,
        step('rule', text.reportMissing(due, lateUntil), { decides: true, clause }),
      ]
  }
}

/** Reports of the day beside the one that counts; rejected ones are told apart. */
function furtherReports({ facts, person, text, when, reviewOf }: Scene, but?: string): Step[] {
  return facts.submissions
    .filter(
      (submission): submission is DailyReport =>
        submission.kind === 'daily-report' &&
        submission.employeeId === person.employee.id &&
        submission.date === person.day.date &&
        submission.ref !== but &&
        reviewOf(submission.ref)?.decision !== 'rejected',
    )
    .map(({ ref, createdAt: at }) => {
      const filed = when(epochMsOf(at))
      const words = person.report?.report ? text.reportAgain(filed) : text.reportFiled(filed)
      return step('submission', words, { ref, at })
    })
}
