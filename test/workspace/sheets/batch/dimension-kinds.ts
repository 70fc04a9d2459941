import { invalidArgument, notImplemented } from '../../api-error.ts'
import { applyMask, parseFieldMask } from '../../rest/field-mask.ts'
import { sheetsShapes } from '../../rest/sheets-shapes.ts'
import { intersects, touchFrom, wholeSheet, type Range, type Sheet } from '../book.ts'
import { appendDimension, deleteDimension, insertDimension, moveDimension } from '../dimensions.ts'
import {
  assertDimension,
  getSheet,
  resolveDimension,
  resolveGridRange,
  type ResolvedDimension,
} from '../grid-range.ts'
import {
  assertEditable,
  assertSheetEditable,
  mayEditProtected,
  type Editor,
} from '../protection.ts'
import type { Handlers } from './handler.ts'
import { requireFields } from './sheet-kinds.ts'

/** Kinds that add, remove, move or size rows and columns. */
export const dimensionKinds: Handlers = {
  appendDimension({ book, editor }, { sheetId, dimension, length }) {
    const sheet = getSheet(book, sheetId)
    assertSheetEditable(sheet, editor)
    if (!length || length < 1) throw invalidArgument(`Invalid length: ${length}`)
    appendDimension(book, sheet, assertDimension(dimension), length)
    return undefined
  },
  insertDimension({ book, editor }, { range, inheritFromBefore }) {
    const place = resolveDimension(book, range, { mayEndBeyond: true })
    assertInsertable(place, editor)
    const { sheet, dimension, start, end } = place
    if (inheritFromBefore && start === 0) {
      throw invalidArgument('inheritFromBefore needs a start index greater than 0.')
    }
    insertDimension(book, sheet, { dimension, at: start, count: end - start })
    return undefined
  },
  deleteDimension({ book, editor }, { range }) {
    const { sheet, dimension, start, end } = resolveDimension(book, range)
    assertEditable(sheet, bandOf(sheet, dimension, start, end), editor)
    deleteDimension(book, sheet, { dimension, at: start, count: end - start })
    return undefined
  },
  moveDimension({ book, editor }, { source, destinationIndex }) {
    const { sheet, dimension, start, end } = resolveDimension(book, source)
    const to = destinationIndex ?? 0
    assertEditable(sheet, bandOf(sheet, dimension, Math.min(start, to), Math.max(end, to)), editor)
    if (sheet.merges.length > 0) throw notImplemented('moveDimension in a sheet with merged cells')
    moveDimension(sheet, { dimension, at: start, count: end - start, to })
    return undefined
  },
  insertRange({ book, editor }, { range, shiftDimension }) {
    const { sheet, range: area } = resolveGridRange(book, range)
    shiftCells(sheet, area, assertDimension(shiftDimension), 'insert', editor)
    return undefined
  },
  deleteRange({ book, editor }, { range, shiftDimension }) {
    const { sheet, range: area } = resolveGridRange(book, range)
    shiftCells(sheet, area, assertDimension(shiftDimension), 'delete', editor)
    return undefined
  },
  updateDimensionProperties({ book, editor }, { range, properties, fields, dataSourceSheetRange }) {
    if (dataSourceSheetRange) throw notImplemented('updateDimensionProperties of a data source')
    const { sheet, dimension, start, end } = resolveDimension(book, range)
    assertSheetEditable(sheet, editor)
    const mask = parseFieldMask(requireFields(fields), {
      shapes: sheetsShapes,
      name: 'DimensionProperties',
    })
    const list = dimension === 'ROWS' ? sheet.rows : sheet.columns
    for (let index = start; index < end; index += 1) {
      list[index] = applyMask(list[index], properties ?? {}, mask)
    }
    return undefined
  },
  autoResizeDimensions({ book, editor }, { dimensions, dataSourceSheetDimensions }) {
    if (dataSourceSheetDimensions) throw notImplemented('autoResizeDimensions of a data source')
    // The page sizes columns by what they hold, so forgetting a fixed size is all there is to do.
    const { sheet, dimension, start, end } = resolveDimension(book, dimensions ?? undefined)
    assertSheetEditable(sheet, editor)
    const list = dimension === 'ROWS' ? sheet.rows : sheet.columns
    for (let index = start; index < Math.min(end, list.length); index += 1) {
      const { pixelSize: _, ...rest } = list[index] ?? {}
      list[index] = rest
    }
    return undefined
  },
}

