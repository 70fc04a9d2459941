import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Book, Sheet } from './book.ts'

type GridRange = sheets_v4.Schema$GridRange

/** Rows or columns that come in (`count` > 0) before `at`, or go (`count` < 0) from `at` on. */
export interface Shift {
  readonly dimension: 'ROWS' | 'COLUMNS'
  readonly at: number
  readonly count: number
}

/** Moves everything of the sheet that names rows or columns, as people see in Sheets. */
export function shiftReferences(book: Book, sheet: Sheet, shift: Shift): void {
  const inRange = <Item extends { range?: GridRange }>(item: Item): Item | undefined => {
    const range = shiftRange(item.range ?? {}, shift)
    return range && { ...item, range }
  }
  sheet.merges = keep(sheet.merges, (merge) => shiftRange(merge, shift))
  sheet.protectedRanges = keep(sheet.protectedRanges, inRange)
  sheet.bandedRanges = keep(sheet.bandedRanges, inRange)
  sheet.conditionalFormats = keep(sheet.conditionalFormats, (rule) => {
    const ranges = keep(rule.ranges ?? [], (range) => shiftRange(range, shift))
    return ranges.length > 0 ? { ...rule, ranges } : undefined
  })
  if (sheet.basicFilter) {
    const filter = inRange(sheet.basicFilter)
    if (filter) sheet.basicFilter = filter
    else delete sheet.basicFilter
  }
  book.namedRanges = keep(book.namedRanges, (named) =>
    (named.range?.sheetId ?? 0) === sheet.properties.sheetId ? inRange(named) : named,
  )
}

function keep<Item>(items: Item[], move: (item: Item) => Item | undefined): Item[] {
  return items.map(move).filter((item) => item !== undefined)
}

function shiftRange<Area extends GridRange>(
  range: Area,
  { dimension, at, count }: Shift,
): Area | undefined {
  const [startKey, endKey] =
    dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const)
  const start = range[startKey] ?? undefined
  const end = range[endKey] ?? undefined
  const movedStart = start === undefined ? undefined : moveStart(start, at, count)
  const movedEnd = end === undefined ? undefined : moveEnd(end, at, count)
  if (movedStart !== undefined && movedEnd !== undefined && movedStart >= movedEnd) return undefined
  const moved = { ...range }
  if (movedStart !== undefined) moved[startKey] = movedStart
  if (movedEnd !== undefined) moved[endKey] = movedEnd
  return moved
}

function moveStart(start: number, at: number, count: number): number {
  if (start < at) return start
  return count > 0 ? start + count : Math.max(at, start + count)
}

function moveEnd(end: number, at: number, count: number): number {
  if (end <= at) return end
  return count > 0 ? end + count : Math.max(at, end + count)
}
