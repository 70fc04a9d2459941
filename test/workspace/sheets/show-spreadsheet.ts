import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { notImplemented } from '../api-error.ts'
import { selects, type FieldMask } from '../rest/field-mask.ts'
import { showFilterView } from './batch/filter-view-kinds.ts'
import { showMetadata } from './batch/metadata-kinds.ts'
import type { Book, CellData, CellFormat, Range, Sheet, StoredCell } from './book.ts'
import { localeFacts, type LocaleFacts } from './number-format.ts'
import { showProtection, type Editor } from './protection.ts'
import { effectiveValue, formattedValue } from './rendered-value.ts'

interface ShowOptions {
  readonly book: Book
  readonly editor: Editor
  readonly origin: string
  readonly mask: FieldMask
  /** Empty: all sheets, and with grid data all their cells. */
  readonly areas: readonly { sheet: Sheet; range: Range }[]
  /** Sheets are left out where areas are given and do not name them. */
  readonly wholeSheets: readonly Sheet[]
  readonly includeGridData: boolean
}

/** The spreadsheet as spreadsheets.get gives it, before the mask cuts it. */
export function showSpreadsheet(options: ShowOptions): sheets_v4.Schema$Spreadsheet {
  const { book, origin } = options
  const shown: sheets_v4.Schema$Spreadsheet = {
    spreadsheetId: book.id,
    properties: { ...book.properties },
    sheets: book.sheets
      .map((sheet, index) => ({ sheet, index }))
      .filter(({ sheet }) => options.wholeSheets.includes(sheet))
      .map(({ sheet, index }) => showSheet(options, sheet, index)),
    spreadsheetUrl: `${origin}/spreadsheets/d/${book.id}/edit`,
  }
  if (book.namedRanges.length > 0) shown.namedRanges = book.namedRanges
  const developerMetadata = showMetadata(book, options.editor)
  if (developerMetadata.length > 0) shown.developerMetadata = developerMetadata
  return shown
}

function showSheet(options: ShowOptions, sheet: Sheet, index: number): sheets_v4.Schema$Sheet {
  const shown: sheets_v4.Schema$Sheet = { properties: { ...sheet.properties, index } }
  if (sheet.merges.length > 0) shown.merges = sheet.merges
  if (sheet.conditionalFormats.length > 0) shown.conditionalFormats = sheet.conditionalFormats
  if (sheet.bandedRanges.length > 0) shown.bandedRanges = sheet.bandedRanges
  if (sheet.filterViews.length > 0) shown.filterViews = sheet.filterViews.map(showFilterView)
  if (sheet.charts.length > 0) shown.charts = sheet.charts
  if (sheet.basicFilter) shown.basicFilter = sheet.basicFilter
  if (sheet.protectedRanges.length > 0) {
    shown.protectedRanges = sheet.protectedRanges.map((range) =>
      showProtection(range, options.editor),
    )
  }
  if (options.includeGridData && selects(options.mask, 'sheets.data')) {
    shown.data = options.areas
      .filter((area) => area.sheet === sheet)
      .map(({ range }) => showGrid(options, sheet, range))
  }
  return shown
}

function showGrid(options: ShowOptions, sheet: Sheet, range: Range): sheets_v4.Schema$GridData {
  const { mask, book } = options
  const shown: sheets_v4.Schema$GridData = {}
  if (range.startRowIndex > 0) shown.startRow = range.startRowIndex
  if (range.startColumnIndex > 0) shown.startColumn = range.startColumnIndex
  const wants = (field: string): boolean => selects(mask, `sheets.data.rowData.values.${field}`)
  const locale = localeFacts(book.properties.locale)
  if (selects(mask, 'sheets.data.rowData')) {
    const rows = showRows(sheet, range, (cell) => showCell(cell, { wants, locale, book, sheet }))
    if (rows.length > 0) shown.rowData = rows
  }
  if (selects(mask, 'sheets.data.rowMetadata')) {
    const { startRowIndex: start, endRowIndex: end } = range
    shown.rowMetadata = Array.from({ length: end - start }, (_, at) => ({
      pixelSize: 21,
      ...sheet.rows[start + at],
    }))
  }
  if (selects(mask, 'sheets.data.columnMetadata')) {
    const { startColumnIndex: start, endColumnIndex: end } = range
    shown.columnMetadata = Array.from({ length: end - start }, (_, at) => ({
      pixelSize: 100,
      ...sheet.columns[start + at],
    }))
  }
  return shown
}

function showRows(
  sheet: Sheet,
  range: Range,
  show: (cell: StoredCell) => CellData,
): sheets_v4.Schema$RowData[] {
  const rows: sheets_v4.Schema$RowData[] = []
  const end = Math.min(range.endRowIndex, sheet.grid.length)
  let length = 0
  for (let row = range.startRowIndex; row < end; row += 1) {
    const cells = sheet.grid[row]?.slice(range.startColumnIndex, range.endColumnIndex) ?? []
    while (cells.length > 0 && !cells.at(-1)) cells.pop()
    rows.push(
      cells.length > 0 ? { values: Array.from(cells, (cell) => (cell ? show(cell) : {})) } : {},
    )
    if (cells.length > 0) length = rows.length
  }
  return rows.slice(0, length)
}

interface CellContext {
  readonly wants: (field: string) => boolean
  readonly locale: LocaleFacts
  readonly book: Book
  readonly sheet: Sheet
}

function showCell(cell: StoredCell, { wants, locale, book, sheet }: CellContext): CellData {
  const shown: CellData = { ...cell }
  if (cell.userEnteredValue) {
    const value = wants('effectiveValue') ? effectiveValue(cell, sheet, locale) : undefined
    if (value) shown.effectiveValue = value
    const text = wants('formattedValue') ? formattedValue(cell, sheet, locale) : undefined
    if (text !== undefined) shown.formattedValue = text
  }
  if (wants('effectiveFormat') && (cell.userEnteredFormat ?? cell.userEnteredValue)) {
    if (sheet.conditionalFormats.length > 0) {
      throw notImplemented('effectiveFormat in a sheet with conditional formats')
    }
    shown.effectiveFormat = mergeFormats(
      book.properties.defaultFormat ?? {},
      cell.userEnteredFormat ?? {},
    )
  }
  return shown
}

function mergeFormats(base: CellFormat, format: CellFormat): CellFormat {
  return {
    ...base,
    ...format,
    ...((base.textFormat ?? format.textFormat)
      ? { textFormat: { ...base.textFormat, ...format.textFormat } }
      : {}),
  }
}
