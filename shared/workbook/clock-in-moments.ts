import { addDays } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { findDateInText, findDateOfSerial } from './cells/date-cell.ts'
import { findMoment } from './cells/date-time-cell.ts'
import type { LocalMoment } from './cells/date-time-cell.ts'
import { findSecondOfDay } from './cells/time-cell.ts'
import type { ClockInColumns } from './clock-in-columns.ts'
import type { CellValue } from './tab-rows.ts'

/** A moment that a row names, or a cell in which none can be read. */
export type ClockInMoment =
  | { readonly ok: true; readonly column: number; readonly moment: LocalMoment }
  | { readonly ok: false; readonly column: number; readonly value: CellValue }

/** What machines print where nobody came: "-", "--:--". */
const NOTHING = /^[-–—:.\s]*$/

/**
 * The moments of a row, left to right: date and time in one cell, in two columns, or one date with
 * several times. A leaving time earlier than the arrival before it is on the next day.
 *
 * @example ['198001012005011001', '05/07/2021', '07:28', '16:03'] // two moments of 5 July
 */
export function findClockInMoments(
  cells: readonly CellValue[],
  columns: ClockInColumns,
): ClockInMoment[] {
  const dated = columns.date === undefined ? undefined : cellAt(cells, columns.date)
  const date = dated === undefined ? undefined : findDate(dated)
  const found: ClockInMoment[] = []
  for (const { column, leaving } of columns.times) {
    const value = cellAt(cells, column)
    if (isNothing(value)) continue
    const moments = momentsOf(value, date) ?? momentBeside(cells, column, columns)
    if (!moments) {
      found.push({ ok: false, column, value })
      continue
    }
    for (const moment of moments) {
      const arrival = found.findLast((earlier) => earlier.ok)
      const isNextDay = leaving && arrival?.ok && isBefore(moment, arrival.moment)
      found.push({
        ok: true,
        column,
        moment: isNextDay ? { ...moment, date: addDays(moment.date, 1) } : moment,
      })
    }
  }
  if (found.length > 0 || columns.date === undefined || isNothing(dated ?? '')) return found
  return momentsOfDateColumn(cells, columns, columns.date)
}

/** A date column that holds the time as well, or is the only one that says when. */
function momentsOfDateColumn(
  cells: readonly CellValue[],
  columns: ClockInColumns,
  column: number,
): ClockInMoment[] {
  const value = cellAt(cells, column)
  const moments = momentsOf(value, undefined) ?? momentBeside(cells, column, columns)
  if (moments) return moments.map((moment) => ({ ok: true, column, moment }))
  const nobodyCame = columns.times.length > 0 && findDate(value) !== undefined
  return nobodyCame ? [] : [{ ok: false, column, value }]
}

/** Date with time; or times alone, of the row's date. */
function momentsOf(value: CellValue, date: CivilDate | undefined): LocalMoment[] | undefined {
  const isWholeSerial = typeof value === 'number' && Number.isInteger(value)
  const moment = isWholeSerial ? undefined : findMoment(plain(value))
  if (moment) return [moment]
  const parts = typeof value === 'string' ? value.trim().split(/[\s,;]+/) : [value]
  const seconds = parts.map(findSecondOfDay)
  if (date === undefined || seconds.includes(undefined)) return undefined
  return seconds.flatMap((secondOfDay) =>
    secondOfDay === undefined ? [] : [{ date, secondOfDay }],
  )
}

/** A date whose time stands in the next column, where that has no header of its own. */
function momentBeside(
  cells: readonly CellValue[],
  column: number,
  { others }: ClockInColumns,
): LocalMoment[] | undefined {
  const date = findDate(cellAt(cells, column))
  const secondOfDay = others.has(column + 1)
    ? undefined
    : findSecondOfDay(cellAt(cells, column + 1))
  return date && secondOfDay !== undefined ? [{ date, secondOfDay }] : undefined
}

function findDate(value: CellValue): CivilDate | undefined {
  const written = plain(value)
  if (typeof written === 'number') return findDateOfSerial(Math.floor(written))
  return findDateInText(String(written)) ?? findMoment(written)?.date
}

/** Without quotation marks and the name of the day before the date. */
function plain(value: CellValue): CellValue {
  if (typeof value !== 'string') return value
  return value
    .replace(/["“”]/gu, '')
    .trim()
    .replace(/^'?\p{L}[\p{L}'’]*[.,]?\s+(?=\d)/u, '')
    .replace(/^'/, '')
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
