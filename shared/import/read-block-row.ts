import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { LONGEST_WORD } from '../workbook/cell-reading.ts'
import { findWeekday } from '../text/weekday-number.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { BlockRow } from './clock-in-blocks.ts'
import type { ClockInColumns } from './clock-in-header.ts'
import type { ReadRow } from './find-doubts.ts'
import { findDateIn, readRowMoments } from './row-moments.ts'
import type { DateWords, RowMoments, UnreadCell } from './row-moments.ts'
import { findWho } from './who-of-row.ts'
import type { KnownPeople, Who } from './who-of-row.ts'

/** Something wrong with a row of a block; columns are zero-based. */
export type BlockFault =
  | { readonly kind: 'who'; readonly row: number; readonly who: Exclude<Who, { kind: 'known' }> }
  | { readonly kind: 'when'; readonly row: number; readonly cell: UnreadCell }
  | { readonly kind: 'no-time'; readonly row: number; readonly column: number }
  /** Of a day far from those of the other rows, or after the export was pasted. */
  | {
      readonly kind: 'far' | 'ahead'
      readonly row: number
      readonly column: number
      readonly date: CivilDate
    }

export interface RefusedRow {
  readonly kind: 'refused'
  readonly faults: readonly BlockFault[]
  /** Undefined where nobody knows whose it is. */
  readonly employeeId: EmployeeId | undefined
  readonly dates: readonly CivilDate[]
}

export interface CountedRow extends ReadRow {
  readonly kind: 'read'
  readonly row: BlockRow
  readonly byPin: boolean
  /** Cells that could not be read beside those that could. */
  readonly faults: readonly BlockFault[]
  readonly zeroes: number
  readonly dates: readonly CivilDate[]
}

/** A row is read, refused with its reasons, or says nothing of anybody's time. */
export type RowReading = { readonly kind: 'heading' } | RefusedRow | CountedRow

interface RowContext {
  readonly words: DateWords
  readonly people: KnownPeople
}

export function readBlockRow(
  row: BlockRow,
  columns: ClockInColumns,
  context: RowContext,
): RowReading {
  const shifted = readShifted(row, columns, context)
  if (shifted) return shifted
  const when = readRowMoments(row.cells, columns, context.words)
  const who = findWho(row, columns, context.people)
  const label = row.cells[columns.date?.column ?? -1] ?? ''
  const isSum = when.date === undefined && when.moments.length === 0 && isTotal(label)
  if (isSum || isHeading(row, who, when) || isLabel(row, columns, when)) {
    return { kind: 'heading' }
  }
  return readAs(row, columns, { who, when })
}

/**
 * Below a line that says whose the rows are, one that has its date where others have their NIP: a moment
 * alone is sure, of anything else only whose it is and of which day.
 */
function readShifted(
  { person, ...row }: BlockRow,
  columns: ClockInColumns,
  { words, people }: RowContext,
): RowReading | undefined {
  const [first] = columns.who
  const value = first && (row.cells[first.column] ?? '')
  if (!person || !first || value === undefined) return undefined
  const alone = { ...columns, who: [], date: undefined, timetable: [], days: [] }
  const times = [{ ...first, role: 'time' as const }]
  const when = readRowMoments(
    row.cells,
    { ...alone, times, titled: new Set(row.cells.keys()) },
    words,
  )
  const date = findDateIn(value, words)
  if (!date) return undefined
  const who = findWho({ ...row, person }, alone, people)
  const isAlone = row.cells.every((cell, column) => column === first.column || isEmpty(cell))
  if (isAlone)
    return readAs({ ...row, person }, { ...alone, times }, { who, when: { ...when, date } })
  const unread = [{ column: first.column, value, wanted: 'moment' as const }]
  return readAs({ ...row, person }, alone, { who, when: { date, moments: [], unread, zeroes: 0 } })
}

