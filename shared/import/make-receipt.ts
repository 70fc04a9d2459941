import type { BlockState, Doubt, ImportReceipt } from '../model/import-receipt.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { ClockInBlock } from './clock-in-blocks.ts'
import type { DateReading } from './date-order.ts'
import type { RowReading } from './read-block-row.ts'

/** What was read of a block, in numbers that add up: read, refused and waiting are all its rows. */
export function makeReceipt({
  block,
  tabTitle,
  digest,
  words,
  doubts,
  state,
  rows,
}: {
  readonly block: ClockInBlock
  readonly tabTitle: string
  readonly digest: string
  readonly words: DateReading
  readonly doubts: readonly Doubt[]
  readonly state: BlockState
  readonly rows: readonly RowReading[]
}): ImportReceipt {
  const { columns } = block
  const read = rows.filter((row) => row.kind === 'read')
  const headings = rows.filter(({ kind }) => kind === 'heading').length
  const total = rows.length - headings
  const dates = read.flatMap((row) => row.dates).sort()
  const [from] = dates
  const until = dates.at(-1)
  return {
    block: digest,
    where: whereOf(block, tabTitle),
    state,
    doubts,
    rows: total,
    headings: block.headings.length + headings,
    read: state === 'read' ? read.length : 0,
    refused: state === 'refused' ? total : total - read.length,
    waiting: state === 'waiting' ? read.length : 0,
    withoutTimes: read.filter(({ moments }) => moments.length === 0).length,
    people: new Set(read.map(({ employeeId }) => employeeId)).size,
    period: from && until && state !== 'refused' ? { from, until } : undefined,
    used: titlesOf(columns.times.length > 0 || !columns.date ? columns.times : [columns.date]),
    ...(columns.days.length > 0 && { dayColumns: daysIn(columns) }),
    timetable: titlesOf(columns.timetable),
    separator: block.separator,
    order: words.order,
    orderAsked: words.asked,
    orderProven: words.proven,
    serialsSwapped: words.serialsSwapped,
    hours: block.rows.some(({ cells }) => cells.some(isTwelveHours)) ? 12 : 24,
    zeroes: read.reduce((sum, { zeroes }) => sum + zeroes, 0),
    pinsMatched: new Set(read.filter(({ byPin }) => byPin).map(({ employeeId }) => employeeId))
      .size,
    unknown: unknownOf(rows),
  }
}

function daysIn({ days }: ClockInBlock['columns']): number {
  return new Set(days.map(({ date, column }) => date ?? column)).size
}

function unknownOf(rows: readonly RowReading[]): string[] {
  const faults = rows.flatMap((row) => (row.kind === 'refused' ? row.faults : []))
  const written = faults.flatMap((fault) =>
    fault.kind === 'who' && fault.who.kind === 'unknown' ? [fault.who.written] : [],
  )
  return [...new Set(written)]
}

function titlesOf(columns: readonly { readonly title: string }[]): string[] {
  return columns.map(({ title }) => title).filter(Boolean)
}

/** The rows of the tab, first to last, from its headers. */
function whereOf({ headings, rows }: ClockInBlock, tabTitle: string): string {
  const lines = [...headings, ...rows.map(({ index }) => index)]
  const first = lines.reduce((least, line) => Math.min(least, line), lines[0] ?? 0)
  const last = lines.reduce((most, line) => Math.max(most, line), 0)
  return `${tabTitle}!${first + 1}:${last + 1}`
}

function isTwelveHours(cell: CellValue): boolean {
  return typeof cell === 'string' && /\d\s{0,3}[ap]\.?m\.?$/i.test(cell.slice(-12).trim())
}
