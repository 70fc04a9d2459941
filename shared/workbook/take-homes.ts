import type { Coordinates, EmployeeId } from '../model/employee.ts'
import { coordinatesCell } from './cells/coordinates-cell.ts'
import { employeeIdCell } from './cells/employee-id-cell.ts'
import { findHeaderRow } from './header-row.ts'
import { HOME_COLUMN } from './home-column.ts'
import { isEmpty } from './table.ts'
import type { TabRows } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

/**
 * The homes that stand in *Pegawai*, as in earlier versions, and the tab without them: every reader of a
 * spreadsheet reads all its cells, so homes are kept where only the person sees them. The header stays, so
 * that HR is told.
 */
export function takeHomes<Tab extends TabRows>(
  tab: Tab,
): { readonly tab: Tab; readonly homes: ReadonlyMap<EmployeeId, Coordinates> } {
  const header = findHeaderRow(tab.rows, [...getPeopleTab('employees').columns, HOME_COLUMN])
  const column = header?.columnOf.get(HOME_COLUMN.key)
  const homes = new Map<EmployeeId, Coordinates>()
  if (!header || column === undefined) return { tab, homes }
  const idColumn = header.columnOf.get('id')
  const rows = tab.rows.map((row, index) => {
    const cell = row[column] ?? ''
    if (index <= header.row || isEmpty(cell)) return row
    const reading = coordinatesCell(cell)
    const id = employeeIdCell(idColumn === undefined ? '' : (row[idColumn] ?? ''))
    if (reading.ok && id.ok) homes.set(id.value, reading.value)
    return row.map((one, at) => (at === column ? '' : one))
  })
  return { tab: { ...tab, rows }, homes }
}
