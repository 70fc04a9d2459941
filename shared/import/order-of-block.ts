import { findDateInText, findDateOfSerial, findNumericDate } from '../workbook/cells/date-cell.ts'
import type { DateOrder } from '../workbook/cells/date-cell.ts'
import { findWeekday } from '../text/weekday-number.ts'
import { weekdayOf } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { ClockInBlock } from './clock-in-blocks.ts'
import { findDateOrder, swap } from './date-order.ts'
import type { DateOrderReading } from './date-order.ts'
import { plainText } from './plain-cell.ts'

type Order = Exclude<DateOrder, 'year-first'>

const ORDERS: readonly Order[] = ['day-first', 'month-first']

/**
 * The order of a block's dates: by its own, else by what its header or a column of days of the week says, else by all
 * exports with the same headers that stand in the tab, as a machine's files of single days. Of days before the
 * agency can have had readings, which changed over are none, nobody knows.
 */
export function orderOfBlock(
  block: ClockInBlock,
  {
    alike,
    from,
  }: {
    readonly alike?: (() => DateOrderReading) | undefined
    readonly from?: CivilDate | undefined
  },
): DateOrderReading {
  const cells = datesOf(block)
  const own = findDateOrder(cells, block.period)
  if (own.kind === 'contradiction' || own.proven) return own
  const said = own.asked ? saidBy(block) : undefined
  if (said === 'both') return { ...own, kind: 'doubtful' }
  if (said) return { ...own, kind: 'told', order: said, proven: true }
  if (own.kind === 'doubtful') return own
  const all = alike?.()
  if (all) {
    if (all.kind === 'contradiction') return own.asked ? { ...own, kind: 'doubtful' } : own
    if (all.kind === 'doubtful' || all.proven || all.serialsSwapped) {
      return { ...all, asked: own.asked }
    }
  }
  return { ...own, kind: isBefore(cells, from) ? 'doubtful' : 'told' }
}

/** The order of all dates of several exports together, looked for once where it is asked for. */
export function orderOfAll(blocks: readonly ClockInBlock[]): () => DateOrderReading {
  let order: DateOrderReading | undefined
  return () => (order ??= findDateOrder(blocks.flatMap(datesOf)))
}

function datesOf({ columns, rows }: ClockInBlock): CellValue[] {
  const places = [columns.date, ...columns.times].flatMap((one) => (one ? [one.column] : []))
  const days = new Set(rows.flatMap(({ day }) => day ?? []))
  const cells = rows.flatMap((row) => places.map((column) => row.cells[column] ?? ''))
  return [...days, ...cells].map((cell) => (typeof cell === 'string' ? plainText(cell) : cell))
}

/** The order that the title of the dates names, "Date (MM/DD/YYYY)", or that days of the week beside them leave. */
function saidBy({ columns, rows }: ClockInBlock): Order | 'both' | undefined {
  const { date } = columns
  if (!date) return undefined
  const title = date.title.toLowerCase().replace(/[^a-z]/g, '')
  const byTitle = /mm?ddyy|bulantanggaltahun/.test(title)
    ? 'month-first'
    : /dd?mmyy/.test(title)
      ? 'day-first'
      : undefined
  const named = rows.flatMap(({ cells }) => {
    const text = plainText(String(cells[date.column] ?? ''))
    const weekday = findNumericDate(text)
      ? cells.map((cell) => findWeekday(String(cell).slice(0, 20).trim())).find(Boolean)
      : undefined
    return weekday ? [{ text, weekday }] : []
  })
  const left = ORDERS.filter((order) =>
    named.every(({ text, weekday }) => {
      const day = findDateInText(text, order)
      return day !== undefined && weekdayOf(day) === weekday
    }),
  )
  const [byWeekday] = named.length > 0 && left.length === 1 ? left : []
  if (byTitle) return byWeekday && byTitle !== byWeekday ? 'both' : byTitle
  // A day of the week that was mistyped once proves nothing.
  const isOnce = new Set(named.map(({ text }) => text)).size === 1
  return isOnce && byWeekday === 'month-first' ? 'both' : byWeekday
}

/** Whether all days lie before the agency's first, and would not with the month first. */
function isBefore(cells: readonly CellValue[], from: CivilDate | undefined): boolean {
  const [straight = [], swapped = []] = ORDERS.map((order) =>
    cells.flatMap((cell) => {
      if (typeof cell === 'string') return findDateInText(cell, order) ?? []
      const date = typeof cell === 'number' ? findDateOfSerial(Math.floor(cell)) : undefined
      return (date && order === 'month-first' ? swap(date) : date) ?? []
    }),
  )
  return (
    from !== undefined &&
    straight.length > 0 &&
    swapped.length === straight.length &&
    straight.every((date) => date < from) &&
    swapped.every((date) => date >= from)
  )
}
