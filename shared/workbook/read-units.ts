import type { Unit } from '../model/employee.ts'
import { employeeIdCell } from './cells/employee-id-cell.ts'
import { textCell } from './cells/text-cell.ts'
import { wholeNumberCell } from './cells/whole-number-cell.ts'
import { yesNoCell } from './cells/yes-no-cell.ts'
import { NO } from './stand-ins.ts'
import { createProblemList } from './problem-list.ts'
import type { ProblemList } from './problem-list.ts'
import { readTable } from './table.ts'
import type { TabRows } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

/** Reads the tab *Unit Kerja*; of two rows with one code the first counts. */
export function readUnits(tab: TabRows, problems: ProblemList): Unit[] {
  const table = readTable(tab, getPeopleTab('units'), problems)
  const units: Unit[] = []
  const firstOf = new Map<string, string>()
  for (const row of table?.rows ?? []) {
    const code = row.read('code', textCell)
    if (!code) continue
    const first = firstOf.get(code.toLowerCase())
    if (first) {
      row.report('code', 'unit-duplicate', (text) => text.unitDuplicate(code, first))
      continue
    }
    firstOf.set(code.toLowerCase(), row.where('code'))
    const headId = row.read('headId', employeeIdCell)
    const minimumOnDuty = row.read('minimumOnDuty', wholeNumberCell)
    units.push({
      code,
      name: row.read('name', textCell) ?? code,
      publicService: row.readOr('publicService', yesNoCell, NO),
      exemptFromWfh: row.readOr('exemptFromWfh', yesNoCell, NO),
      ...(headId && { headId }),
      ...(minimumOnDuty !== undefined && { minimumOnDuty }),
    })
  }
  return units
}

/** Reports heads of units who are not in *Pegawai*, once the staff list is read. */
export function reportUnknownHeads(
  tab: TabRows,
  employeeIds: ReadonlySet<string>,
  problems: ProblemList,
): void {
  const table = readTable(tab, getPeopleTab('units'), createProblemList())
  for (const row of table?.rows ?? []) {
    const head = employeeIdCell(row.raw('headId'))
    if (!head.ok || employeeIds.has(head.value)) continue
    problems.addAt(row.where('headId'), 'id-unknown', (text) => text.idUnknown(head.value))
  }
}
