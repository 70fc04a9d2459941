import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import {
  fromSheetSerial,
  isCivilDate,
  isMonth,
  monthOf,
  weekdayOf,
} from '../../model/civil-date.ts'
import type { CivilDate, Month, Weekday } from '../../model/civil-date.ts'
import type { CellValue } from '../tab-rows.ts'
import { findMonthNumber } from '../../text/month-number.ts'
import { findWeekday } from '../../text/weekday-number.ts'

/** Serial numbers that Sheets gives for 1920-01-01 to 2099-12-31. */
const EARLIEST_SERIAL = 7306
const LATEST_SERIAL = 73050

/** A date: a date cell, `dd/mm/yyyy`, `yyyy-mm-dd`, or "5 Juli 2021". */
export function dateCell(value: CellValue): CellReading<CivilDate> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const date = typeof value === 'number' ? findDateOfSerial(value) : findDateInText(String(value))
  return date && canBeMeant(date)
    ? readable(date)
    : unreadable('date-unreadable', (text) => text.dateUnreadable(quoteTyped(value)))
}

/** The years that serial numbers can be of: "31/12/0021" ends nobody's employment. */
export function canBeMeant(date: CivilDate): boolean {
  return date >= '1920-01-01' && date <= '2099-12-31'
}

/** A month: `2020-11`, `11/2020`, "November 2020", or any date within it. */
export function monthCell(value: CellValue): CellReading<Month> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const month = findMonth(value)
  return month
    ? readable(month)
    : unreadable('month-unreadable', (text) => text.monthUnreadable(quoteTyped(value)))
}

function findMonth(value: CellValue): Month | undefined {
  const written = String(value).trim()
  if (isMonth(written)) return written
  const numeric = /^\d{1,2}[/.-]\d{4}$/.test(written) && findDateInText(`1/${written}`)
  const named = /^[a-z]+\.?[\s-]+\d{4}$/i.test(written) && findDateInText(`1 ${written}`)
  const date = numeric || named
  if (date) return monthOf(date)
  const reading = dateCell(value)
  return reading.ok ? monthOf(reading.value) : undefined
}

/** The date of a serial number that can be one; undefined for any other number. */
export function findDateOfSerial(serial: number): CivilDate | undefined {
  const plausible = serial >= EARLIEST_SERIAL && serial <= LATEST_SERIAL
  return plausible ? fromSheetSerial(serial) : undefined
}

/** What the first number of "7/5/2021" is; of "21-07-05", with years of two digits, it may be the year. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first'

/**
 * The date that a text names, with the name of its day or without; undefined where it names none, also where
 * the day is another one. A year of two digits is one of 2019 to 2079.
 *
 * @example findDateInText('Senin, 5 Juli 2021') // '2021-07-05'
 */
export function findDateInText(
  text: string,
  order: DateOrder = 'day-first',
): CivilDate | undefined {
  const { weekday, written } = partWeekday(text.trim().replace(MIDNIGHT, ''))
  const date = findPlainDate(written, order)
  return date && (weekday === undefined || weekdayOf(date) === weekday) ? date : undefined
}

/** Behind a date that a program wrote: "2021-07-05 00:00:00", "2021-07-05T00:00:00.000Z". */
const MIDNIGHT = /[T\s]00[:.]00(?:[:.]00(?:\.0{1,6})?)?Z?$/

/** "July 5, 2021". */
const MONTH_BEFORE = /^([a-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?=\d{4}$)/i

function findPlainDate(written: string, order: DateOrder): CivilDate | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written)
  if (iso) return civilDate(iso[1], iso[2], iso[3])
  const numeric = findNumericDate(written)
  if (numeric) {
    const { first, second, year } = numeric
    if (order === 'year-first')
      return year.length === 2 ? civilDate(first, second, year) : undefined
    return order === 'day-first' ? civilDate(year, second, first) : civilDate(year, first, second)
  }
  const dayFirst = written.replace(MONTH_BEFORE, '$2 $1 ')
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s/-]{0,3}([a-z]{3,9})\.?[\s/,-]{0,3}(\d{4}|\d{2})$/i.exec(dayFirst)
  const month = named && findMonthNumber(named[2] ?? '')
  return named && month ? civilDate(named[3], String(month), named[1]) : undefined
}

/** The three numbers of "05/07/2021", whichever of the first two is the day. */
export function findNumericDate(
  text: string,
): { readonly first: string; readonly second: string; readonly year: string } | undefined {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(partWeekday(text).written)
  const [, first, second, year] = found ?? []
  return first && second && year ? { first, second, year } : undefined
}

/** "Selasa, 20 Juli 2021", "hari Selasa tanggal 20 Juli 2021", "20 Juli 2021 (Selasa)". */
function partWeekday(text: string): {
  readonly weekday: Weekday | undefined
  readonly written: string
} {
  const trimmed = text.trim().replace(/\.$/, '')
  const [before = '', word = ''] = WEEKDAY_BEFORE.exec(trimmed) ?? []
  const [behind = '', inside = ''] = before ? [] : (WEEKDAY_BEHIND.exec(trimmed) ?? [])
  const weekday = findWeekday(word || inside)
  const isNamed = weekday !== undefined || (before !== '' && word === '')
  if (!isNamed) return { weekday, written: trimmed }
  const date = trimmed.slice(before.length, trimmed.length - behind.length)
  return { weekday, written: before.endsWith('(') ? date.replace(/\)$/, '') : date }
}

const WEEKDAY_BEFORE =
  /^(?:(?:hari )?(?!tanggal|tgl)([\p{L}'’`]{3,10})(?:[.,]|\s?[/-])?\s{0,5})?(?:\(|(?:tanggal|tgl\.?)\s{1,3})?(?=\d|\p{L}{3,9}\.? \d)/iu
const WEEKDAY_BEHIND = /\s{0,3}\(([\p{L}'’`]{3,10})\)$/u

function civilDate(year = '', month = '', day = ''): CivilDate | undefined {
  if (year.length === 2 && (year < '19' || year > '79')) return undefined
  const century = year.length === 2 ? `20${year}` : year
  const date = `${century}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : undefined
}
