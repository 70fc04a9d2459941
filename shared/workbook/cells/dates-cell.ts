import { addDays, daysBetween, isCivilDate, weekdayOf } from '../../model/civil-date.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import { findTooLong, quoteTyped, readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'
import { canBeMeant, findDateInText, findDateOfSerial } from './date-cell.ts'
import { findMonthNumber } from '../../text/month-number.ts'
import { findWeekday } from '../../text/weekday-number.ts'

/** A date as far as it is written; what lacks stands with a later one. */
interface WrittenDate {
  readonly day: string
  month?: number
  year?: string
  /** Of a date that was written whole. */
  readonly whole?: CivilDate
  /** Whether the dates since the one before belong to it. */
  readonly sinceBefore: boolean
}

/** No holiday, and no month of fasting, is longer. */
export const LONGEST_SPAN_DAYS = 62

const TOKENS =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}\1\d{4}|\d+|s\s?[./]\s?d\.?|[a-z]+\.?|[-–—]|[,;&]|\S/g
const LISTS = /^(?:[,;&]|dan|and|serta|dengan)$/
const SPANS = /^(?:[-–—]|s\s?[./]?\s?d\.?|sampai|hingga|until|to)$/
/** What sentences have beside the dates, each before what it speaks of. */
const FILLERS =
  /\bhari (?=[a-z])|\b(?:tanggal|tgl\.?) ?(?=\d)|\bbulan (?=[a-z])|\btahun (?=\d{4})|(?<=\d)(?:st|nd|rd|th)\b|[()]/g

/**
 * One date or several as decrees write them: "Selasa, 20 Juli 2021", "8, 9, 12 April 2024", "10-12 April
 * 2024", "31 Maret s.d. 1 April 2025", and in English "April 8, 9 and 12, 2024". A day of the week that is another
 * than the date's is refused.
 */
export function datesCell(value: CellValue): CellReading<readonly CivilDate[]> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const found = typeof value === 'number' ? findDateOfSerial(value) : findDatesInText(String(value))
  const dates = typeof found === 'string' ? [found] : found
  return dates && dates.length > 0 && dates.every(canBeMeant)
    ? readable(dates)
    : unreadable('date-unreadable', (text) => text.datesUnreadable(quoteTyped(value)))
}

function findDatesInText(text: string): readonly CivilDate[] | undefined {
  const single = findDateInText(text)
  if (single) return [single]
  const plain = text.trim().toLowerCase().replace(/['’`]/g, '').replace(/\.$/, '')
  const words = plain.replace(FILLERS, '').match(TOKENS) ?? []
  const weekdays = words.map(findWeekday)
  const written = readWords(words.filter((_, at) => weekdays[at] === undefined))
  const dates = written && spread(written)
  const named = weekdays.filter((weekday) => weekday !== undefined)
  const contradicts =
    named.length === dates?.length && dates.some((date, at) => weekdayOf(date) !== named[at])
  return contradicts ? undefined : dates
}

/** Each date as it is written; undefined where a word is none of a date. */
function readWords(words: readonly string[]): WrittenDate[] | undefined {
  const written: WrittenDate[] = []
  let sinceBefore = false
  /** A month that stands before its days. */
  let ahead: number | undefined
  for (const word of words) {
    const last = written[written.length - 1]
    const whole = findDateInText(word)
    const month = findMonthNumber(word)
    if (whole) written.push({ day: '', whole, sinceBefore })
    else if (/^\d{1,2}$/.test(word))
      written.push({ day: word, sinceBefore, ...(ahead && { month: ahead }) })
    else if (LISTS.test(word)) continue
    else if (SPANS.test(word)) {
      sinceBefore = last !== undefined
      continue
    } else if (month && (!last || last.month !== undefined)) {
      ahead = month
      continue
    } else if (sinceBefore || !last) return undefined
    else if (/^\d{4}$/.test(word) && last.year === undefined) last.year = word
    else if (month && last.month === undefined) last.month = month
    else return undefined
    sinceBefore = false
  }
  return sinceBefore ? undefined : written
}

function spread(written: readonly WrittenDate[]): CivilDate[] | undefined {
  const dates: CivilDate[] = []
  const whole = completed(written)
  for (const [at, { sinceBefore }] of written.entries()) {
    const date = whole[at]
    const before = dates[dates.length - 1]
    if (!date || (before && date <= before)) return undefined
    const days = sinceBefore && before ? daysBetween(before, date) : 1
    if (days > LONGEST_SPAN_DAYS) return undefined
    for (let left = days - 1; left >= 0; left--) dates.push(addDays(date, -left))
  }
  return dates
}

/** Month and year stand once, behind the last date of them. */
function completed(written: readonly WrittenDate[]): (CivilDate | undefined)[] {
  const dates: (CivilDate | undefined)[] = []
  let [month, year]: [number | undefined, string | undefined] = [undefined, undefined]
  for (let at = written.length - 1; at >= 0; at--) {
    const date = written[at]!
    month = date.month ?? month
    year = date.year ?? year
    const text = `${year}-${String(month).padStart(2, '0')}-${date.day.padStart(2, '0')}`
    dates[at] = date.whole ?? (isCivilDate(text) ? text : undefined)
  }
  return dates
}
