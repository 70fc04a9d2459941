import type { Person } from './person.ts'
import type { SampleAgency } from './sample-agency.ts'
import { workbookRows } from './workbook-rows.ts'

/** HR types staff, units, access, rosters, holidays and the policy into the tabs that set-up made. */
export function fillWorkbook(person: Person, spreadsheetId: string, agency: SampleAgency): void {
  person.write(
    spreadsheetId,
    workbookRows(agency)
      .filter(({ rows }) => rows.length > 1)
      .map(({ title, rows }) => ({ range: `'${title}'!A2`, values: rows.slice(1) })),
  )
}
