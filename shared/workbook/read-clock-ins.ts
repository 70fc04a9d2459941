import { epochMsAt } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import type { ClockIn } from '../model/facts.ts'
import { instantOf } from '../model/instant.ts'
import { dateTimeCell } from './cells/date-time-cell.ts'
import { employeeIdCell } from './cells/employee-id-cell.ts'
import type { ProblemList } from './problem-list.ts'
import { readTable } from './table.ts'
import type { TabRows } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

/** Reads the tab *Mesin Absensi*. Each unknown NIP is reported once, at its first row. */
export function readClockIns(
  tab: TabRows,
  context: { readonly employeeIds: ReadonlySet<string>; readonly zone: Zone },
  problems: ProblemList,
): ClockIn[] {
  const table = readTable(tab, getPeopleTab('clockIns'), problems)
  const unknown = new Set<string>()
  return (table?.rows ?? []).flatMap((row) => {
    const employeeId = row.read('employeeId', employeeIdCell)
    const moment = row.read('at', dateTimeCell)
    if (!employeeId || !moment) return []
    if (!context.employeeIds.has(employeeId)) {
      if (!unknown.has(employeeId)) {
        unknown.add(employeeId)
        row.report('employeeId', 'id-unknown', (text) => text.idUnknown(employeeId))
      }
      return []
    }
    const midnightMs = epochMsAt(moment.date, 0, context.zone)
    const at = instantOf(midnightMs + moment.secondOfDay * 1000)
    return [{ employeeId, at, cell: row.where('employeeId') }]
  })
}
