import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd, localMoment } from './local-moment.ts'
import type { DayFinding, DayRule } from './rule.ts'

/**
 * A day at home without its report when the late period, too, is over (C10; K5, P2). A rejected
 * report is none; so is one filed before its day or after the late period.
 */
export const dailyReportMissing: DayRule = {
  id: 'daily-report-missing',
  title: { id: 'Laporan kinerja harian tidak ada', en: 'Daily report missing' },
  find: findDailyReportMissing,
}

function findDailyReportMissing({ employee, day, plan, report }: FiledDay): DayFinding[] {
  if (report?.state !== 'missing') return []
  const { date, zone } = day
  const filed = report.report
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [...plan.entries.map(({ cell }) => cell), ...(filed ? [filed.fact.ref] : [])],
      arithmetic: inBothLanguages((texts) =>
        texts.reportMissing({
          date,
          due: localEnd(report.dueMs, zone),
          lateUntil: localEnd(report.lateUntilMs, zone),
          filed: filed ? localMoment(filed.atMs, zone) : null,
        }),
      ),
    },
  ]
}
