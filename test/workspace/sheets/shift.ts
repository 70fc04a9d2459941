import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Book, Sheet } from './book.ts'
import { shiftCharts } from './shift-charts.ts'
import { shiftRange, type Shift } from './shift-range.ts'

type GridRange = sheets_v4.Schema$GridRange

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
  shiftCharts(book, sheet, shift)
  book.namedRanges = keep(book.namedRanges, (named) =>
    (named.range?.sheetId ?? 0) === sheet.properties.sheetId ? inRange(named) : named,
  )
}

function keep<Item>(items: Item[], move: (item: Item) => Item | undefined): Item[] {
  return items.map(move).filter((item) => item !== undefined)
}
