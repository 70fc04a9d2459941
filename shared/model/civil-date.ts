import { UTCDateMini } from '@date-fns/utc/date/mini'
// One module each: the package's root loads hundreds of files, a second of every start.
import { getDaysInMonth } from 'date-fns/getDaysInMonth'

/** A calendar date `YYYY-MM-DD`, without time or zone. */
export type CivilDate = string & { readonly civilDate: unique symbol }

/** A calendar month `YYYY-MM`. */
export type Month = string & { readonly month: unique symbol }

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const ALL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const SHEETS_EPOCH = '1899-12-30'
const DAY_MS = 86_400_000
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4

export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const epochMs = startOf(text)
  return !Number.isNaN(epochMs) && dateAt(epochMs) === text
}

/** Parses `YYYY-MM-DD`. Throws `RangeError` for anything else, also for 31 June. */
export function parseCivilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a calendar date YYYY-MM-DD: "${text}"`)
  return text
}

/** Parses `YYYY-MM`. Throws `RangeError` for anything else. */
export function parseMonth(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a month YYYY-MM: "${text}"`)
  return text
}

export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The date `days` later, or earlier where `days` is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateAt(startOf(date) + days * DAY_MS)
}

/** Whole days from `start` to `end`; negative where `end` is earlier. */
export function daysBetween(start: CivilDate, end: CivilDate): number {
  return (startOf(end) - startOf(start)) / DAY_MS
}

export function weekdayOf(date: CivilDate): Weekday {
  const day = startOf(date) / DAY_MS
  return (((((day + EPOCH_WEEKDAY - 1) % 7) + 7) % 7) + 1) as Weekday
}

export function monthOf(date: CivilDate): Month {
  return date.slice(0, 7) as Month
}

/** The month `count` months later, or earlier where `count` is negative. */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as Month
}

/** Every date of the month, first to last. */
export function datesOfMonth(month: Month): CivilDate[] {
  const first = `${month}-01` as CivilDate
  const count = getDaysInMonth(fromCivilDate(first))
  return Array.from(
    { length: count },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}` as CivilDate,
  )
}

/** Days since 1899-12-30, as Sheets stores a date. */
export function toSheetSerial(date: CivilDate): number {
  return daysBetween(SHEETS_EPOCH as CivilDate, date)
}

/** The date of a Sheets serial number; a fraction (time of day) is dropped. */
export function fromSheetSerial(serial: number): CivilDate {
  return addDays(SHEETS_EPOCH as CivilDate, Math.floor(serial))
}

function fromCivilDate(date: CivilDate): Date {
  return new UTCDateMini(`${date}T00:00:00Z`)
}

/** In Greenwich, where every day has 24 hours; in milliseconds since 1970. */
function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** A month is evaluated over few dates, each asked for thousands of times. */
const datesByDay = new Map<number, CivilDate>()
const KNOWN_AT_MOST = 5000

/** The date in Greenwich at that moment. */
export function dateAt(epochMs: number): CivilDate {
  const day = Math.floor(epochMs / DAY_MS)
  const known = datesByDay.get(day)
  if (known !== undefined) return known
  const date = new Date(epochMs).toISOString().slice(0, 10) as CivilDate
  if (datesByDay.size >= KNOWN_AT_MOST) datesByDay.clear()
  datesByDay.set(day, date)
  return date
}
