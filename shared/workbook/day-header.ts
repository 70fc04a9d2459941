import { datesOfMonth, monthOf } from '../model/civil-date.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import { dateCell } from './cells/date-cell.ts'
import type { CellValue } from './tab-rows.ts'

/**
 * The day that a roster's header names: 5, "5", "05" or "5 Sen" is that day of the month, a date is
 * that date. Undefined for anything else.
 */
export function findDayOfHeader(header: CellValue, month: Month): CivilDate | undefined {
  const day = /^(\d{1,2})(?:\s*[a-z]{3,6}\.?)?$/i.exec(String(header).trim())?.[1]
  if (day) return datesOfMonth(month)[Number(day) - 1]
  const date = dateCell(header)
  return date.ok && monthOf(date.value) === month ? date.value : undefined
}
