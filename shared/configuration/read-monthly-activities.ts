import type { MonthlyActivity } from '../model/unit-record.ts'
import { monthCell } from '../workbook/cells/date-cell.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import { longTextCell } from '../workbook/cells/text-cell.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { readTable } from '../workbook/table.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/** Reads the tab *Kegiatan Bulanan* (P2); a row without person, month or text is left out. */
export function readMonthlyActivities(
  tab: TabRows,
  employeeIds: ReadonlySet<string>,
  problems: ProblemList,
): MonthlyActivity[] {
  const table = readTable(tab, getPeopleTab('monthlyActivities'), problems)
  return (table?.rows ?? []).flatMap((row) => {
    const employeeId = row.read('employeeId', employeeIdCell)
    const month = row.read('month', monthCell)
    const activity = row.read('activity', longTextCell)
    if (!employeeId || !month || !activity) return []
    if (!employeeIds.has(employeeId)) {
      row.report('employeeId', 'id-unknown', (text) => text.idUnknown(employeeId))
      return []
    }
    return [{ employeeId, month, activity, cell: row.where('activity') }]
  })
}