function bandOf(sheet: Sheet, dimension: 'ROWS' | 'COLUMNS', start: number, end: number): Range {
  const whole = wholeSheet(sheet)
  return dimension === 'ROWS'
    ? { ...whole, startRowIndex: start, endRowIndex: end }
    : { ...whole, startColumnIndex: start, endColumnIndex: end }
}

/** Inserting is an edit of a protected range only where it would widen it. */
function assertInsertable({ sheet, dimension, start }: ResolvedDimension, editor: Editor): void {
  assertSheetEditable(sheet, editor)
  const isRows = dimension === 'ROWS'
  for (const protection of sheet.protectedRanges) {
    if (mayEditProtected(protection, editor)) continue
    const range = protection.range ?? {}
    const from = (isRows ? range.startRowIndex : range.startColumnIndex) ?? 0
    const end = isRows ? range.endRowIndex : range.endColumnIndex
    // Open at both ends it is a band across what is inserted, which Google lets grow.
    const to = end ?? (from > 0 ? Infinity : 0)
    if (from < start && start < to) {
      assertEditable(sheet, bandOf(sheet, dimension, start, start + 1), editor)
    }
  }
}

/** Shifts the cells below or right of an area; formats and notes move with the values. */
function shiftCells(
  sheet: Sheet,
  area: Range,
  dimension: 'ROWS' | 'COLUMNS',
  change: 'insert' | 'delete',
  editor: Editor,
): void {
  const whole = wholeSheet(sheet)
  const moved: Range =
    dimension === 'ROWS'
      ? { ...area, endRowIndex: whole.endRowIndex }
      : { ...area, endColumnIndex: whole.endColumnIndex }
  assertEditable(sheet, moved, editor)
  if (sheet.merges.some((merge) => intersects(merge, moved))) {
    throw notImplemented(`${change}Range across merged cells`)
  }
  if (dimension === 'ROWS') shiftDown(sheet, area, whole.endRowIndex, change)
  else shiftRight(sheet, area, whole.endColumnIndex, change)
  touchFrom(sheet, area.startRowIndex)
}

function shiftRight(
  sheet: Sheet,
  area: Range,
  columnCount: number,
  change: 'insert' | 'delete',
): void {
  const width = area.endColumnIndex - area.startColumnIndex
  for (let row = area.startRowIndex; row < area.endRowIndex; row += 1) {
    const cells = sheet.grid[row]
    if (!cells) continue
    if (change === 'delete') {
      cells.splice(area.startColumnIndex, width)
    } else if (cells.length > area.startColumnIndex) {
      cells.splice(area.startColumnIndex, 0, ...Array.from({ length: width }, () => undefined))
      cells.length = Math.min(cells.length, columnCount)
    }
  }
}

function shiftDown(sheet: Sheet, area: Range, rowCount: number, change: 'insert' | 'delete'): void {
  const height = area.endRowIndex - area.startRowIndex
  for (let column = area.startColumnIndex; column < area.endColumnIndex; column += 1) {
    const moved = Array.from(
      { length: rowCount - area.startRowIndex },
      (_, offset) => sheet.grid[area.startRowIndex + offset]?.[column],
    )
    if (change === 'delete') moved.splice(0, height)
    else moved.unshift(...Array.from({ length: height }, () => undefined))
    for (let row = area.startRowIndex; row < rowCount; row += 1) {
      const cell = moved[row - area.startRowIndex]
      const cells = sheet.grid[row]
      if (cells) cells[column] = cell
      else if (cell) sheet.grid[row] = Object.assign([], { [column]: cell })
    }
  }
}
