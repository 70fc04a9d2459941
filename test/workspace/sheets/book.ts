import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'

export type CellData = sheets_v4.Schema$CellData
export type CellFormat = sheets_v4.Schema$CellFormat
export type ExtendedValue = sheets_v4.Schema$ExtendedValue
export type DimensionProperties = sheets_v4.Schema$DimensionProperties
export type FilterView = sheets_v4.Schema$FilterView & { filterViewId: number; range: Range }
export type ProtectedRange = sheets_v4.Schema$ProtectedRange

/** What is kept of a cell: only what was entered; effective values are worked out on reading. */
export type StoredCell = Pick<
  CellData,
  'userEnteredValue' | 'userEnteredFormat' | 'note' | 'dataValidation' | 'textFormatRuns'
>

/** A sparse row: `undefined` where a cell is empty. */
export type GridRow = (StoredCell | undefined)[]

export interface SheetProperties extends sheets_v4.Schema$SheetProperties {
  sheetId: number
  title: string
  gridProperties: sheets_v4.Schema$GridProperties & { rowCount: number; columnCount: number }
}

/** A chart over the grid of the sheet that keeps it. */
export interface Chart extends sheets_v4.Schema$EmbeddedChart {
  chartId: number
  position: { overlayPosition: ChartPlace }
  spec: sheets_v4.Schema$ChartSpec
}

export interface ChartPlace extends sheets_v4.Schema$OverlayPosition {
  anchorCell: sheets_v4.Schema$GridCoordinate & { sheetId: number }
  widthPixels: number
  heightPixels: number
}

/** Everything of a sheet but its cells. */
export interface SheetData {
  properties: SheetProperties
  merges: Range[]
  protectedRanges: ProtectedRange[]
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[]
  bandedRanges: sheets_v4.Schema$BandedRange[]
  filterViews: FilterView[]
  charts: Chart[]
  basicFilter?: sheets_v4.Schema$BasicFilter
  /** The form whose answers land here. */
  linkedFormId?: string
  /** By index; sparse. */
  rows: (DimensionProperties | undefined)[]
  columns: (DimensionProperties | undefined)[]
}

export interface Sheet extends SheetData {
  grid: (GridRow | undefined)[]
  /** Rows to write to the store; `dirtyFrom` and all below it as well. */
  dirtyRows: Set<number>
  dirtyFrom: number
}

/** Of the spreadsheet as a whole, and whose it is: an account stands for a Cloud project. */
export interface DeveloperMetadata extends sheets_v4.Schema$DeveloperMetadata {
  metadataId: number
  creator: string
}

/** A spreadsheet in memory; sheets in tab order. */
export interface Book {
  readonly id: string
  version: number
  properties: sheets_v4.Schema$SpreadsheetProperties & { title: string }
  namedRanges: sheets_v4.Schema$NamedRange[]
  developerMetadata: DeveloperMetadata[]
  /** Counts up for ids that Google would draw at random. */
  nextId: number
  sheets: Sheet[]
}

/** A rectangle of cells with all bounds, ends exclusive. */
export interface Range {
  sheetId: number
  startRowIndex: number
  endRowIndex: number
  startColumnIndex: number
  endColumnIndex: number
}

export const maximumCells = 10_000_000
/** Column ZZZ is the last. */
export const maximumColumns = 18_278
export const maximumCellCharacters = 50_000

export function newSheet(properties: SheetProperties): Sheet {
  return {
    properties,
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    bandedRanges: [],
    filterViews: [],
    charts: [],
    rows: [],
    columns: [],
    grid: [],
    dirtyRows: new Set(),
    dirtyFrom: Infinity,
  }
}

export function findSheet(book: Book, sheetId: number): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.properties.sheetId === sheetId)
}

export function cellAt(sheet: Sheet, row: number, column: number): StoredCell | undefined {
  return sheet.grid[row]?.[column]
}

/** Puts a cell, or empties its place; the row is marked for the store. */
export function putCell(
  sheet: Sheet,
  row: number,
  column: number,
  cell: StoredCell | undefined,
): void {
  const isEmpty = !cell || Object.keys(cell).length === 0
  let cells = sheet.grid[row]
  if (!cells) {
    if (isEmpty) return
    cells = []
    sheet.grid[row] = cells
  }
  if (isEmpty) cells[column] = undefined
  else cells[column] = cell
  sheet.dirtyRows.add(row)
}

/** Marks all rows from one on for the store, after rows or columns moved. */
export function touchFrom(sheet: Sheet, row: number): void {
  sheet.dirtyFrom = Math.min(sheet.dirtyFrom, row)
}

export function hasValue(cell: StoredCell | undefined): boolean {
  return cell?.userEnteredValue !== undefined
}

/** One past the last row in which a cell of the columns holds a value. */
export function lastRowWithValue(sheet: Sheet, startColumn = 0, endColumn = Infinity): number {
  for (let row = sheet.grid.length - 1; row >= 0; row -= 1) {
    const cells = sheet.grid[row]
    if (
      cells?.some((cell, column) => column >= startColumn && column < endColumn && hasValue(cell))
    ) {
      return row + 1
    }
  }
  return 0
}

export function wholeSheet(sheet: Sheet): Range {
  const { sheetId, gridProperties } = sheet.properties
  return {
    sheetId,
    startRowIndex: 0,
    endRowIndex: gridProperties.rowCount,
    startColumnIndex: 0,
    endColumnIndex: gridProperties.columnCount,
  }
}

export function intersects(first: Range, second: Range): boolean {
  return (
    first.sheetId === second.sheetId &&
    first.startRowIndex < second.endRowIndex &&
    second.startRowIndex < first.endRowIndex &&
    first.startColumnIndex < second.endColumnIndex &&
    second.startColumnIndex < first.endColumnIndex
  )
}

export function contains(outer: Range, inner: Range): boolean {
  return (
    outer.sheetId === inner.sheetId &&
    outer.startRowIndex <= inner.startRowIndex &&
    outer.endRowIndex >= inner.endRowIndex &&
    outer.startColumnIndex <= inner.startColumnIndex &&
    outer.endColumnIndex >= inner.endColumnIndex
  )
}

/** All (row, column) pairs of a range, row by row. */
export function* cellsOf(range: Range): Generator<[row: number, column: number]> {
  for (let row = range.startRowIndex; row < range.endRowIndex; row += 1) {
    for (let column = range.startColumnIndex; column < range.endColumnIndex; column += 1) {
      yield [row, column]
    }
  }
}
