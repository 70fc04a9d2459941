import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Book, FilterView, Sheet } from './book.ts'
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
  sheet.filterViews = keep(sheet.filterViews, (view) => shiftFilterView(view, shift))
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

/** A view's conditions and sorting follow their columns, and go with them. */
function shiftFilterView(view: FilterView, shift: Shift): FilterView | undefined {
  const range = shiftRange(view.range, shift)
  if (!range) return undefined
  if (shift.dimension === 'ROWS') return { ...view, range }
  const placed = (column: number | null | undefined): number | undefined =>
    shiftRange({ startColumnIndex: column ?? 0, endColumnIndex: (column ?? 0) + 1 }, shift)
      ?.startColumnIndex ?? undefined
  const filterSpecs = keep(view.filterSpecs ?? [], (spec) => {
    const columnIndex = placed(spec.columnIndex)
    return columnIndex === undefined ? undefined : { ...spec, columnIndex }
  })
  const sortSpecs = keep(view.sortSpecs ?? [], (spec) => {
    const dimensionIndex = placed(spec.dimensionIndex)
    return dimensionIndex === undefined ? undefined : { ...spec, dimensionIndex }
  })
  return { ...view, range, filterSpecs, sortSpecs }
}
