import { datesOfMonth, monthOf } from '../model/civil-date.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import { dateCell } from './cells/date-cell.ts'
import { findMonthNumber } from '../text/month-number.ts'
import { findWeekday } from '../text/weekday-number.ts'
import type { CellValue } from './tab-rows.ts'

/**
 * The day that a roster's header names: 5, "5", "05", "5 Sen", "Sen 5" or "5 Jul" is that day of the month, a date is
 * that date. Undefined for anything else, as a day of another month.
 */
export function findDayOfHeader(header: CellValue, month: Month): CivilDate | undefined {
  const [, before, day, behind = ''] = DAY.exec(String(header).trim()) ?? []
  const ofMonth = findMonthNumber(behind)
  const isOther =
    (before && findWeekday(before) === undefined) || (ofMonth && ofMonth !== Number(month.slice(5)))
  if (day && !isOther) return datesOfMonth(month)[Number(day) - 1]
  const date = dateCell(header)
  return date.ok && monthOf(date.value) === month ? date.value : undefined
}

const DAY = /^(?:([\p{L}'’]{3,6})[.,]?\s{1,3})?(\d{1,2})(?:\s{0,3}([a-z]{3,9})\.?)?$/iu
