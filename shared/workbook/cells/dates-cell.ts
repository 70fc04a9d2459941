import { addDays, daysBetween, isCivilDate, weekdayOf } from '../../model/civil-date.ts'
import type { CivilDate, Weekday } from '../../model/civil-date.ts'
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
  /\bhari (?=[a-z])|\b(?:tanggal|tgl\.?) ?(?=\d)|\bbulan (?=[a-z])|\btahun (?=\d{4})|(?<=\d)(?:st|nd|rd|th)\b|(?<=\d{4}) (?:masehi|m)\b|^(?:pada|dari|mulai|sejak|on|from) |[()]/g

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
  const written = readWords(words.filter((_, at) => !isOfWeekdays(at, { words, weekdays })))
  const dates = written && spread(written)
  const named = weekdays.filter((weekday) => weekday !== undefined)
  return dates && !contradicts(dates, named) ? [...dates].sort() : undefined
}

/** The name of a day, or what joins two of them. */
function isOfWeekdays(
  at: number,
  all: {
    readonly words: readonly string[]
    readonly weekdays: readonly (Weekday | undefined)[]
  },
): boolean {
  const { words, weekdays } = all
  const joins = (place: number): boolean => {
    const word = words[place]
    return word !== undefined && (word === '/' || LISTS.test(word) || SPANS.test(word))
  }
  if (!joins(at)) return weekdays[at] !== undefined
  let [before, behind] = [at, at]
  while (joins(before)) before -= 1
  while (joins(behind)) behind += 1
  const isBehindDay = words[at] === '/' && weekdays[before] !== undefined
  return isBehindDay || (weekdays[before] !== undefined && weekdays[behind] !== undefined)
}

/** Days of the week one by one, or those at the ends of the days ("Senin s.d. Jumat, 8–12 April 2024"). */
function contradicts(dates: readonly CivilDate[], named: readonly Weekday[]): boolean {
  if (named.length === 0) return false
  const days = dates.map(weekdayOf)
  if (named.length === days.length) return days.some((day, at) => day !== named[at])
  const [first, last] = [dates[0]!, dates[dates.length - 1]!]
  const isSpan = named.length === 2 && daysBetween(first, last) === dates.length - 1
  if (isSpan && days[days.length - 1] !== named[1]) return true
  return days[0] !== named[0] || !named.every((one) => days.includes(one))
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
      // Until a day, from nobody knows which; a dash may stand before the first.
      if (!last && (ahead !== undefined || !/^[-–—]$/.test(word))) return undefined
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

/** In no order only where each date is written whole: of "30, 1 Mei 2021" the first may be of April. */
function spread(written: readonly WrittenDate[]): CivilDate[] | undefined {
  const dates: CivilDate[] = []
  const whole = completed(written)
  const inAnyOrder = written.every((one) => one.whole ?? (one.month && one.year))
  for (const [at, { sinceBefore }] of written.entries()) {
    const date = whole[at]
    const before = dates[dates.length - 1]
    if (!date || dates.includes(date)) return undefined
    if (before && date < before && (sinceBefore || !inAnyOrder)) return undefined
    const days = sinceBefore && before ? daysBetween(before, date) : 1
    if (days > LONGEST_SPAN_DAYS) return undefined
    for (let left = days - 1; left >= 0; left--) dates.push(addDays(date, -left))
  }
  return dates
}

/** Month and year stand once, behind the last date of them; "31 Desember s.d. 2 Januari 2026" began the year before. */
function completed(written: readonly WrittenDate[]): (CivilDate | undefined)[] {
  const dates: (CivilDate | undefined)[] = []
  let [month, year]: [number | undefined, string | undefined] = [undefined, undefined]
  for (let at = written.length - 1; at >= 0; at -= 1) {
    const date = written[at]!
    const until = written[at + 1]?.sinceBefore ? dates[at + 1] : undefined
    const { whole } = date
    month = whole ? Number(whole.slice(5, 7)) : (date.month ?? month)
    year = whole?.slice(0, 4) ?? date.year ?? year
    const own = dateOf(date, year, month)
    if (own && until && own > until && date.month && date.year === undefined) {
      year = String(Number(year) - 1)
    }
    dates[at] = dateOf(date, year, month)
  }
  return dates
}

function dateOf(
  { day, whole }: WrittenDate,
  year: string | undefined,
  month: number | undefined,
): CivilDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return whole ?? (isCivilDate(text) ? text : undefined)
}
