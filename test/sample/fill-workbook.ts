import type { Person } from './person.ts'
import type { SampleAgency } from './sample-agency.ts'
import { workbookRows } from './workbook-rows.ts'

/**
 * HR pastes staff, units, access, rosters, holidays and the policy into the tabs that set-up made, which grow as they do
 * where a person pastes.
 */
export function fillWorkbook(person: Person, spreadsheetId: string, agency: SampleAgency): void {
  const filled = workbookRows(agency).filter(({ rows }) => rows.length > 1)
  const sheets = person.listSheets(spreadsheetId)
  const growing = filled.flatMap(({ title, rows }) => {
    const { sheetId = null, gridProperties } = sheets.find((sheet) => sheet.title === title) ?? {}
    const length = rows.length - (gridProperties?.rowCount ?? rows.length)
    return length > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS', length } }] : []
  })
  if (growing.length > 0) person.batchUpdate(spreadsheetId, growing)
  person.write(
    spreadsheetId,
    filled.map(({ title, rows }) => ({ range: `'${title}'!A2`, values: rows.slice(1) })),
  )
}
