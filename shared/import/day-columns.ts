import { addDays, weekdayOf } from '../model/civil-date.ts'
import type { CivilDate, Weekday } from '../model/civil-date.ts'
import { findDateInText, findDateOfSerial } from '../workbook/cells/date-cell.ts'
import { findMonthNumber } from '../text/month-number.ts'
import { findWeekday } from '../text/weekday-number.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { findClockInRole } from './column-roles.ts'
import type { Period } from './export-period.ts'

/** A column that holds what was read on one day. */
export interface DayColumn {
  /** Zero-based. */
  readonly column: number
  /** Undefined where no line says of which month the days are. */
  readonly date: CivilDate | undefined
  readonly role: 'arrival' | 'departure' | 'time'
}

/** A day as a header or a row names it, as far as it says. */
interface WrittenDay {
  readonly day: number
  readonly month?: number
  readonly date?: CivilDate
  readonly weekday?: Weekday
}

const FEWEST_DAYS = 3
/** Two months, and several columns for each day. */
const MOST_COLUMNS = 300
const LONGEST_DAY = 24
/** Days of rest may have no columns. */
const LONGEST_REST = 10
/** "Tgl 1", "Day 1". */
const LABEL = /^(?:tgl|tanggal|day|hari)[.\s-]{0,3}(?=\d{1,2}$)/i

/**
 * The columns of a row of headers that are days, one behind the other: 1 to 31, "01/07", "Kam 1" or whole
 * dates; `below` says which of a day's columns is which end. Undefined where there are none.
 */
export function findDayColumns(
  cells: readonly CellValue[],
  below: readonly CellValue[] | undefined,
  findPeriodAbove: () => Period | undefined,
): { readonly days: readonly DayColumn[]; readonly usesBelow: boolean } | undefined {
  const run = longestRun(cells.slice(0, MOST_COLUMNS))
  if (run.length < FEWEST_DAYS) return undefined
  const dates = datesOf(
    run.map(({ written }) => written),
    findPeriodAbove(),
  )
  const ends = below && isUnderDays(below) ? below : undefined
  const isNamed = run.every(({ column }, at) => {
    const weekday = ends && findWeekday(String(ends[column] ?? ''))
    return weekday === undefined || !dates || weekdayOf(dates[at]!) === weekday
  })
  const width = (run[1]?.column ?? 0) - (run[0]?.column ?? 0)
  const days = run.flatMap(({ column }, at) =>
    Array.from({ length: (run[at + 1]?.column ?? column + width) - column }, (_, offset) => ({
      column: column + offset,
      date: isNamed ? dates?.[at] : undefined,
      role: roleOf(ends?.[column + offset]),
    })),
  )
  return { days, usesBelow: ends !== undefined }
}

/** Whether a row holds days and nothing else. */
export function isDaysAlone(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => cell === '' || findWrittenDay(cell) !== undefined)
}

/**
 * The date of a period that a cell names by its day alone: "1", "Kam, 01", "01/07", "1 Juli"; undefined for a date
 * that is whole, of which the column says how it is read.
 */
export function findDayOf(value: CellValue, period: Period): CivilDate | undefined {
  const written = findWrittenDay(value)
  return written && !written.date ? datesOf([written], period)?.[0] : undefined
}

/** Days that follow each other, of which each stands in a column of its own or over several. */
function longestRun(
  cells: readonly CellValue[],
): { readonly column: number; readonly written: WrittenDay }[] {
  let longest: { column: number; written: WrittenDay }[] = []
  let run: { column: number; written: WrittenDay }[] = []
  for (const [column, cell] of cells.entries()) {
    if (cell === '') continue
    const written = findWrittenDay(cell)
    const last = run.at(-1)
    const width = (run[1]?.column ?? column) - (run[0]?.column ?? 0)
    const isNext =
      written && last && follows(last.written, written) && column - last.column <= width
    run = isNext ? [...run, { column, written }] : written ? [{ column, written }] : []
    if (run.length > longest.length) longest = run
  }
  return longest
}

function follows(before: WrittenDay, after: WrittenDay): boolean {
  if (before.date && after.date) {
    return after.date > before.date && after.date <= addDays(before.date, LONGEST_REST)
  }
  const isLater = after.day > before.day && after.day <= before.day + LONGEST_REST
  return isLater || (after.day <= 4 && before.day >= 26)
}

function findWrittenDay(cell: CellValue): WrittenDay | undefined {
  if (typeof cell === 'number') {
    const date = findDateOfSerial(cell)
    if (date) return { day: Number(date.slice(8)), date }
  }
  const text = String(cell)
  if (text.length > LONGEST_DAY || !/\d/.test(text)) return undefined
  return findDayInText(text.replace('\n', ' ').trim().replace(LABEL, ''))
}

function findDayInText(text: string): WrittenDay | undefined {
  const date = findDateInText(text)
  if (date) return { day: Number(date.slice(8)), date }
  const found =
    /^(?:([\p{L}'’]{3,9})[.,]?\s{0,3})?(\d{1,2})(?:[/-](\d{1,2})|[\s-]{1,3}([a-z]{3,9}))?\.?$/iu.exec(
      text,
    )
  if (!found) return undefined
  const [, before = '', number = '', month, after = ''] = found
  const day = Number(number)
  const named = month === undefined ? findMonthNumber(after) : Number(month)
  const weekday = findWeekday(before) ?? (named ? undefined : findWeekday(after))
  const isWord = (before && !weekday) || (after && !named && !weekday)
  if (day < 1 || day > 31 || isWord) return undefined
  return { day, ...(named && { month: named }), ...(weekday && { weekday }) }
}

/** The dates of days in order; undefined where they are not all days of the period, or contradict it. */
function datesOf(
  written: readonly WrittenDay[],
  period: Period | undefined,
): CivilDate[] | undefined {
  const dates: CivilDate[] = []
  for (const one of written) {
    const last = dates.at(-1)
    const date = one.date ?? (period && nextDay(one, last ? addDays(last, 1) : period.from, period))
    if (!date || (one.weekday && weekdayOf(date) !== one.weekday)) return undefined
    dates.push(date)
  }
  return dates
}

/** The first day of the period, from one on, that bears such a number. */
function nextDay(
  { day, month }: WrittenDay,
  from: CivilDate,
  { until }: Period,
): CivilDate | undefined {
  for (let date = from; date <= until; date = addDays(date, 1)) {
    if (isDay(date, day, month)) return date
  }
  return undefined
}

function isDay(date: CivilDate, day: number, month: number | undefined): boolean {
  return (
    Number(date.slice(8)) === day && (month === undefined || Number(date.slice(5, 7)) === month)
  )
}

/** A line below the days: their names, or which end of the day each column is. */
function isUnderDays(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return (
    filled.length >= FEWEST_DAYS &&
    filled.every((cell) => {
      const text = typeof cell === 'string' ? cell.slice(0, 20).trim() : '0'
      return findWeekday(text) !== undefined || findClockInRole(text) !== undefined
    })
  )
}

function roleOf(header: CellValue | undefined): DayColumn['role'] {
  const role = findClockInRole(header ?? '')?.role
  return role === 'arrival' || role === 'departure' ? role : 'time'
}
