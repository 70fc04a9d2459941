import { epochMsAt } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import { addDays } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { ClockIn } from '../model/facts.ts'
import type { BlockState, Doubt, ImportReceipt, UncountedDay } from '../model/import-receipt.ts'
import { instantOf } from '../model/instant.ts'
import { cellName } from '../workbook/cell-name.ts'
import type { LocalMoment } from '../workbook/cells/date-time-cell.ts'
import { blockDigest } from './block-digest.ts'
import type { ClockInBlock } from './clock-in-blocks.ts'
import { withDateColumn } from './date-column.ts'
import type { DateOrderReading, DateReading } from './date-order.ts'
import { withoutDurations } from './duration-columns.ts'
import type { Period } from './export-period.ts'
import { findDoubts } from './find-doubts.ts'
import { refuseFarRows, refuseRowsAhead } from './far-rows.ts'
import { makeReceipt } from './make-receipt.ts'
import { withNights } from './matrix-nights.ts'
import { orderOfBlock } from './order-of-block.ts'
import { readBlockRow } from './read-block-row.ts'
import type { BlockFault, CountedRow, RowReading } from './read-block-row.ts'
import { spanOfDays, uncountedDaysOf } from './uncounted-days.ts'
import { refuseUnread } from './unread-rows.ts'
import type { KnownPeople } from './who-of-row.ts'

export interface ClockInContext extends KnownPeople {
  readonly zone: Zone
  /** Digests of blocks that somebody has said are right, though they contradict themselves. */
  readonly accepted: ReadonlySet<string>
  /** Between which days the agency can have readings, as far as is known. */
  readonly lives?: Lives
}

export interface Lives {
  readonly from: CivilDate | undefined
  readonly until: CivilDate | undefined
}

export interface BlockReading {
  readonly receipt: ImportReceipt
  readonly clockIns: readonly ClockIn[]
  readonly faults: readonly BlockFault[]
  readonly uncounted: readonly UncountedDay[]
}

/** A machine may be an agency's longer than this program, but a reset clock is off by years. */
const EARLIER_DAYS = 180
/** Clocks run a little ahead, and zones differ. */
const LATER_DAYS = 2

const REFUSED: readonly Doubt[] = ['date-order-contradiction', 'no-header', 'month-unknown']

const ASSUMED: DateReading = {
  order: 'day-first',
  proven: false,
  serialsSwapped: false,
  asked: true,
}

/**
 * Reads one pasted export: what of it counts, what was wrong, and the receipt. A block whose dates
 * contradict each other is refused whole; one that contradicts itself otherwise waits until it is accepted.
 * `alike`: the order of all exports of the tab with the same headers, which may tell that of its dates.
 */
export function readClockInBlock(
  found: ClockInBlock,
  tabTitle: string,
  context: ClockInContext,
  alike?: () => DateOrderReading,
): BlockReading {
  const block = withoutDurations(withDateColumn(found))
  const order = orderOfBlock(block, { alike, from: context.lives?.from })
  const words = order.kind === 'contradiction' ? ASSUMED : order
  function readRows(given: DateReading): RowReading[] {
    if (block.unread) return refuseUnread(block, context)
    const words = { ...given, period: block.period }
    const { until } = context.lives ?? {}
    const read = block.rows.map((row) => {
      const { day } = row
      const ofRow = day === undefined ? words : { ...words, day }
      return readBlockRow(row, block.columns, { words: ofRow, people: context })
    })
    const shifted = withNights(read, block.columns)
    return refuseRowsAhead(refuseFarRows(shifted), until && addDays(until, LATER_DAYS))
  }

  const rows = readRows(words)
  const read = rows.filter((row) => row.kind === 'read')
  const digest = blockDigest(block.rows.map(({ cells }) => cells))
  const isOfWrongYear = isOutside(read, context.lives)
  const doubts = [
    ...(block.unread ? [block.unread] : doubtsOfOrder(order)),
    ...(isOfWrongYear ? (['wrong-year'] as const) : []),
    ...findDoubts(read, block.columns),
  ]
  const state = stateOf(doubts, context.accepted.has(digest))
  const counts = state === 'read'
  // Of dates whose order nobody knows, either may be the day.
  const other = words.order === 'month-first' ? 'day-first' : 'month-first'
  const isOrderOpen = doubts.length > 0 && !words.proven
  const turned = { ...words, order: other, serialsSwapped: !words.serialsSwapped } as const
  const doubted = isOrderOpen ? [...rows, ...readRows(turned)] : rows
  return {
    receipt: makeReceipt({ block, tabTitle, digest, words, doubts, state, rows }),
    clockIns: counts ? read.flatMap((row) => clockInsOf(row, block, tabTitle, context.zone)) : [],
    faults: state === 'refused' ? [] : rows.flatMap((row) => ('faults' in row ? row.faults : [])),
    uncounted: uncountedDaysOf(doubted, {
      counts,
      days: spanOfDays([...read.flatMap((row) => row.dates), ...endsOf(block.period)]),
      anyDay: isOfWrongYear && !counts,
    }),
  }
}

/** Whether every day lies before the agency can have had readings, or after the export was pasted. */
function isOutside(read: readonly CountedRow[], { from, until }: Partial<Lives> = {}): boolean {
  const dates = read.flatMap((row) => row.dates)
  if (dates.length === 0) return false
  const isBefore = from && dates.every((date) => date < addDays(from, -EARLIER_DAYS))
  const isAfter = until && dates.every((date) => date > addDays(until, LATER_DAYS))
  return isBefore === true || isAfter === true
}

function endsOf(period: Period | undefined): CivilDate[] {
  return period ? [period.from, period.until] : []
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
  if (doubts.some((doubt) => REFUSED.includes(doubt))) return 'refused'
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
