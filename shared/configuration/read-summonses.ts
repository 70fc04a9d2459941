import type { Summons } from '../model/roster.ts'
import { dateCell } from '../workbook/cells/date-cell.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import { longTextCell, textCell } from '../workbook/cells/text-cell.ts'
import { timeCell } from '../workbook/cells/time-cell.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { readTable } from '../workbook/table.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/** Reads the tab *Panggilan*: who works from home and is called to the office. */
export function readSummonses(
  tab: TabRows,
  employeeIds: ReadonlySet<string>,
  problems: ProblemList,
): Summons[] {
  const table = readTable(tab, getPeopleTab('summonses'), problems)
  return (table?.rows ?? []).flatMap((row) => {
    const date = row.read('date', dateCell)
    const employeeId = row.read('employeeId', employeeIdCell)
    const calledBy = row.read('calledBy', textCell) ?? ''
    const calledAt = row.read('calledAt', timeCell)
    const reason = row.read('reason', longTextCell) ?? ''
    if (!date || !employeeId) return []
    if (!employeeIds.has(employeeId)) {
      row.report('employeeId', 'id-unknown', (text) => text.idUnknown(employeeId))
      return []
    }
    return [{ date, employeeId, calledBy, reason, ...(calledAt && { calledAt }) }]
  })
}
