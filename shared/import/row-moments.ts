import { addDays } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { findDateInText, findDateOfSerial } from '../workbook/cells/date-cell.ts'
import { findMoment } from '../workbook/cells/date-time-cell.ts'
import type { LocalMoment } from '../workbook/cells/date-time-cell.ts'
import { findTime } from '../workbook/cells/time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { ClockInColumns, NamedColumn } from './clock-in-header.ts'
import { swap } from './date-order.ts'
import type { DateReading } from './date-order.ts'

export interface RowMoment {
  readonly column: number
  readonly role: 'arrival' | 'departure' | 'time'
  readonly moment: LocalMoment
}

export interface UnreadCell {
  readonly column: number
  readonly value: CellValue
  /** What should stand there. */
  readonly wanted: 'date' | 'moment'
}

/** What a row says of when. */
export interface RowMoments {
  readonly date: CivilDate | undefined
  readonly moments: readonly RowMoment[]
  readonly unread: readonly UnreadCell[]
  /** Readings of 00:00:00, as machines write that nobody came. */
  readonly zeroes: number
}

/** As "07:28, 16:03", "07:28 - 16:03", "07:28 s.d. 16:03". */
const BETWEEN_TIMES = /[\s,;/–—-]|s\.?\/?d\.?|sampai|hingga/i

type DateWords = Pick<DateReading, 'order' | 'serialsSwapped'>

/** What machines print where nobody came: "-", "--:--". */
const NOTHING = /^[-–—:.\s]*$/

/**
 * The moments of a row, left to right: date and time in one cell, in two columns, or one date with
 * several times. A leaving time earlier than the arrival before it is on the next day.
 */
export function readRowMoments(
  cells: readonly CellValue[],
  columns: ClockInColumns,
  words: DateWords,
): RowMoments {
  const written = columns.date ? cellAt(cells, columns.date.column) : ''
  const date = isNothing(written) ? undefined : findDate(written, words)
  const moments: RowMoment[] = []
  const unread: UnreadCell[] = []
  let zeroes = 0
  for (const { column, role } of columns.times) {
    const value = withHalf(cellAt(cells, column), cellAt(cells, column + 1))
    if (isNothing(value)) continue
    if (isZero(value, role, columns.date !== undefined)) {
      zeroes += 1
      continue
    }
    const found = momentsOf(value, date, words) ?? momentBeside(cells, column, columns, words)
    if (!found) {
      if (isTime(value) && columns.date) continue
      unread.push({ column, value, wanted: 'moment' })
    }
    for (const moment of found ?? []) add(moments, column, role, moment)
  }
  if (columns.date && !isNothing(written)) {
    readDateColumn({ cells, columns, words, date, moments, unread }, columns.date)
  } else if (columns.date && moments.length === 0 && hasTimes(cells, columns)) {
    unread.push({ column: columns.date.column, value: '', wanted: 'date' })
  }
  return { date, moments, unread, zeroes }
}

/** A date column that holds the time as well, or is the only one that says when. */
function readDateColumn(
  row: {
    readonly cells: readonly CellValue[]
    readonly columns: ClockInColumns
    readonly words: DateWords
    readonly date: CivilDate | undefined
    readonly moments: RowMoment[]
    readonly unread: UnreadCell[]
  },
  { column }: NamedColumn,
): void {
  const { cells, columns, words, date, moments, unread } = row
  const value = cellAt(cells, column)
  if (!date) {
    if (moments.length === 0) unread.push({ column, value, wanted: 'date' })
    return
  }
  if (moments.length + unread.length > 0) return
  const found = momentsOf(value, undefined, words) ?? momentBeside(cells, column, columns, words)
  if (found) for (const moment of found) add(moments, column, 'time', moment)
  else if (columns.times.length === 0) unread.push({ column, value, wanted: 'moment' })
}

