import { isCivilDate, type CivilDate } from '../model/civil-date.ts'
import { yesNoCell } from './cells/yes-no-cell.ts'
import type { CellValue } from './tab-rows.ts'

/** The column of *Hari Ini* in which heads of units tick that presence was examined (L8). */
export const BOX_COLUMN = 8

const NOT_YET = /^\s*(?:belum|not yet)/iu

/** A box, of which day and unit it is, and whether it is ticked. */
export interface ExaminationBox {
  readonly date: CivilDate
  readonly unitCode: string
  readonly ticked: boolean
}

/** What stands beside a box and says whose it is, so that a tick counts for the day that was shown. */
export function boxKey({ date, unitCode }: Pick<ExaminationBox, 'date' | 'unitCode'>): string {
  return `${date} ${unitCode}`
}

/** What is typed or pasted over a box marks it, unless it says no. */
export function isTicked(value: CellValue | null | undefined): boolean {
  if (value === undefined || value === null || value === '') return false
  const said = yesNoCell(value)
  return said.ok ? said.value : !NOT_YET.test(String(value))
}

/** The boxes that stand in the tab. */
export function readBoxes(rows: readonly (readonly CellValue[])[]): ExaminationBox[] {
  return rows.flatMap((row) => {
    const [box, key] = [row[BOX_COLUMN], row[BOX_COLUMN + 1]]
    if (typeof key !== 'string') return []
    const [date = '', unitCode] = key.split(/ (.*)/su)
    return isCivilDate(date) && unitCode ? [{ date, unitCode, ticked: isTicked(box) }] : []
  })
}