function readAs(
  row: BlockRow,
  columns: ClockInColumns,
  { who, when }: { readonly who: Who; readonly when: RowMoments },
): RefusedRow | CountedRow {
  const dates = datesOf(when)
  if (who.kind !== 'known') {
    const faults = [{ kind: 'who', row: row.index, who }] as const
    return { kind: 'refused', faults, employeeId: undefined, dates }
  }
  const { employeeId, byPin } = who
  const faults: BlockFault[] = when.unread.map((cell) => ({ kind: 'when', row: row.index, cell }))
  const missing = findMissingTime(when, columns)
  if (missing !== undefined) faults.push({ kind: 'no-time', row: row.index, column: missing })
  if (when.moments.length === 0 && faults.length > 0) {
    return { kind: 'refused', faults, employeeId, dates }
  }
  const { cells } = row
  const { date, moments, zeroes } = when
  return { kind: 'read', row, cells, employeeId, byPin, faults, zeroes, date, dates, moments }
}

/** Without a person, a day or any time it is a title or a total that machines print between people. */
function isHeading({ cells }: BlockRow, who: Who, { moments, unread, date }: RowMoments): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell))
  if (moments.length > 0) return false
  // Below the table: "NIP. 1970…" of who signs it.
  if (filled.length === 1 && /^\s{0,3}ni[pk][.:\s]/i.test(String(filled[0]).slice(0, 8)))
    return true
  if (who.kind === 'known') return false
  if (who.kind === 'empty' && filled.slice(0, 1).some(isTotal)) return true
  if (filled.length === 1 && ROW_IN_ONE_CELL.test(String(filled[0]).slice(0, LONGEST_WORD)))
    return false
  // "Jumlah": what bears no number at all is nobody's.
  if (who.kind === 'unreadable' && !/\d/.test(who.written)) return true
  if (date !== undefined) return false
  return who.kind === 'empty' ? !unread.some(isDated) : unread.length === 0
}

/** A person's number and, behind it, a time: no title, though it could not be parted into columns. */
const ROW_IN_ONE_CELL = /\d{16}.{1,200}\d[:.]\d\d/s

function isTotal(cell: CellValue): boolean {
  return (
    typeof cell === 'string' &&
    /^\s{0,3}(?:(?:grand\s+|sub\s?)?(?:jumlah|total|rata\s?-?\s?rata|rekap)|(?:halaman|hal\.|page|(?:di|tanggal\s)cetak|printed)\W)/i.test(
      cell.slice(0, 30),
    )
  )
}

/** What stands for a date, though it may be none that can be read. */
function isDated({ wanted, value }: UnreadCell): boolean {
  const text = String(value).slice(0, LONGEST_WORD)
  return wanted === 'date' ? /\d/.test(text) : /\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}/.test(text)
}

/** Below a line that says whose the rows are, words without any number ("Nama : Siti") and totals. */
function isLabel(
  { cells, person }: BlockRow,
  { who, date: dates }: ClockInColumns,
  { moments, date }: RowMoments,
): boolean {
  if (!person || who.length > 0 || moments.length > 0 || date) return false
  const label = dates ? (cells[dates.column] ?? '') : ''
  const isWords =
    !isEmpty(label) && isWord(label) && findWeekday(String(label).trim()) === undefined
  // "Jumlah Hadir : 21" below the days of a person.
  const first = cells.find((cell) => !isEmpty(cell)) ?? ''
  return isWords || isTotal(first) || cells.every(isWord)
}

function isWord(cell: CellValue): boolean {
  return typeof cell === 'string' && !/\d/.test(cell.slice(0, LONGEST_WORD))
}

/** A log has a row only where somebody stamped. */
function findMissingTime(
  { moments, unread, zeroes }: RowMoments,
  { date, times }: ClockInColumns,
): number | undefined {
  const isLog = date === undefined && times.length === 1
  return isLog && moments.length + unread.length + zeroes === 0 ? times[0]?.column : undefined
}

function datesOf({ date, moments, unread }: RowMoments): CivilDate[] {
  const dates = [
    date,
    ...moments.map(({ moment }) => moment.date),
    ...unread.map((one) => one.date),
  ]
  return [...new Set(dates.flatMap((one) => one ?? []))]
}
