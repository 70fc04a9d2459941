import { epochMsAt } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import { addDays, daysBetween } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { ClockIn } from '../model/facts.ts'
import type { BlockState, Doubt, ImportReceipt, UncountedDay } from '../model/import-receipt.ts'
import { instantOf } from '../model/instant.ts'
import { cellName } from '../workbook/cell-name.ts'
import type { LocalMoment } from '../workbook/cells/date-time-cell.ts'
import { blockDigest } from './block-digest.ts'
import type { ClockInBlock } from './clock-in-blocks.ts'
import { findDateOrder } from './date-order.ts'
import type { DateOrderReading, DateReading } from './date-order.ts'
import { findDoubts } from './find-doubts.ts'
import { refuseFarRows } from './far-rows.ts'
import { makeReceipt } from './make-receipt.ts'
import { readBlockRow } from './read-block-row.ts'
import type { BlockFault, CountedRow, RefusedRow, RowReading } from './read-block-row.ts'
import type { KnownPeople } from './who-of-row.ts'

export interface ClockInContext extends KnownPeople {
  readonly zone: Zone
  /** Digests of blocks that somebody has said are right, though they contradict themselves. */
  readonly accepted: ReadonlySet<string>
}

export interface BlockReading {
  readonly receipt: ImportReceipt
  readonly clockIns: readonly ClockIn[]
  readonly faults: readonly BlockFault[]
  readonly uncounted: readonly UncountedDay[]
  readonly unmatchedOn: readonly CivilDate[]
}

const ASSUMED: DateReading = {
  order: 'day-first',
  proven: false,
  serialsSwapped: false,
  asked: true,
}

/**
 * Reads one pasted export: what of it counts, what was wrong, and the receipt. A block whose dates
 * contradict each other is refused whole; one that contradicts itself otherwise waits until it is accepted.
 */
export function readClockInBlock(
  block: ClockInBlock,
  tabTitle: string,
  context: ClockInContext,
): BlockReading {
  const order = orderOf(block)
  const words = order.kind === 'contradiction' ? ASSUMED : order
  function readRows(given: DateReading): RowReading[] {
    return refuseFarRows(
      block.rows.map((row) => readBlockRow(row, block.columns, { words: given, people: context })),
    )
  }

  const rows = readRows(words)
  const read = rows.filter((row) => row.kind === 'read')
  const digest = blockDigest(block.rows.map(({ cells }) => cells))
  const doubts = [...doubtsOfOrder(order), ...findDoubts(read, block.columns)]
  const state = stateOf(doubts, context.accepted.has(digest))
  const counts = state === 'read'
  // Of dates whose order nobody knows, either may be the day.
  const other = words.order === 'month-first' ? 'day-first' : 'month-first'
  const doubted = doubts.length > 0 ? [...rows, ...readRows({ ...words, order: other })] : rows
  const days = daysOf(read)
  return {
    receipt: makeReceipt({ block, tabTitle, digest, words, doubts, state, rows }),
    clockIns: counts ? read.flatMap((row) => clockInsOf(row, block, tabTitle, context.zone)) : [],
    faults: state === 'refused' ? [] : rows.flatMap((row) => ('faults' in row ? row.faults : [])),
    uncounted: withPersonAbove(doubted).flatMap((row) => uncountedDays(row, counts, days)),
    unmatchedOn: doubted.flatMap((row) =>
      row.kind === 'refused' && row.employeeId === undefined ? row.dates : [],
    ),
  }
}

function orderOf({ columns, rows }: ClockInBlock): DateOrderReading {
  const places = [columns.date, ...columns.times].flatMap((one) => (one ? [one.column] : []))
  return findDateOrder(rows.flatMap(({ cells }) => places.map((column) => cells[column] ?? '')))
}

function doubtsOfOrder({ kind }: DateOrderReading): Doubt[] {
  switch (kind) {
    case 'told':
      return []
    case 'contradiction':
      return ['date-order-contradiction']
    case 'doubtful':
      return ['date-order-doubtful']
  }
}

function stateOf(doubts: readonly Doubt[], isAccepted: boolean): BlockState {
  if (doubts.includes('date-order-contradiction')) return 'refused'
  return doubts.length > 0 && !isAccepted ? 'waiting' : 'read'
}

function clockInsOf(
  { row, moments, employeeId }: CountedRow,
  { columns, separator }: ClockInBlock,
  tabTitle: string,
  zone: Zone,
): ClockIn[] {
  const who = columns.who[0]?.column ?? 0
  return moments.map(({ column, moment }) => {
    const shown = separator ? 0 : moments.length > 1 ? column : who
    return {
      employeeId,
      at: instantOf(epochMsOfMoment(moment, zone)),
      cell: cellName(tabTitle, row.index, shown),
    }
  })
}

function epochMsOfMoment({ date, secondOfDay, ...written }: LocalMoment, zone: Zone): number {
  if (written.offsetMinutes !== undefined) {
    return Date.parse(`${date}T00:00:00Z`) + (secondOfDay - written.offsetMinutes * 60) * 1000
  }
  return epochMsAt(date, 0, written.zone ?? zone) + secondOfDay * 1000
}

/** From the first day of which a row was read until the last. */
function daysOf(read: readonly CountedRow[]): CivilDate[] {
  const dates = read.flatMap((row) => row.dates).sort()
  const [first] = dates
  const last = dates.at(-1)
  return first && last
    ? Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => addDays(first, day))
    : []
}

/**
 * A row without a person may be of the one above, whose NIP stands once in merged cells: not so sure that
 * it counts, but no absence is sure either.
 */
function withPersonAbove(rows: readonly RowReading[]): RowReading[] {
  let above: EmployeeId | undefined
  return rows.map((row) => {
    if (row.kind === 'heading') return row
    if (row.employeeId !== undefined || !isWithoutPerson(row)) above = row.employeeId
    return row.kind === 'refused' && row.employeeId === undefined && above !== undefined
      ? { ...row, employeeId: above }
      : row
  })
}

function isWithoutPerson({ faults }: RefusedRow | CountedRow): boolean {
  return faults.some((fault) => fault.kind === 'who' && fault.who.kind === 'empty')
}

/** A row without a day that can be read may be of any of the `days` of its block. */
function uncountedDays(
  row: RowReading,
  counts: boolean,
  days: readonly CivilDate[],
): UncountedDay[] {
  if (row.kind === 'heading' || row.employeeId === undefined) return []
  if (row.kind === 'read' && counts && row.faults.length === 0) return []
  const { employeeId, dates } = row
  return (dates.length > 0 ? dates : days).map((date) => ({ employeeId, date }))
}
