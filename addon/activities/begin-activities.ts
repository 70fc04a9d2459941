import { cleanIdentifier } from '../../shared/identifiers/clean-identifier.ts'
import { isMonth } from '../../shared/model/civil-date.ts'
import { monthCell } from '../../shared/workbook/cells/date-cell.ts'
import { locked, readRows, writeRows, type Cells, type RowsTarget } from '../set-up/people-rows.ts'

const TAB = 'monthlyActivities'

/** People of whom a row was written, and those who had one of the month. */
export interface BegunActivities {
  readonly begun: number
  readonly kept: number
}

/**
 * Writes what that *Rekap Hasil Kerja* says of each person who reported under what stands in *Kegiatan
 * Bulanan*, in one call. Who has a row of the month there keeps it, also under a former NIP. Throws where
 * either tab is gone.
 */
export function beginActivities(
  target: RowsTarget,
  {
    recapSheetId,
    presentNumbers,
  }: {
    readonly recapSheetId: number
    /** Of people whose NIP became another, by the former one. */
    readonly presentNumbers: Readonly<Record<string, string>>
  },
): BegunActivities {
  function keyOf(typed: string, month: string): string {
    const number = cleanIdentifier(typed)
    return `${presentNumbers[number] ?? number} ${month}`
  }
  return locked(target, () => {
    const recap = target.spreadsheet.getSheetById(recapSheetId)
    if (!recap) throw new Error(target.text.recapGone)
    const tab = readRows(target, TAB)
    const known = new Set(
      tab.rows.map(({ cell }) => {
        const month = monthCell(cell('month'))
        return keyOf(cell('employeeId'), month.ok ? month.value : '')
      }),
    )
    const reported = readResults(recap.getDataRange().getDisplayValues())
    const fresh = reported.filter(({ employeeId, month }) => !known.has(keyOf(employeeId, month)))
    writeRows(
      target,
      fresh.map((cells, index) => ({ tab, at: tab.next + index, cells })),
    )
    target.spreadsheet.setActiveSheet(tab.sheet)
    return { begun: fresh.length, kept: reported.length - fresh.length }
  })
}

interface Result extends Cells {
  readonly employeeId: string
  readonly month: string
  readonly activity: string
}

/** In a row of the recap NIP, month, activities and days that were reported stand beside each other. */
function readResults(rows: readonly (readonly string[])[]): Result[] {
  return rows.flatMap((row) => {
    const at = row.findIndex(isMonth)
    const [employeeId = '', month = '', activity = '', days = ''] = row.slice(Math.max(at - 1, 0))
    return at > 0 && Number(days) > 0 && activity !== '' ? [{ employeeId, month, activity }] : []
  })
}
