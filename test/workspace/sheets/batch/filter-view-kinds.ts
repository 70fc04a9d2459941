import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument, notImplemented } from '../../api-error.ts'
import { parseFieldMask } from '../../rest/field-mask.ts'
import { sheetsShapes } from '../../rest/sheets-shapes.ts'
import type { Book, FilterView, Range, Sheet } from '../book.ts'
import { assertCondition } from '../condition.ts'
import { resolveGridRange } from '../grid-range.ts'
import type { Handlers } from './handler.ts'
import { requireFields } from './sheet-kinds.ts'

type Given = sheets_v4.Schema$FilterView

/**
 * Kinds that make, change and take away filter views. A view covers the rows that there are: those
 * appended below later are outside of it.
 */
export const filterViewKinds: Handlers = {
  addFilterView({ book }, { filter }) {
    const given = filter ?? {}
    const filterViewId = given.filterViewId ?? (book.nextId += 1)
    if (filterViewId < 0) throw invalidArgument(`Invalid filter view id: ${filterViewId}`)
    if (findView(book, filterViewId)) {
      throw invalidArgument(`A filter view with id ${filterViewId} already exists.`)
    }
    const { sheet, range } = resolveView(book, given)
    const title = given.title || `Filter ${sheet.filterViews.length + 1}`
    const view = complete({ ...given, filterViewId, title }, range)
    sheet.filterViews.push(view)
    return { addFilterView: { filter: showFilterView(view) } }
  },
  updateFilterView({ book }, { filter, fields }) {
    const found = findView(book, filter?.filterViewId)
    if (!found) throw invalidArgument(`No filter view with id: ${filter?.filterViewId}`)
    const mask = parseFieldMask(requireFields(fields), {
      shapes: sheetsShapes,
      name: 'FilterView',
    })
    const changes = (field: keyof Given): boolean => mask === true || mask.has(field)
    const { title = '', sortSpecs = [], namedRangeId, tableId } = filter ?? {}
    const given: Given = {
      ...found.view,
      ...(changes('title') && { title }),
      ...(changes('range') && { range: filter?.range ?? {} }),
      ...(changes('sortSpecs') && { sortSpecs }),
      ...((changes('filterSpecs') || changes('criteria')) && {
        filterSpecs: filter?.filterSpecs ?? specsOf(filter?.criteria ?? {}),
      }),
      ...(changes('namedRangeId') && { namedRangeId: namedRangeId ?? null }),
      ...(changes('tableId') && { tableId: tableId ?? null }),
    }
    if (!given.title) throw invalidArgument('The title of a filter view must not be empty.')
    const { sheet, range } = resolveView(book, given)
    if (sheet !== found.sheet) throw notImplemented('moving a filter view to another sheet')
    const view = complete({ ...given, filterViewId: found.view.filterViewId }, range)
    sheet.filterViews = sheet.filterViews.map((other) => (other === found.view ? view : other))
    return undefined
  },
  deleteFilterView({ book }, { filterId }) {
    const found = findView(book, filterId)
    if (!found) throw invalidArgument(`No filter view with id: ${filterId}`)
    const { sheet, view } = found
    sheet.filterViews = sheet.filterViews.filter((other) => other !== view)
    return undefined
  },
}

/** As Google gives it: the conditions both as a list and by column. */
export function showFilterView(view: FilterView): Given {
  const specs = view.filterSpecs ?? []
  if (specs.length === 0) return view
  const criteria = specs.map(
    ({ columnIndex, filterCriteria }) => [String(columnIndex ?? 0), filterCriteria ?? {}] as const,
  )
  return { ...view, criteria: Object.fromEntries(criteria) }
}

function findView(
  book: Book,
  id: number | null | undefined,
): { sheet: Sheet; view: FilterView } | undefined {
  for (const sheet of book.sheets) {
    const view = sheet.filterViews.find(({ filterViewId }) => filterViewId === id)
    if (view) return { sheet, view }
  }
  return undefined
}

function resolveView(book: Book, given: Given): { sheet: Sheet; range: Range } {
  if (given.namedRangeId) throw notImplemented('a filter view of a named range')
  if (given.tableId) throw notImplemented('a filter view of a table')
  return resolveGridRange(book, given.range ?? undefined)
}

function complete(given: Given & { filterViewId: number }, range: Range): FilterView {
  const { criteria, filterSpecs, sortSpecs, ...rest } = given
  const specs = filterSpecs ?? specsOf(criteria ?? {})
  for (const spec of specs) assertSpec(spec, range)
  for (const sort of sortSpecs ?? []) assertSort(sort, range)
  return {
    ...rest,
    range,
    ...(specs.length > 0 && { filterSpecs: specs }),
    ...(sortSpecs && sortSpecs.length > 0 && { sortSpecs }),
  }
}

function specsOf(
  criteria: Readonly<Record<string, sheets_v4.Schema$FilterCriteria>>,
): sheets_v4.Schema$FilterSpec[] {
  return Object.entries(criteria).map(([column, filterCriteria]) => {
    if (!/^\d+$/.test(column)) throw invalidArgument(`Invalid column of a filter: "${column}"`)
    return { columnIndex: Number(column), filterCriteria }
  })
}

function assertSpec(spec: sheets_v4.Schema$FilterSpec, range: Range): void {
  if (spec.dataSourceColumnReference) throw notImplemented('a filter of a data source')
  assertColumn(spec.columnIndex ?? 0, range)
  const { condition, hiddenValues: _, ...colours } = spec.filterCriteria ?? {}
  if (Object.keys(colours).length > 0) throw notImplemented('a filter by colour')
  if (condition) assertCondition(condition, 'filter')
}

function assertSort(
  { dimensionIndex, sortOrder, ...rest }: sheets_v4.Schema$SortSpec,
  range: Range,
) {
  if (Object.keys(rest).length > 0) throw notImplemented('a filter view sorted by colour')
  if (!sortOrder) throw invalidArgument('A sort needs a sortOrder.')
  assertColumn(dimensionIndex ?? 0, range)
}

function assertColumn(column: number, { startColumnIndex, endColumnIndex }: Range): void {
  if (column < startColumnIndex || column >= endColumnIndex) {
    throw invalidArgument(`Column ${column} is outside of the filter's range.`)
  }
}