function add(
  moments: RowMoment[],
  column: number,
  role: NamedColumn['role'],
  moment: LocalMoment,
): void {
  const end = role === 'arrival' || role === 'departure' ? role : 'time'
  const before = moments.at(-1)?.moment
  const isNextDay = end === 'departure' && before && isBefore(moment, before)
  const at = isNextDay ? { ...moment, date: addDays(moment.date, 1) } : moment
  const isKnown = moments.some(
    ({ moment: known }) => known.date === at.date && known.secondOfDay === at.secondOfDay,
  )
  if (!isKnown) moments.push({ column, role: end, moment: at })
}

/** Date with time; or times alone, of the row's date. */
function momentsOf(
  value: CellValue,
  date: CivilDate | undefined,
  words: DateWords,
): LocalMoment[] | undefined {
  const moment = Number.isInteger(value) ? undefined : findMomentIn(value, words)
  if (moment && !isDayZero(moment.date)) return [moment]
  if (date === undefined) return undefined
  if (moment) return [{ ...moment, date }]
  const whole = findTime(plain(value))
  const written = typeof value === 'string' && !whole ? value.trim().split(BETWEEN_TIMES) : []
  const times = whole ? [whole] : written.filter(Boolean).map(findTime)
  if (times.length === 0 || times.includes(undefined)) return undefined
  // As in a column of their own, noughts are no reading.
  return times.flatMap((time) =>
    time && (whole || time.secondOfDay > 0) ? [{ date, ...time }] : [],
  )
}

/** What spreadsheets write for a time of day that has no date: 30 December 1899, 1 January 1900. */
function isDayZero(date: CivilDate): boolean {
  return date < '1901-01-01'
}

function findMomentIn(value: CellValue, words: DateWords): LocalMoment | undefined {
  const moment = findMoment(plain(value), words.order)
  if (!moment || typeof value === 'string' || !words.serialsSwapped) return moment
  return { ...moment, date: swap(moment.date) ?? moment.date }
}

/** A date whose time stands in the next column, where that has no header of its own. */
function momentBeside(
  cells: readonly CellValue[],
  column: number,
  { titled }: ClockInColumns,
  words: DateWords,
): LocalMoment[] | undefined {
  const date = findDate(cellAt(cells, column), words)
  const time = titled.has(column + 1) ? undefined : findTime(cellAt(cells, column + 1))
  return date && time ? [{ date, ...time }] : undefined
}

function findDate(value: CellValue, words: DateWords): CivilDate | undefined {
  const written = plain(value)
  if (typeof written !== 'number') {
    return findDateInText(String(written), words.order) ?? findMoment(written, words.order)?.date
  }
  const date = findDateOfSerial(Math.floor(written))
  return date && words.serialsSwapped ? (swap(date) ?? date) : date
}

/** Nobody stamps an arrival or a departure at midnight to the second. */
function isZero(value: CellValue, role: NamedColumn['role'], hasDate: boolean): boolean {
  const isNought = typeof value === 'string' && /^[0:.]+$/.test(value.trim())
  if (isNought || findTime(plain(value))?.secondOfDay === 0) return hasDate
  if (role === 'time') return false
  return findMoment(plain(value))?.secondOfDay === 0
}

function isTime(value: CellValue): boolean {
  return findTime(plain(value)) !== undefined
}

function hasTimes(cells: readonly CellValue[], { times }: ClockInColumns): boolean {
  return times.some(({ column }) => isTime(cellAt(cells, column)))
}

/** A time whose AM or PM stands in a column of its own. */
function withHalf(value: CellValue, beside: CellValue): CellValue {
  const half = typeof beside === 'string' && /^\s{0,3}[ap]\.?m\.?\s{0,3}$/i.test(beside)
  return half && typeof value === 'string' ? `${value.trim()} ${beside.trim()}` : value
}

/** Without quotation marks and the apostrophe that keeps a text a text. */
function plain(value: CellValue): CellValue {
  if (typeof value !== 'string') return value
  return value.replace(/["“”]/gu, '').trim().replace(/^'/, '')
}

function isBefore(left: LocalMoment, right: LocalMoment): boolean {
  return left.date === right.date && left.secondOfDay < right.secondOfDay
}

function isNothing(value: CellValue): boolean {
  return typeof value === 'string' && NOTHING.test(value)
}

function cellAt(cells: readonly CellValue[], column: number): CellValue {
  return cells[column] ?? ''
}
