import { addDays } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { canBeMeant, findDateInText, findDateOfSerial } from '../workbook/cells/date-cell.ts'
import { findMoment } from '../workbook/cells/date-time-cell.ts'
import type { LocalMoment } from '../workbook/cells/date-time-cell.ts'
import { findTime } from '../workbook/cells/time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { momentsOf } from './cell-moments.ts'
import type { ClockInColumns, NamedColumn } from './clock-in-header.ts'
import { swap } from './date-order.ts'
import type { DateReading } from './date-order.ts'
import { findDayOf } from './day-columns.ts'
import type { DayColumn } from './day-columns.ts'
import type { Period } from './export-period.ts'
import { isNoReading, isNothing, isPresent, isZero } from './no-reading.ts'
import { cellAt, isTime, plainCell } from './plain-cell.ts'
import { findMoreTimes, readingColumns, type ReadingColumn } from './reading-columns.ts'

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
  /** The day that it is of, where that is known. */
  readonly date?: CivilDate
}

/** What a row says of when. */
export interface RowMoments {
  readonly date: CivilDate | undefined
  readonly moments: readonly RowMoment[]
  readonly unread: readonly UnreadCell[]
  /** Readings of 00:00:00, as machines write that nobody came. */
  readonly zeroes: number
}

export interface DateWords extends Pick<DateReading, 'order' | 'serialsSwapped'> {
  /** The days that the export says it is of: a day of the month alone is one of them. */
  readonly period: Period | undefined
  /** The day that a line above rows without dates says. */
  readonly day?: CellValue
}

/** From evening until the next morning, and no longer: who stamps at 22:00 and 06:00 worked a night. */
const LONGEST_NIGHT = 14 * 3600
const DAY_SECONDS = 86_400

/**
 * The moments of a row, left to right: date and time in one cell, in two columns, or one date with
 * several times. A leaving time earlier than the arrival before it is on the next day.
 */
export function readRowMoments(
  cells: readonly CellValue[],
  columns: ClockInColumns,
  words: DateWords,
): RowMoments {
  if (columns.days.length > 0) return readDays(cells, columns.days, words)
  const said = columns.date ? cellAt(cells, columns.date.column) : words.day
  const date = said === undefined || isNothing(said) ? undefined : findDateIn(said, words)
  const hasDate = columns.date !== undefined || date !== undefined
  const moments: RowMoment[] = []
  const unread: UnreadCell[] = []
  let zeroes = 0
  for (const reading of readingColumns(columns, cells)) {
    const { column, role } = reading
    const value = withHalf(cellAt(cells, column), cellAt(cells, column + 1))
    if (isNothing(value) || isNoReading(value)) continue
    if (isZero(value, role, hasDate)) {
      zeroes += 1
      continue
    }
    const found = momentsOf(value, date, words) ?? momentBeside(cells, column, columns, words)
    if (!found) {
      if (isTime(value) && hasDate) continue
      unread.push({ column, value, wanted: 'moment' })
    } else if (goesBack(reading, moments, found[0]!)) {
      unread.push({ column, value, wanted: 'moment' })
      continue
    }
    addAll(moments, { column, role, dayOfRow: hasDate }, found ?? [])
  }
  unread.push(...findMoreTimes(cells, columns))
  if (columns.date && said !== undefined && !isNothing(said)) {
    readDateColumn({ cells, columns, words, date, moments, unread }, columns.date)
  } else if (columns.date && moments.length === 0 && hasTimes(cells, columns)) {
    unread.push({ column: columns.date.column, value: '', wanted: 'date' })
  }
  return { date, moments, unread, zeroes }
}

/** A time without a title that is earlier than the one before may be how long somebody was late. */
function goesBack(
  { isUntitled }: ReadingColumn,
  moments: readonly RowMoment[],
  found: LocalMoment,
): boolean {
  const before = moments.at(-1)?.moment
  return (
    isUntitled === true &&
    before !== undefined &&
    isBefore(found, before) &&
    !isNight(before, found)
  )
}

