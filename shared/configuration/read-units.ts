import type { CivilDate } from '../model/civil-date.ts'
import type { ActingHead, Unit } from '../model/employee.ts'
import { dateCell } from '../workbook/cells/date-cell.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import { exemptionCell } from '../workbook/cells/exemption-cell.ts'
import { textCell } from '../workbook/cells/text-cell.ts'
import { wholeNumberCell } from '../workbook/cells/whole-number-cell.ts'
import { yesNoCell } from '../workbook/cells/yes-no-cell.ts'
import { NO, NOT_EXEMPT } from './stand-ins.ts'
import { createProblemList } from '../workbook/problem-list.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { isEmpty, readTable } from '../workbook/table.ts'
import type { TableRow } from '../workbook/table.ts'
import { withoutDashes } from '../workbook/tab-rows.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/**
 * Reads the tab *Unit Kerja*. Of rows with one code the first without dates is the unit; those with dates
 * say who acts for its head (Plh., Plt.), a second one without is told.
 */
export function readUnits(tab: TabRows, problems: ProblemList): Unit[] {
  const table = readTable(withoutDashes(tab), getPeopleTab('units'), problems)
  const coded = (table?.rows ?? []).flatMap((row) => {
    const code = row.read('code', textCell)
    return code ? [{ code, row }] : []
  })
  const byCode = Map.groupBy(coded, ({ code }) => code.toLowerCase())
  return [...byCode.values()].map((its) => {
    const own = its.find(({ row }) => !isActing(row)) ?? its[0]!
    const others = its.filter((one) => one !== own)
    for (const { code, row } of others.filter((one) => !isActing(one.row))) {
      const where = own.row.where('code')
      row.report('code', 'unit-duplicate', (text) => text.unitDuplicate(code, where))
    }
    const acting = others.flatMap(({ row }) => (isActing(row) ? (readActing(row) ?? []) : []))
    return { ...readUnit(own.row, own.code), ...(acting.length > 0 && { acting }) }
  })
}

function isActing(row: TableRow): boolean {
  return !isEmpty(row.raw('actingFrom')) || !isEmpty(row.raw('actingUntil'))
}

function readUnit(row: TableRow, code: string): Unit {
  const headId = row.read('headId', employeeIdCell)
  const minimumOnDuty = row.read('minimumOnDuty', wholeNumberCell)
  const { exempt, checked } = row.readOr('exemptFromWfh', exemptionCell, NOT_EXEMPT)
  return {
    code,
    name: row.read('name', textCell) ?? code,
    publicService: row.readOr('publicService', yesNoCell, NO),
    exemptFromWfh: exempt,
    ...(checked && { exemptionChecked: true as const }),
    ...(headId && { headId }),
    ...(minimumOnDuty !== undefined && { minimumOnDuty }),
  }
}

/** Undefined where it cannot be read who, from when or until when. */
function readActing(row: TableRow): ActingHead | undefined {
  const employeeId = row.read('headId', employeeIdCell)
  const from = row.read('actingFrom', dateCell)
  const until = row.read('actingUntil', dateCell)
  if (from && until && until < from) {
    row.report('actingUntil', 'date-order', (text) => text.dateOrder(from, until))
    return undefined
  }
  const isRead = (key: string, date: CivilDate | undefined): boolean =>
    date !== undefined || isEmpty(row.raw(key))
  if (!employeeId || !isRead('actingFrom', from) || !isRead('actingUntil', until)) return undefined
  return { employeeId, ...(from && { from }), ...(until && { until }) }
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
