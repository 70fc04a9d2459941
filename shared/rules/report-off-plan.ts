import { mondayOf } from '../calendar/week.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'
import { findTarget, weekTargets } from './week-plan.ts'

/**
 * A daily report with activities that are tied to no target of the unit's plan of the week (L4). Where
 * the unit has no plan, that is its own finding.
 */
export const reportOffPlan: DayRule = {
  id: 'report-off-plan',
  title: { id: 'Kegiatan di luar rencana', en: 'Work outside the plan' },
  find: findReportOffPlan,
}

function findReportOffPlan({ employee, day }: FiledDay, rules: RuleContext): DayFinding[] {
  const { date } = day
  const report = rules.index.reportsOn(employee.id, date)[0]?.fact
  const targets = report ? weekTargets(employee.unitCode, date, rules) : []
  if (!report || targets.length === 0) return []
  const off = report.activities.filter((activity) => !findTarget(activity, targets)).length
  if (off === 0) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [report.ref],
      arithmetic: inBothLanguages((texts) =>
        texts.reportOffPlan({
          date,
          off,
          total: report.activities.length,
          monday: mondayOf(date),
        }),
      ),
    },
  ]
}
