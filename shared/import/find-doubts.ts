import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { findTime } from '../workbook/cells/time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { ClockInColumns } from './clock-in-header.ts'
import type { Doubt } from '../model/import-receipt.ts'
import type { RowMoment } from './row-moments.ts'

/** A row whose person and moments could be read. */
export interface ReadRow {
  readonly employeeId: EmployeeId
  readonly cells: readonly CellValue[]
  readonly date: CivilDate | undefined
  readonly moments: readonly RowMoment[]
}

/** Two people may come at the same minute for a few days; three, on six rows of six, do not. */
const ALIKE_PEOPLE = 3
const ALIKE_ROWS = 6
/** Beside times that differ, so few rows are enough. */
const ALIKE_IN_ROWS = 2
/** Twelve hours later they would have left after a day of work; who leaves after a day and a night would not. */
const LONGEST_DAY = 11 * 3600
const NOON = 12 * 3600

const YES = /^(?:true|ya|y|yes|1|v|x|✓|✔)$/i
const ABSENT = /^(?:absent|tidak hadir|alpa|alpha|mangkir|tanpa keterangan|tk)$/i

/** Where a block contradicts itself, so that somebody has to look before it counts. */
export function findDoubts(rows: readonly ReadRow[], columns: ClockInColumns): Doubt[] {
  return [
    ...(hasOneTimeForAll(rows, columns) || hasTimesElsewhere(rows, columns)
      ? (['one-time-for-all'] as const)
      : []),
    ...(rows.some((row) => isAbsentButRead(row, columns)) ? (['absent-but-read'] as const) : []),
    ...(isBackward(rows) ? (['twelve-hours'] as const) : []),
  ]
}

function hasOneTimeForAll(rows: readonly ReadRow[], { times }: ClockInColumns): boolean {
  return times.some(({ column }) => {
    const seen = rows.flatMap(({ employeeId, moments }) =>
      moments
        .filter((one) => one.column === column)
        .map(({ moment }) => ({ employeeId, second: moment.secondOfDay })),
    )
    return (
      seen.length >= ALIKE_ROWS &&
      new Set(seen.map(({ second }) => second)).size === 1 &&
      new Set(seen.map(({ employeeId }) => employeeId)).size >= ALIKE_PEOPLE
    )
  })
}

/**
 * Hours that are the same in every row, beside a column that is taken for nothing and holds times that differ:
 * those are the timetable, and these were read.
 */
function hasTimesElsewhere(rows: readonly ReadRow[], columns: ClockInColumns): boolean {
  const taken = [columns.date, ...columns.who, ...columns.times, ...columns.timetable]
  const known = new Set([...taken, ...columns.verdicts].map((one) => one?.column))
  if (rows.length < ALIKE_IN_ROWS || columns.times.length < 2) return false
  if (columns.times.some((one) => hasTwin(rows, one, columns.times))) return true
  if (columns.times.some((one) => hasRival(rows, one, columns.times))) return true
  const isConstant = columns.times.every(({ column }) => countTimes(rows, column) === 1)
  return (
    isConstant &&
    [...columns.titled].some((column) => !known.has(column) && countTimes(rows, column) > 1)
  )
}

/** Hours that are the same in every row, where another column of the same header differs. */
function hasTwin(
  rows: readonly ReadRow[],
  { column, title }: ClockInColumns['times'][number],
  times: ClockInColumns['times'],
): boolean {
  const twins = times.filter((one) => one.column !== column && one.title === title && title !== '')
  return (
    twins.some((one) => countTimes(rows, one.column) > 1) &&
    rows.filter(({ cells }) => findTime(cells[column] ?? '') !== undefined).length >=
      ALIKE_IN_ROWS &&
    countTimes(rows, column) === 1
  )
}

/**
 * Of two columns of the same end of the day, neither a part of it, one says the same in every row, and the other
 * something else: one of them is what should be.
 */
function hasRival(
  rows: readonly ReadRow[],
  { column, role, title }: ClockInColumns['times'][number],
  times: ClockInColumns['times'],
): boolean {
  if (role === 'time' || /\d/.test(title)) return false
  const [same] = timesOf(rows, column)
  const isSame = rows.every(({ cells }) => secondOf(cells[column]) === same)
  return (
    isSame &&
    times.some(
      (one) =>
        one.column !== column &&
        one.role === role &&
        !/\d/.test(one.title) &&
        [...timesOf(rows, one.column)].some((second) => second !== same),
    )
  )
}

/** How many times of day stand in a column. */
function countTimes(rows: readonly ReadRow[], column: number): number {
  return timesOf(rows, column).size
}

function timesOf(rows: readonly ReadRow[], column: number): ReadonlySet<number> {
  return new Set(rows.flatMap(({ cells }) => secondOf(cells[column]) ?? []))
}

function secondOf(cell: CellValue = ''): number | undefined {
  return Number.isInteger(cell) ? undefined : findTime(cell)?.secondOfDay
}

function isAbsentButRead({ cells, moments }: ReadRow, { verdicts }: ClockInColumns): boolean {
  if (moments.length < 2) return false
  return verdicts.some(({ column, role }) => {
    const said = String(cells[column] ?? '')
      .slice(0, 40)
      .trim()
    return ABSENT.test(said) || (role === 'absent' && YES.test(said))
  })
}

/** All who came in the morning left before they came, though twelve hours later would be the same day. */
function isBackward(rows: readonly ReadRow[]): boolean {
  const pairs = rows.flatMap(({ moments }) => {
    const came = moments.find(({ role }) => role === 'arrival')?.moment.secondOfDay
    const left = moments.find(({ role }) => role === 'departure')?.moment.secondOfDay
    return came !== undefined && left !== undefined ? [{ came, left }] : []
  })
  return (
    pairs.length > 0 &&
    pairs.every(({ came, left }) => {
      const worked = left + NOON - came
      return left < came && came < NOON && worked > 0 && worked <= LONGEST_DAY
    })
  )
}
