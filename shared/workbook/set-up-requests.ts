import type { Month } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import type { SheetsRequest } from './sheets-request.ts'
import type { CellValue } from './tab-rows.ts'

/** What stands in the spreadsheet before set-up, of one sheet. */
export interface ExistingSheet {
  readonly sheetId: number
  readonly title: string
  readonly rowCount: number
  readonly columnCount: number
  readonly protectedRangeIds: readonly number[]
  readonly conditionalFormatCount: number
  /** What stands in it: at least the first row; for *Pengaturan* every row. */
  readonly rows: readonly (readonly CellValue[])[]
}

/**
 * The requests of one `spreadsheets.batchUpdate` that make and repair all tabs in which people type.
 * Given the state after, it changes nothing that people typed and duplicates nothing: headers are
 * written only where missing, moved columns are followed, filled settings stay.
 */
export function setUpRequests(options: {
  readonly existing: readonly ExistingSheet[]
  readonly language: Language
  readonly months: readonly Month[]
}): SheetsRequest[] {
  throw new Error(`Not built yet (${options.existing.length} sheets)`)
}
