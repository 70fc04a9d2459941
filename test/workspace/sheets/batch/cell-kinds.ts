import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument, notImplemented } from '../../api-error.ts'
import type { FieldMask } from '../../rest/field-mask.ts'
import {
  cellAt,
  cellsOf,
  contains,
  intersects,
  lastRowWithValue,
  putCell,
  wholeSheet,
  type Range,
  type Sheet,
  type StoredCell,
} from '../book.ts'
import { changeCell, pairColors, parseCellMask } from '../cell-change.ts'
import { assertCondition } from '../condition.ts'
import { appendDimension } from '../dimensions.ts'
import { assertMergesWithinFreeze } from '../frozen-merges.ts'
import { getSheet, resolveGridRange } from '../grid-range.ts'
import { assertEditable } from '../protection.ts'
import type { Handlers } from './handler.ts'

type Rows = readonly sheets_v4.Schema$RowData[]
type Border = sheets_v4.Schema$Border

/** Kinds that change cells. */
export const cellKinds: Handlers = {
  updateCells({ book, editor }, { rows, fields, start, range }) {
    const mask = parseCellMask(fields)
    if (start && range)
      throw invalidArgument("oneof field 'area' is already set. Cannot set 'range'")
    if (!start && !range) throw invalidArgument('One of start or range is required.')
    const width = Math.max(0, ...(rows ?? []).map(({ values }) => values?.length ?? 0))
    if (range) {
      const { sheet, range: area } = resolveGridRange(book, range)
      assertFits(rows ?? [], area)
      assertEditable(sheet, area, editor)
      writeRows(sheet, rows ?? [], area, mask)
      return undefined
    }
    const sheet = getSheet(book, start?.sheetId)
    const area = startArea(start ?? {}, rows?.length ?? 0, width)
    assertInGrid(sheet, area)
    assertEditable(sheet, area, editor)
    ;(rows ?? []).forEach((row, offset) => {
      const endColumnIndex = area.startColumnIndex + (row.values?.length ?? 0)
      const startRowIndex = area.startRowIndex + offset
      writeRows(
        sheet,
        [row],
        { ...area, startRowIndex, endRowIndex: startRowIndex + 1, endColumnIndex },
        mask,
      )
    })
    return undefined
  },
  appendCells({ book, editor }, { sheetId, rows, fields, tableId }) {
    if (tableId) throw notImplemented('appendCells to a table')
    const mask = parseCellMask(fields)
    const sheet = getSheet(book, sheetId)
    const row = lastRowWithValue(sheet)
    const width = Math.max(1, ...(rows ?? []).map(({ values }) => values?.length ?? 0))
    const area = startArea({ sheetId: sheetId ?? 0, rowIndex: row }, rows?.length ?? 0, width)
    const { rowCount, columnCount } = sheet.properties.gridProperties
    if (area.endColumnIndex > columnCount) {
      appendDimension(book, sheet, 'COLUMNS', area.endColumnIndex - columnCount)
    }
    if (area.endRowIndex > rowCount)
      appendDimension(book, sheet, 'ROWS', area.endRowIndex - rowCount)
    assertEditable(sheet, area, editor)
    writeRows(sheet, rows ?? [], area, mask)
    return undefined
  },
  repeatCell({ book, editor }, { range, cell, fields }) {
    const mask = parseCellMask(fields)
    const { sheet, range: area } = resolveGridRange(book, range)
    assertEditable(sheet, area, editor)
    for (const [row, column] of cellsOf(area)) {
      putCell(sheet, row, column, changeCell(cellAt(sheet, row, column), cell, mask))
    }
    return undefined
  },
  setDataValidation({ book, editor }, { range, rule }) {
    const { sheet, range: area } = resolveGridRange(book, range)
    assertEditable(sheet, area, editor)
    if (rule) assertCondition(rule.condition, 'validation')
    for (const [row, column] of cellsOf(area)) {
      const { dataValidation: _, ...rest } = cellAt(sheet, row, column) ?? {}
      putCell(sheet, row, column, rule ? { ...rest, dataValidation: rule } : rest)
    }
    return undefined
  },
  updateBorders({ book, editor }, { range, ...borders }) {
    const { sheet, range: area } = resolveGridRange(book, range)
    assertEditable(sheet, area, editor)
    for (const [row, column] of cellsOf(area)) setBorders(sheet, area, row, column, borders)
    return undefined
  },
  mergeCells({ book, editor }, { range, mergeType }) {
    const { sheet, range: area } = resolveGridRange(book, range)
    assertEditable(sheet, area, editor)
    for (const merge of splitMerge(area, mergeType ?? 'MERGE_ALL')) mergeOne(sheet, merge)
    assertMergesWithinFreeze(sheet)
    return undefined
  },
  unmergeCells({ book, editor }, { range }) {
    const { sheet, range: area } = resolveGridRange(book, range)
    assertEditable(sheet, area, editor)
    for (const merge of sheet.merges) {
      if (intersects(merge, area) && !contains(area, merge)) {
        throw invalidArgument(
          'You must select all cells in a merged range to merge or unmerge them.',
        )
      }
    }
    sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area))
    return undefined
  },
  sortRange({ book, editor }, { range, sortSpecs }) {
    const { sheet, range: area } = resolveGridRange(book, range)
    assertEditable(sheet, area, editor)
    sortRows(sheet, area, sortSpecs ?? [])
    return undefined
  },
}

