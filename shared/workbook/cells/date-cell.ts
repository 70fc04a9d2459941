import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import { fromSheetSerial, isCivilDate, isMonth, monthOf } from '../../model/civil-date.ts'
import type { CivilDate, Month } from '../../model/civil-date.ts'
import type { CellValue } from '../tab-rows.ts'

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
}

/** Serial numbers that Sheets gives for 1920-01-01 to 2099-12-31. */
const EARLIEST_SERIAL = 7306
const LATEST_SERIAL = 73050

/** A date: a date cell, `dd/mm/yyyy`, `yyyy-mm-dd`, or "5 Juli 2021". */
export function dateCell(value: CellValue): CellReading<CivilDate> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const date = typeof value === 'number' ? findDateOfSerial(value) : findDateInText(String(value))
  return date
    ? readable(date)
    : unreadable('date-unreadable', (text) => text.dateUnreadable(quoteTyped(value)))
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

/** The date that a text names; undefined where it names none. */
export function findDateInText(text: string): CivilDate | undefined {
  const written = text.trim()
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(written)
  if (iso) return civilDate(iso[1], iso[2], iso[3])
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written)
  if (numeric) return civilDate(numeric[3], numeric[2], numeric[1])
  const named = /^(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4})$/i.exec(written)
  const month = named && findMonthNumber(named[2] ?? '')
  return named && month ? civilDate(named[3], String(month), named[1]) : undefined
}

/** The number of a month by its name, in full or short, in either language. */
export function findMonthNumber(name: string): number | undefined {
  return /^[a-z]{3,}\.?$/i.test(name) ? MONTHS[name.slice(0, 3).toLowerCase()] : undefined
}

function civilDate(year = '', month = '', day = ''): CivilDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : undefined
}
