import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { LONGEST_WORD } from '../workbook/cell-reading.ts'
import type { BlockRow } from './clock-in-blocks.ts'
import type { ClockInColumns } from './clock-in-header.ts'
import type { DateReading } from './date-order.ts'
import type { ReadRow } from './find-doubts.ts'
import { readRowMoments } from './row-moments.ts'
import type { RowMoments, UnreadCell } from './row-moments.ts'
import { findWho } from './who-of-row.ts'
import type { KnownPeople, Who } from './who-of-row.ts'

/** Something wrong with a row of a block; columns are zero-based. */
export type BlockFault =
  | { readonly kind: 'who'; readonly row: number; readonly who: Exclude<Who, { kind: 'known' }> }
  | { readonly kind: 'when'; readonly row: number; readonly cell: UnreadCell }
  | { readonly kind: 'no-time'; readonly row: number; readonly column: number }
  /** Of a day far from those of the other rows. */
  | {
      readonly kind: 'far'
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

export function readBlockRow(
  row: BlockRow,
  columns: ClockInColumns,
  { words, people }: { readonly words: DateReading; readonly people: KnownPeople },
): RowReading {
  const when = readRowMoments(row.cells, columns, words)
  const who = findWho(row, columns, people)
  const dates = datesOf(when)
  if (isHeading(who, when) || isLabel(row, columns, when)) return { kind: 'heading' }
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

/** Without a person or any time it is a title or a total that machines print between people. */
function isHeading(who: Who, { moments, unread, date }: RowMoments): boolean {
  if (who.kind === 'known') return false
  if (who.kind === 'unknown') return moments.length + unread.length === 0 && date === undefined
  if (moments.length > 0) return false
  // "Jumlah": what bears no number at all is nobody's.
  return who.kind === 'empty' || !/\d/.test(who.written) || unread.length === 0
}

/** Below a line that says whose the rows are, words without any number: "Nama : Siti". */
function isLabel(
  { cells, person }: BlockRow,
  { who }: ClockInColumns,
  { moments, date }: RowMoments,
): boolean {
  if (!person || who.length > 0 || moments.length > 0 || date) return false
  return cells.every((cell) => typeof cell === 'string' && !/\d/.test(cell.slice(0, LONGEST_WORD)))
}

/** A log has a row only where somebody stamped. */
function findMissingTime(
  { moments, unread, zeroes }: RowMoments,
  { date, times }: ClockInColumns,
): number | undefined {
  const isLog = date === undefined && times.length === 1
  return isLog && moments.length + unread.length + zeroes === 0 ? times[0]?.column : undefined
}

function datesOf({ date, moments }: RowMoments): CivilDate[] {
  return [...new Set([...(date ? [date] : []), ...moments.map(({ moment }) => moment.date)])]
}