function startArea(start: sheets_v4.Schema$GridCoordinate, height: number, width: number): Range {
  const [row, column] = [start.rowIndex ?? 0, start.columnIndex ?? 0]
  return {
    sheetId: start.sheetId ?? 0,
    startRowIndex: row,
    endRowIndex: row + height,
    startColumnIndex: column,
    endColumnIndex: column + width,
  }
}

function assertInGrid(sheet: Sheet, area: Range): void {
  const whole = wholeSheet(sheet)
  if (area.startRowIndex < 0 || area.startColumnIndex < 0)
    throw invalidArgument('start is negative')
  if (area.endRowIndex > whole.endRowIndex) {
    throw invalidArgument(
      `Attempting to write row: ${whole.endRowIndex}, beyond the last requested row of: ${whole.endRowIndex - 1}`,
    )
  }
  if (area.endColumnIndex > whole.endColumnIndex) {
    throw invalidArgument(
      `Attempting to write column: ${whole.endColumnIndex}, beyond the last requested column of: ${whole.endColumnIndex - 1}`,
    )
  }
}

function assertFits(rows: Rows, area: Range): void {
  const height = area.endRowIndex - area.startRowIndex
  const width = area.endColumnIndex - area.startColumnIndex
  if (rows.length > height) {
    throw invalidArgument(
      `Attempting to write row: ${area.endRowIndex}, beyond the last requested row of: ${area.endRowIndex - 1}`,
    )
  }
  if (rows.some(({ values }) => (values?.length ?? 0) > width)) {
    throw invalidArgument(
      `Attempting to write column: ${area.endColumnIndex}, beyond the last requested column of: ${area.endColumnIndex - 1}`,
    )
  }
}

/** Writes rows over an area; cells of the area that the rows do not give lose the masked fields. */
function writeRows(sheet: Sheet, rows: Rows, area: Range, mask: FieldMask): void {
  for (const [row, column] of cellsOf(area)) {
    const source = rows[row - area.startRowIndex]?.values?.[column - area.startColumnIndex]
    putCell(sheet, row, column, changeCell(cellAt(sheet, row, column), source, mask))
  }
}

type BorderChange = Omit<sheets_v4.Schema$UpdateBordersRequest, 'range'>

function setBorders(
  sheet: Sheet,
  area: Range,
  row: number,
  column: number,
  change: BorderChange,
): void {
  const sides = {
    top: row === area.startRowIndex ? change.top : change.innerHorizontal,
    bottom: row === area.endRowIndex - 1 ? change.bottom : change.innerHorizontal,
    left: column === area.startColumnIndex ? change.left : change.innerVertical,
    right: column === area.endColumnIndex - 1 ? change.right : change.innerVertical,
  }
  const given = Object.entries(sides).filter((side): side is [string, Border] => !!side[1])
  if (given.length === 0) return
  const cell: StoredCell = { ...cellAt(sheet, row, column) }
  const borders: Record<string, Border> = { ...cell.userEnteredFormat?.borders }
  for (const [side, border] of given) {
    if (border.style === 'NONE') delete borders[side]
    else borders[side] = pairColors(border)
  }
  cell.userEnteredFormat = { ...cell.userEnteredFormat, borders }
  putCell(sheet, row, column, cell)
}

