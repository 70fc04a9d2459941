import { addDays, daysBetween, isCivilDate } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { findDateInText, findDateOfSerial, findNumericDate } from '../workbook/cells/date-cell.ts'
import type { DateOrder } from '../workbook/cells/date-cell.ts'
import { splitMoment } from '../workbook/cells/date-time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { Period } from './export-period.ts'

/** How the dates of a whole column are to be read. */
export interface DateReading {
  readonly order: DateOrder
  /** False where no date of the column tells, and the spreadsheet's own order is taken. */
  readonly proven: boolean
  /** Dates that the spreadsheet took for dates stand with day and month changed over. */
  readonly serialsSwapped: boolean
  /** Whether any date is written as three numbers. */
  readonly asked: boolean
}

export type DateOrderReading =
  | ({ readonly kind: 'told' } & DateReading)
  /** Some dates can only be day first, others only month first. */
  | { readonly kind: 'contradiction' }
  /** A few dates that would be days of one week, were the month first. */
  | ({ readonly kind: 'doubtful' } & DateReading)

/** So many dates on one day of the month, and on neighbouring days otherwise, prove the order. */
const PROVES = 5
const RAISES_DOUBT = 2
const GAP_DAYS = 4

/**
 * The order of day and month of a column, out of all its dates: a number above 12 proves it, so does the
 * name of a day, and so do days that follow each other one way and are the same day of many months, or of
 * many years, the other way. What Sheets took
 * for a date under its own order, beside texts that it did not, was taken wrongly. Where nothing of it tells, the
 * days do that the export says it is of, if they are said for certain and leave one order.
 *
 * @example findDateOrder(['7/1/2021', '7/13/2021']) // month first, proven
 */
export function findDateOrder(cells: readonly CellValue[], period?: Period): DateOrderReading {
  if (isDayBetween(cells.flatMap(yearFirstDateOf))) return { kind: 'contradiction' }
  const texts = [...new Set(cells.flatMap(numericDateOf))]
  const serials = [...new Set(cells.flatMap(serialDateOf))]
  if (isYearFirst(texts) && serials.length === 0) {
    return { kind: 'told', order: 'year-first', proven: true, serialsSwapped: false, asked: true }
  }
  const dayFirst = texts.some((text) => isOnly(text, 'day-first', 'month-first'))
  const monthFirst = texts.some((text) => isOnly(text, 'month-first', 'day-first'))
  if (dayFirst && monthFirst) return { kind: 'contradiction' }
  if (dayFirst || monthFirst) {
    return besideSerials(texts, serials, monthFirst ? 'month-first' : 'day-first')
  }
  const told = period && !period.isUnsure && ofPeriod(texts, serials, period)
  return told || withoutProof(texts, serials)
}

/** A number above 12, or the name of the day, leaves one order alone. */
function isOnly(text: string, order: DateOrder, other: DateOrder): boolean {
  return findDateInText(text, order) !== undefined && findDateInText(text, other) === undefined
}

/**
 * Years of two digits that all stand first: the other way some are no dates, or the same day of several
 * years.
 */
function isYearFirst(texts: readonly string[]): boolean {
  const dates = texts.flatMap((text) => findDateInText(text, 'year-first') ?? [])
  if (texts.length === 0 || dates.length < texts.length) return false
  const others = texts.map((text) => findDateInText(text, 'day-first'))
  if (others.includes(undefined)) return true
  const years = new Set(others.map((date) => date?.slice(0, 4)))
  return years.size > 1 && followEachOther(dates)
}

/** "2021/13/7": the day stands between year and month, which nobody means by a year that stands first. */
function isDayBetween(texts: readonly string[]): boolean {
  const pairs = texts.map((text) => [findDateInText(text), swapText(text)] as const)
  return pairs.some(([date, swapped]) => !date && swapped) || readBothWays(pairs) === 'proven'
}

/** What the days of the export leave: one order of the texts, and one of what stands as dates. */
function ofPeriod(
  texts: readonly string[],
  serials: readonly CivilDate[],
  { from, until }: Period,
): DateOrderReading | undefined {
  const areIn = (dates: readonly (CivilDate | undefined)[]): boolean =>
    dates.every((date) => date !== undefined && date >= from && date <= until)
  const orders = (['day-first', 'month-first'] as const).filter((order) =>
    areIn(texts.map((text) => findDateInText(text, order))),
  )
  const swaps = [false, true].filter((swapped) => areIn(swapped ? serials.map(swap) : serials))
  const [order = 'day-first', other] = texts.length > 0 ? orders : []
  const [serialsSwapped = false, otherWay] = serials.length > 0 ? swaps : []
  const isTold = texts.length === 0 || (orders.length > 0 && other === undefined)
  const isWayTold = serials.length === 0 || (swaps.length > 0 && otherWay === undefined)
  if (!isTold || !isWayTold) return undefined
  return { kind: 'told', order, proven: true, serialsSwapped, asked: texts.length > 0 }
}

