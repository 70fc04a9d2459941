import type { Configuration } from '../model/facts.ts'
import { findHeaderRow } from './header-row.ts'
import { sheetIdOfSlot } from './sheet-id.ts'
import type { TabRows } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

/** A filter view that a tab *Tinjauan* is to have: the rows of one unit, for its head. */
export interface ReviewView {
  readonly filterViewId: number
  readonly title: string
  readonly unitCode: string
  /** Where the units stand. */
  readonly column: number
  readonly headerRow: number
}

/** What is filtered by in a column; what people filter by is kept as it stands. */
export interface FilterSpec {
  readonly columnIndex?: number | undefined
  readonly filterCriteria?:
    | {
        readonly condition?:
          | {
              readonly type?: string | undefined
              readonly values?:
                | readonly { readonly userEnteredValue?: string | undefined }[]
                | undefined
            }
          | undefined
      }
    | undefined
}

interface FilterViewBody {
  readonly filterViewId: number
  readonly title: string
  readonly range: Readonly<Record<keyof StandingView['range'] | 'sheetId', number>>
  readonly filterSpecs: readonly FilterSpec[]
}

/** Requests of the Sheets API; each object holds exactly one kind. */
export interface FilterViewRequest {
  readonly addFilterView?: { readonly filter: FilterViewBody }
  readonly updateFilterView?: { readonly filter: FilterViewBody; readonly fields: string }
  readonly deleteFilterView?: { readonly filterId: number }
}

/** A filter view as it stands; ends are absent where it is open. */
export interface StandingView {
  readonly filterViewId: number
  readonly title: string
  readonly range: {
    readonly startRowIndex?: number | undefined
    readonly endRowIndex?: number | undefined
    readonly startColumnIndex?: number | undefined
    readonly endColumnIndex?: number | undefined
  }
  readonly filterSpecs: readonly FilterSpec[]
}

/** What a sheet is, and the filter views that it has. */
export interface StandingGrid {
  readonly sheetId: number
  readonly slot: string
  readonly rowCount: number
  readonly columnCount: number
  readonly filterViews: readonly StandingView[]
}

/**
 * One view for each unit that has a head, in the order of *Unit Kerja*: "Bagian Umum: Ahmad Fauzi". None
 * where the tab has no column of units.
 */
export function reviewViewsOf(
  { slot, rows }: Pick<TabRows, 'slot' | 'rows'>,
  { units, employees }: Pick<Configuration, 'units' | 'employees'>,
): ReviewView[] {
  const header = findHeaderRow(rows, getPeopleTab('reviews').columns)
  const column = header?.columnOf.get('unitCode')
  if (!header || column === undefined) return []
  const nameOf = new Map(employees.map(({ id, name }) => [id, name]))
  const headed = new Map(units.filter(({ headId }) => headId).map((unit) => [unit.code, unit]))
  return [...headed.values()].map(({ code, name, headId = '' }) => ({
    filterViewId: viewIdOf(slot, code),
    title: [name || code, nameOf.get(headId)].filter(Boolean).join(': '),
    unitCode: code,
    column,
    headerRow: header.row,
  }))
}

/**
 * What makes the views of the sheet as wanted: those that lack, those that differ or do not reach to the
 * last row, and those of units that have no head any more. What people sort and filter by beside the unit
 * stays, and so do views of their own. Nothing where all is as wanted.
 */
export function reviewViewRequests(
  wanted: readonly ReviewView[],
  grid: StandingGrid,
): FilterViewRequest[] {
  const standing = new Map(grid.filterViews.map((view) => [view.filterViewId, view]))
  const ids = new Set(wanted.map(({ filterViewId }) => filterViewId))
  const stale = grid.filterViews.filter(
    (view) => !ids.has(view.filterViewId) && isOwn(view, grid.slot),
  )
  return [
    ...stale.map(({ filterViewId }) => ({ deleteFilterView: { filterId: filterViewId } })),
    ...wanted.flatMap((view): FilterViewRequest[] => {
      const before = standing.get(view.filterViewId)
      if (!before) return [{ addFilterView: { filter: bodyOf(view, grid, []) } }]
      if (isAsWanted(before, view, grid)) return []
      const filter = bodyOf(view, grid, before.filterSpecs)
      return [{ updateFilterView: { filter, fields: 'title,range,filterSpecs' } }]
    }),
  ]
}

/** The same in every spreadsheet and on every retry, so that a view is recognised. */
function viewIdOf(slot: string, unitCode: string): number {
  return sheetIdOfSlot(`${slot}/${unitCode}`)
}

/** A view of the worker's says by its own condition which unit made its id. */
function isOwn({ filterViewId, filterSpecs }: StandingView, slot: string): boolean {
  return filterSpecs.some((spec) => {
    const code = textWanted(spec)
    return code !== undefined && viewIdOf(slot, code) === filterViewId
  })
}

function isAsWanted(
  { title, range, filterSpecs }: StandingView,
  view: ReviewView,
  { rowCount, columnCount }: StandingGrid,
): boolean {
  return (
    title === view.title &&
    (range.startRowIndex ?? 0) === view.headerRow &&
    (range.endRowIndex ?? rowCount) >= rowCount &&
    (range.startColumnIndex ?? 0) === 0 &&
    (range.endColumnIndex ?? columnCount) >= columnCount &&
    filterSpecs.some(
      (spec) => (spec.columnIndex ?? 0) === view.column && textWanted(spec) === view.unitCode,
    )
  )
}

function textWanted({ filterCriteria }: FilterSpec): string | undefined {
  const { type, values = [] } = filterCriteria?.condition ?? {}
  return type === 'TEXT_EQ' ? values[0]?.userEnteredValue : undefined
}

function bodyOf(
  { filterViewId, title, unitCode, column, headerRow }: ReviewView,
  { sheetId, rowCount, columnCount }: StandingGrid,
  others: readonly FilterSpec[],
): FilterViewBody {
  const own = {
    columnIndex: column,
    filterCriteria: {
      condition: { type: 'TEXT_EQ' as const, values: [{ userEnteredValue: unitCode }] },
    },
  }
  const kept = others.filter(
    (spec) => (spec.columnIndex ?? 0) !== column && textWanted(spec) !== unitCode,
  )
  return {
    filterViewId,
    title,
    range: {
      sheetId,
      startRowIndex: headerRow,
      endRowIndex: rowCount,
      startColumnIndex: 0,
      endColumnIndex: columnCount,
    },
    filterSpecs: [...kept, own],
  }
}