function splitMerge(area: Range, type: string): Range[] {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = area
  if (type === 'MERGE_ROWS') {
    return Array.from({ length: endRowIndex - startRowIndex }, (_, offset) => ({
      ...area,
      startRowIndex: startRowIndex + offset,
      endRowIndex: startRowIndex + offset + 1,
    }))
  }
  if (type === 'MERGE_COLUMNS') {
    return Array.from({ length: endColumnIndex - startColumnIndex }, (_, offset) => ({
      ...area,
      startColumnIndex: startColumnIndex + offset,
      endColumnIndex: startColumnIndex + offset + 1,
    }))
  }
  return [area]
}

/** Merges an area; of its values only the upper left one stays. */
function mergeOne(sheet: Sheet, area: Range): void {
  for (const merge of sheet.merges) {
    if (intersects(merge, area) && !contains(area, merge)) {
      throw invalidArgument('You must select all cells in a merged range to merge or unmerge them.')
    }
  }
  sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area))
  const isOneCell =
    area.endRowIndex - area.startRowIndex === 1 && area.endColumnIndex - area.startColumnIndex === 1
  if (isOneCell) return
  sheet.merges.push(area)
  for (const [row, column] of cellsOf(area)) {
    if (row === area.startRowIndex && column === area.startColumnIndex) continue
    const { userEnteredValue, ...rest } = cellAt(sheet, row, column) ?? {}
    if (userEnteredValue) putCell(sheet, row, column, rest)
  }
}

function sortRows(sheet: Sheet, area: Range, specs: readonly sheets_v4.Schema$SortSpec[]): void {
  if (
    specs.some(
      (spec) => spec.backgroundColor ?? spec.foregroundColor ?? spec.dataSourceColumnReference,
    )
  ) {
    throw notImplemented('sorting by colour or data source')
  }
  const rows: (StoredCell | undefined)[][] = []
  for (let row = area.startRowIndex; row < area.endRowIndex; row += 1) {
    const cells: (StoredCell | undefined)[] = []
    for (let column = area.startColumnIndex; column < area.endColumnIndex; column += 1) {
      cells.push(cellAt(sheet, row, column))
    }
    rows.push(cells)
  }
  rows.sort((first, second) => {
    for (const { dimensionIndex, sortOrder } of specs) {
      const column = (dimensionIndex ?? 0) - area.startColumnIndex
      const order = compareCells(first[column], second[column], sortOrder === 'DESCENDING' ? -1 : 1)
      if (order !== 0) return order
    }
    return 0
  })
  rows.forEach((cells, rowOffset) => {
    cells.forEach((cell, columnOffset) => {
      putCell(sheet, area.startRowIndex + rowOffset, area.startColumnIndex + columnOffset, cell)
    })
  })
}

/** Numbers before texts before booleans; empty cells last whichever the order. */
function compareCells(
  first: StoredCell | undefined,
  second: StoredCell | undefined,
  sign: 1 | -1,
): number {
  const [rankA, rankB] = [rankOf(first), rankOf(second)]
  if (rankA === 3 || rankB === 3) return rankA - rankB
  if (rankA !== rankB) return (rankA - rankB) * sign
  const [a, b] = [first?.userEnteredValue, second?.userEnteredValue]
  if (rankA === 0) return ((a?.numberValue ?? 0) - (b?.numberValue ?? 0)) * sign
  if (rankA === 2) return (Number(a?.boolValue) - Number(b?.boolValue)) * sign
  return (a?.stringValue ?? '').localeCompare(b?.stringValue ?? '') * sign
}

function rankOf(cell: StoredCell | undefined): 0 | 1 | 2 | 3 {
  const value = cell?.userEnteredValue
  if (!value) return 3
  if (typeof value.formulaValue === 'string')
    throw notImplemented('sorting by the value of a formula')
  if (typeof value.numberValue === 'number') return 0
  return typeof value.stringValue === 'string' ? 1 : 2
}
