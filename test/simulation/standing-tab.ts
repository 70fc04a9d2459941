import type { Month } from '../../shared/model/civil-date.ts'
import { findHeaderRow } from '../../shared/workbook/header-row.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** A tab in which people type, as it stands: rows from the header on, wherever its columns are. */
export interface StandingTab {
  readonly sheetId: number
  readonly headerRow: number
  readonly columnOf: ReadonlyMap<string, number>
  readonly rows: readonly (readonly CellValue[])[]
}

/** Undefined where it is not there, or nothing in it is a header. */
export function readStandingTab(
  ws: Workspace,
  spreadsheetId: string,
  { key, month }: { readonly key: string; readonly month?: Month },
): StandingTab | undefined {
  const tab = getPeopleTab(key)
  const sheetId = sheetIdOf(tab, month)
  const rows = ws.readSheet(spreadsheetId, sheetId) as CellValue[][]
  const header = findHeaderRow(rows, tab.columns)
  return header && { sheetId, headerRow: header.row, columnOf: header.columnOf, rows }
}

/** The cells of a column below the header, with the row of each; empty ones left out. */
export function cellsOf(
  { headerRow, columnOf, rows }: StandingTab,
  key: string,
): { readonly row: number; readonly value: CellValue }[] {
  const column = columnOf.get(key) ?? -1
  return rows.flatMap((cells, row) => {
    const value = cells[column] ?? ''
    return row <= headerRow || value === '' ? [] : [{ row, value }]
  })
}
