import { cleanIdentifier } from '../shared/identifiers/clean-identifier.ts'
import { findStandingColumns } from '../shared/workbook/set-up-columns.ts'
import { getPeopleTab } from '../shared/workbook/tabs.ts'
import { findPeopleTab } from './set-up/find-people-tab.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

export interface ListedPerson {
  readonly employeeId: string
  readonly name: string
}

export interface ListedUnit {
  readonly code: string
  readonly name: string
}

/** Who stands in *Pegawai*, to choose from. */
export function listPeople(spreadsheet: Spreadsheet): ListedPerson[] {
  return readColumns(spreadsheet, 'employees', ['id', 'name'])
    .map(([id = '', name = '']) => ({ employeeId: cleanIdentifier(id), name }))
    .filter(({ employeeId }) => /^\d{16}(?:\d{2})?$/u.test(employeeId))
}

/** What stands in *Unit Kerja*, to choose from. */
export function listUnits(spreadsheet: Spreadsheet): ListedUnit[] {
  return readColumns(spreadsheet, 'units', ['code', 'name'])
    .map(([code = '', name = '']) => ({ code, name }))
    .filter(({ code }) => code !== '')
}

/** The texts of these columns, row by row, below the headers. */
function readColumns(
  spreadsheet: Spreadsheet,
  tabKey: string,
  columnKeys: readonly string[],
): string[][] {
  const rows = findPeopleTab(spreadsheet, tabKey)?.getDataRange().getDisplayValues() ?? []
  const { headerRow, columnOf } = findStandingColumns(getPeopleTab(tabKey), undefined, rows)
  return rows.slice(headerRow + 1).map((row) =>
    columnKeys.map((key) => {
      const column = columnOf.get(key)
      return column === undefined ? '' : (row[column] ?? '').trim()
    }),
  )
}
