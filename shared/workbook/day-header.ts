import { datesOfMonth, monthOf, weekdayOf } from '../model/civil-date.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import { LONGEST_WORD } from './cell-reading.ts'
import { dateCell } from './cells/date-cell.ts'
import { findMonthNumber } from '../text/month-number.ts'
import { findWeekday } from '../text/weekday-number.ts'
import type { CellValue } from './tab-rows.ts'

/**
 * The day that a roster's header names: 5, "05", "5 Sen", "Sen 5", "5 Jul" or "5/7" is that day of the month, a date
 * is that date, also where it names another day of the week. Undefined for anything else, as a day of another month.
 */
export function findDayOfHeader(header: CellValue, month: Month): CivilDate | undefined {
  const bare = typeof header === 'string' ? withoutWeekdays(header) : String(header)
  const [, day, behind = '', number] = DAY.exec(bare) ?? []
  const ofMonth = number ? Number(number) : findMonthNumber(behind)
  if (day && (ofMonth ?? Number(month.slice(5))) === Number(month.slice(5))) {
    return datesOfMonth(month)[Number(day) - 1]
  }
  const date = dateCell(typeof header === 'string' ? bare : header)
  return date.ok && monthOf(date.value) === month ? date.value : undefined
}

const DAY = /^(\d{1,2})(?:[\s-]{0,3}([a-z]{3,9})|[/-](\d{1,2}))?$/i

/**
 * Whether a header names another day of the week than that of its date: a roster that was copied from another month,
 * perhaps.
 *
 * @example isOtherWeekday('Senin 6', parseCivilDate('2021-07-06')) // true, it is a Tuesday
 */
export function isOtherWeekday(header: CellValue, date: CivilDate): boolean {
  const [named, ...others] = wordsOf(String(header)).flatMap((word) => findWeekday(word) ?? [])
  return named !== undefined && others.length === 0 && named !== weekdayOf(date)
}

function wordsOf(header: string): readonly string[] {
  return header.length > LONGEST_WORD ? [] : (header.match(WORD) ?? [])
}

/** What a header says beside the names of days, which the date itself decides, and marks around it. */
function withoutWeekdays(header: string): string {
  const beside = new Set(
    wordsOf(header).filter((word) => findWeekday(word) !== undefined || TITLE.test(word)),
  )
  const left =
    beside.size === 0 ? header : header.replace(WORD, (word) => (beside.has(word) ? '' : word))
  return left.replace(/^[\s,.()]{1,20}/, '').replace(/[\s,.()]{1,20}$/, '')
}

const TITLE = /^(?:hari|tgl|tanggal)$/i
const WORD = /[\p{L}'’]{3,10}/gu
