import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd, localMoment } from './local-moment.ts'
import type { DayFinding, DayRule } from './rule.ts'

/**
 * A day's report filed after 24:00 local time and within the late period (C10; K5, P2).
 *
 * @example the report of a Friday filed Saturday 00:20 in Tenggarong; the same instant is Friday 23:20
 * in Pandeglang, in time
 */
export const dailyReportLate: DayRule = {
  id: 'daily-report-late',
  title: { id: 'Laporan kinerja harian terlambat', en: 'Daily report late' },
  find: findDailyReportLate,
}

function findDailyReportLate({ employee, day, report }: FiledDay): DayFinding[] {
  const filed = report?.report
  if (!filed || report.state !== 'late') return []
  const { date, zone } = day
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [filed.fact.ref],
      arithmetic: inBothLanguages((texts) =>
        texts.reportLate({
          date,
          due: localEnd(report.dueMs, zone),
          filed: localMoment(filed.atMs, zone),
          lateMinutes: Math.floor((filed.atMs - report.dueMs) / 60_000),
        }),
      ),
    },
  ]
}
