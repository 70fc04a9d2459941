import { invalidArgument } from '../api-error.ts'
import {
  maximumCells,
  maximumColumns,
  touchFrom,
  type Book,
  type DimensionProperties,
  type GridRow,
  type Sheet,
} from './book.ts'
import { shiftReferences } from './shift.ts'

type Dimension = 'ROWS' | 'COLUMNS'

/** Throws 400 when the spreadsheet's grids hold more than 10 million cells. */
export function assertCellLimit(book: Book): void {
  const cells = book.sheets.reduce((sum, { properties }) => {
    const { rowCount, columnCount } = properties.gridProperties
    return sum + rowCount * columnCount
  }, 0)
  if (cells > maximumCells) {
    throw invalidArgument(
      `This action would increase the number of cells in the workbook above the limit of ${maximumCells} cells.`,
    )
  }
}

/** Adds rows or columns at the end of the grid. */
export function appendDimension(
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
  count: number,
): void {
  const grid = sheet.properties.gridProperties
  if (dimension === 'ROWS') grid.rowCount += count
  else grid.columnCount += count
  if (grid.columnCount > maximumColumns) {
    throw invalidArgument(`A sheet has at most ${maximumColumns} columns.`)
  }
  assertCellLimit(book)
}

export function insertDimension(
  book: Book,
  sheet: Sheet,
  { dimension, at, count }: { dimension: Dimension; at: number; count: number },
): void {
  appendDimension(book, sheet, dimension, count)
  if (dimension === 'ROWS') {
    insertGap(sheet.grid, at, count)
    insertGap(sheet.rows, at, count)
    touchFrom(sheet, at)
  } else {
    for (const cells of sheet.grid) if (cells) insertGap(cells, at, count)
    insertGap(sheet.columns, at, count)
    touchFrom(sheet, 0)
  }
  shiftReferences(book, sheet, { dimension, at, count })
}

export function deleteDimension(
  book: Book,
  sheet: Sheet,
  { dimension, at, count }: { dimension: Dimension; at: number; count: number },
): void {
  const grid = sheet.properties.gridProperties
  const isRows = dimension === 'ROWS'
  const left = (isRows ? grid.rowCount : grid.columnCount) - count
  const frozen = (isRows ? grid.frozenRowCount : grid.frozenColumnCount) ?? 0
  const frozenLeft = frozen - Math.max(0, Math.min(frozen, at + count) - at)
  if (left <= frozenLeft) {
    const name = isRows ? 'rows' : 'columns'
    throw invalidArgument(`Sorry, it is not possible to delete all non-frozen ${name}.`)
  }
  if (isRows) {
    grid.rowCount = left
    if (frozen > 0) grid.frozenRowCount = frozenLeft
    sheet.grid.splice(at, count)
    sheet.rows.splice(at, count)
    touchFrom(sheet, at)
  } else {
    grid.columnCount = left
    if (frozen > 0) grid.frozenColumnCount = frozenLeft
    for (const cells of sheet.grid) cells?.splice(at, count)
    sheet.columns.splice(at, count)
    touchFrom(sheet, 0)
  }
  shiftReferences(book, sheet, { dimension, at, count: -count })
}

/** Moves rows or columns to before `to`, counted before the move. */
export function moveDimension(
  sheet: Sheet,
  { dimension, at, count, to }: { dimension: Dimension; at: number; count: number; to: number },
): void {
  const target = to > at ? to - count : to
  const move = (list: unknown[]): void => {
    if (list.length < Math.max(at + count, to)) list.length = Math.max(at + count, to)
    list.splice(target, 0, ...list.splice(at, count))
  }
  if (dimension === 'ROWS') {
    move(sheet.grid)
    move(sheet.rows)
  } else {
    for (const cells of sheet.grid) if (cells) move(cells)
    move(sheet.columns)
  }
  touchFrom(sheet, 0)
}

function insertGap(
  list: (GridRow | undefined)[] | (DimensionProperties | undefined)[] | GridRow,
  at: number,
  count: number,
): void {
  if (list.length <= at) return
  const gap: undefined[] = Array.from({ length: count }, () => undefined)
  ;(list as unknown[]).splice(at, 0, ...gap)
}