/** Texts prove their order; serial numbers beside them are right, changed over, or cannot be told. */
function besideSerials(
  texts: readonly string[],
  serials: readonly CivilDate[],
  order: DateOrder,
): DateOrderReading {
  const told = {
    kind: 'told',
    order,
    proven: true,
    serialsSwapped: false,
    asked: true,
  } as const
  const swapped = serials.map(swap)
  const dates = texts.flatMap((text) => findDateInText(text, order) ?? [])
  if (serials.length === 0) return told
  if (swapped.includes(undefined)) {
    return order === 'day-first' ? told : { kind: 'contradiction' }
  }
  const straightDays = spanOf([...dates, ...serials])
  const swappedDays = spanOf([...dates, ...swapped.flatMap((date) => date ?? [])])
  if (swappedDays < straightDays) return { ...told, serialsSwapped: true }
  return order === 'day-first' || swappedDays === straightDays ? told : { kind: 'contradiction' }
}

function withoutProof(texts: readonly string[], serials: readonly CivilDate[]): DateOrderReading {
  const written = readBothWays(
    texts.map((text) => [findDateInText(text, 'day-first'), findDateInText(text, 'month-first')]),
  )
  const taken = readBothWays(serials.map((date) => [date, swap(date)]))
  const reading = {
    order: written ? 'month-first' : 'day-first',
    proven: written === 'proven',
    serialsSwapped: taken !== undefined,
    asked: texts.length > 0,
  } as const
  const isDoubtful = [written, taken].includes('doubtful')
  return { kind: isDoubtful ? 'doubtful' : 'told', ...reading }
}

/** Whether dates that are scattered the first way follow each other the second way. */
function readBothWays(
  pairs: readonly (readonly [CivilDate | undefined, CivilDate | undefined])[],
): 'proven' | 'doubtful' | undefined {
  const straight = pairs.flatMap(([date]) => date ?? [])
  const swapped = pairs.flatMap(([, date]) => date ?? [])
  if (pairs.length < RAISES_DOUBT || swapped.length < pairs.length) return undefined
  const daysOfMonth = new Set(straight.map((date) => date.slice(8)))
  if (daysOfMonth.size > 1 || !followEachOther(swapped)) return undefined
  return pairs.length >= PROVES ? 'proven' : 'doubtful'
}

function followEachOther(dates: readonly CivilDate[]): boolean {
  const sorted = [...dates].sort()
  return sorted.every((date, index) => {
    const next = sorted[index + 1]
    return next === undefined || next <= addDays(date, GAP_DAYS)
  })
}

function spanOf(dates: readonly CivilDate[]): number {
  const sorted = [...dates].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  return first && last ? daysBetween(first, last) : 0
}

/** The date with day and month changed over; undefined where there is none. */
export function swap(date: CivilDate): CivilDate | undefined {
  const [year, month, day] = date.split('-')
  const swapped = `${year}-${day}-${month}`
  return isCivilDate(swapped) ? swapped : undefined
}

function numericDateOf(cell: CellValue): string[] {
  if (typeof cell !== 'string') return []
  const text = cell.replace(/^'/, '').trim()
  const date = splitMoment(text)?.date ?? text
  return findNumericDate(date) ? [date] : []
}

function yearFirstDateOf(cell: CellValue): string[] {
  const text = typeof cell === 'string' ? cell.replace(/^'/, '').trim() : ''
  const date = splitMoment(text)?.date ?? text
  return YEAR_FIRST.test(date) ? [date] : []
}

/** The date of a year that stands first, with the other two changed over. */
function swapText(text: string): CivilDate | undefined {
  return findDateInText(text.replace(YEAR_FIRST, '$1-$3-$2'))
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/

function serialDateOf(cell: CellValue): CivilDate[] {
  const date = typeof cell === 'number' ? findDateOfSerial(Math.floor(cell)) : undefined
  return date ? [date] : []
}
