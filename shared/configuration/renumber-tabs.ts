import { cleanIdentifier } from '../identifiers/clean-identifier.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { TabRows } from '../workbook/tab-rows.ts'

/** The tabs as if each cell that is one of these numbers held the other. */
export function renumberTabs(
  tabs: readonly TabRows[],
  numbers: ReadonlyMap<EmployeeId, EmployeeId>,
): readonly TabRows[] {
  if (numbers.size === 0) return tabs
  return tabs.map((tab) => ({
    ...tab,
    rows: tab.rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'string' ? (numbers.get(cleanIdentifier(cell)) ?? cell) : cell,
      ),
    ),
  }))
}
