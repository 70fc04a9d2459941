import { addDays } from '../model/civil-date.ts'
import type { DailyReport } from '../model/submission.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/** Leave and days off may lie between two reports, but not more than this. */
const LONGEST_PAUSE_DAYS = 10

/**
 * A report that says nothing (K5, C10, P2): no activity has an output, or its text is word for word
 * that of the reports before it, so many days in a row as the policy sets.
 */
export const reportEmpty: DayRule = {
  id: 'report-empty',
  title: { id: 'Laporan tanpa isi', en: 'Report without content' },
  find: findReportEmpty,
}

function findReportEmpty({ employee, day }: FiledDay, { index }: RuleContext): DayFinding[] {
  const { date, parameters } = day
  const limit = parameters.repeatedReportDays
  const report = index.reportsOn(employee.id, date)[0]?.fact
  if (!report) return []
  const found = {
    severity: 'warning' as const,
    subject: { kind: 'person' as const, employeeId: employee.id },
  }
  if (isBlankReport(report)) {
    return [
      {
        ...found,
        evidence: [report.ref],
        arithmetic: inBothLanguages((texts) =>
          texts.reportBlank({ date, activities: report.activities.length }),
        ),
      },
    ]
  }
  const same = sameTextInARow(report, index)
  if (same.length < limit) return []
  return [
    {
      ...found,
      evidence: same.map(({ ref }) => ref),
      arithmetic: inBothLanguages((texts) =>
        texts.reportRepeated({ date, days: same.length, limit }),
      ),
    },
  ]
}

/** Whether no activity says what came of it. */
export function isBlankReport({ activities }: DailyReport): boolean {
  return activities.every(({ output }) => output.trim() === '')
}

/** This report and those before it with the same text, latest first. */
export function sameTextInARow(
  report: DailyReport,
  index: Pick<FactsIndex, 'reportsOn'>,
): DailyReport[] {
  const text = textOf(report)
  const same = [report]
  let { date } = report
  for (let pause = 0; pause < LONGEST_PAUSE_DAYS; pause++) {
    date = addDays(date, -1)
    const before = index.reportsOn(report.employeeId, date)[0]?.fact
    if (!before) continue
    if (textOf(before) !== text) break
    same.push(before)
    pause = 0
  }
  return same
}

/** What was done and came of it, whatever the case, spaces and marks. */
function textOf({ activities }: DailyReport): string {
  return activities
    .map(({ activity, output }) => `${activity} ${output}`)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
