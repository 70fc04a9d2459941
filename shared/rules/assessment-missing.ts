import type { FindingSubject } from '../model/finding.ts'
import { isAgencyHead, reviewChain } from '../model/review-chain.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { AgencyDay, AgencyRule, AgencyRuleContext, DayFinding } from './rule.ts'

/**
 * Reports approved without saying whether the work was above, as or below expectation (L9; P4, K7).
 * One finding for each reviewer and day. A report without any decision is `review-overdue`.
 */
export const assessmentMissing: AgencyRule = {
  id: 'assessment-missing',
  title: { id: 'Laporan belum dinilai', en: 'Report not assessed' },
  find: findUnassessed,
}

function findUnassessed({ people, context }: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const unassessed = people.flatMap(({ unassessed: ref, employee }) => {
    if (ref === undefined || isAgencyHead(employee)) return []
    const [reviewer] = reviewChain(employee, rules.index, context.date)
    const subject: FindingSubject =
      reviewer === undefined
        ? { kind: 'unit', unitCode: employee.unitCode }
        : { kind: 'person', employeeId: reviewer }
    return [{ ref, subject }]
  })
  const byReviewer = Map.groupBy(unassessed, ({ subject }) => JSON.stringify(subject))
  return [...byReviewer.values()].map((its) => ({
    severity: 'warning',
    subject: its[0]!.subject,
    evidence: its.map(({ ref }) => ref).sort(),
    arithmetic: inBothLanguages((texts) =>
      texts.assessmentMissing({ date: context.date, count: its.length }),
    ),
  }))
}