/** What stands in the columns of days; words and letters there are the machine's remarks. */
function readDays(
  cells: readonly CellValue[],
  days: readonly DayColumn[],
  words: DateWords,
): RowMoments {
  const moments: RowMoment[] = []
  const unread: UnreadCell[] = []
  let zeroes = 0
  for (const { column, date, role } of days) {
    const value = cellAt(cells, column)
    if (date === undefined || isNothing(value)) continue
    const found = momentsOf(value, date, words)
    if (isZero(value, role, true)) zeroes += 1
    else if (found) addAll(moments, { column, role, dayOfRow: true }, found)
    else if (/\d/.test(String(value).slice(0, 60)) || isPresent(value)) {
      unread.push({ column, value, wanted: 'moment', date })
    }
  }
  return { date: undefined, moments, unread, zeroes }
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
  if (found) addAll(moments, { column, role: 'time', dayOfRow: false }, found)
  else if (columns.times.length === 0) unread.push({ column, value, wanted: 'moment' })
}

interface MomentPlace {
  readonly column: number
  readonly role: NamedColumn['role']
  /** Whether the moments are times of the row's day, not moments with a date of their own. */
  readonly dayOfRow: boolean
}

/** Of several times in one cell the first is the arrival and the last the departure. */
function addAll(moments: RowMoment[], place: MomentPlace, found: readonly LocalMoment[]): void {
  const hasEnds = found.length > 1 && place.dayOfRow && place.role === 'time'
  for (const [at, moment] of found.entries()) {
    const end = at === 0 ? 'arrival' : at === found.length - 1 ? 'departure' : 'time'
    add(moments, { ...place, end: hasEnds ? end : endOf(place.role), inCell: hasEnds }, moment)
  }
}

function endOf(role: NamedColumn['role']): RowMoment['role'] {
  return role === 'arrival' || role === 'departure' ? role : 'time'
}

function add(
  moments: RowMoment[],
  place: MomentPlace & { readonly end: RowMoment['role']; readonly inCell: boolean },
  moment: LocalMoment,
): void {
  const { column, end, inCell, dayOfRow } = place
  const before = moments.at(-1)?.moment
  const isNextDay =
    before !== undefined &&
    isBefore(moment, before) &&
    ((end === 'departure' && !inCell) || (dayOfRow && isNight(before, moment)))
  const at = isNextDay ? { ...moment, date: addDays(moment.date, 1) } : moment
  const isKnown = moments.some(
    ({ moment: known }) => known.date === at.date && known.secondOfDay === at.secondOfDay,
  )
  if (!isKnown) moments.push({ column, role: end, moment: at })
}

/** Whether somebody who stamped in the evening stamped again in the morning that followed. */
export function isNight(evening: LocalMoment, morning: LocalMoment): boolean {
  return morning.secondOfDay + DAY_SECONDS - evening.secondOfDay <= LONGEST_NIGHT
}

/** A date whose time stands in the next column, where that has no header of its own. */
function momentBeside(
  cells: readonly CellValue[],
  column: number,
  { titled }: ClockInColumns,
  words: DateWords,
): LocalMoment[] | undefined {
  const date = findDateIn(cellAt(cells, column), words)
  const time = titled.has(column + 1) ? undefined : findTime(cellAt(cells, column + 1))
  return date && time ? [{ date, ...time }] : undefined
}

/** The date of a cell, with a time of day or without. */
export function findDateIn(value: CellValue, words: DateWords): CivilDate | undefined {
  const written = dayInDigits(plainCell(value))
  const ofPeriod = words.period && findDayOf(written, words.period)
  if (ofPeriod) return ofPeriod
  if (typeof written !== 'number') {
    const date =
      findDateInText(String(written), words.order) ?? findMoment(written, words.order)?.date
    return date && canBeMeant(date) ? date : undefined
  }
  const date = findDateOfSerial(Math.floor(written))
  return date && words.serialsSwapped ? (swap(date) ?? date) : date
}

/** "20210705", which a spreadsheet takes for a number, as "2021-07-05". */
function dayInDigits(value: CellValue): CellValue {
  const [, year, month, day] = /^(20\d\d)([01]\d)([0-3]\d)$/.exec(String(value).slice(0, 20)) ?? []
  return year ? `${year}-${month}-${day}` : value
}

function hasTimes(cells: readonly CellValue[], { times }: ClockInColumns): boolean {
  return times.some(({ column }) => isTime(cellAt(cells, column)))
}

/** A time whose AM or PM stands in a column of its own. */
function withHalf(value: CellValue, beside: CellValue): CellValue {
  const half = typeof beside === 'string' && /^\s{0,3}[ap]\.?m\.?\s{0,3}$/i.test(beside)
  return half && typeof value === 'string' ? `${value.trim()} ${beside.trim()}` : value
}

function isBefore(left: LocalMoment, right: LocalMoment): boolean {
  return left.date === right.date && left.secondOfDay < right.secondOfDay
}
