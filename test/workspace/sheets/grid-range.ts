import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument, notImplemented } from '../api-error.ts'
import { closeRange, parseA1 } from './a1.ts'
import { findSheet, wholeSheet, type Book, type Range, type Sheet } from './book.ts'

/** The sheet of a request; an absent id is 0, as proto3 leaves out zeros. */
export function getSheet(book: Book, sheetId: number | null | undefined): Sheet {
  const sheet = findSheet(book, sheetId ?? 0)
  if (!sheet) throw invalidArgument(`No grid with id: ${sheetId ?? 0}`)
  return sheet
}

/** A GridRange with its open ends closed; ends beyond the grid are 400. */
export function resolveGridRange(
  book: Book,
  range: sheets_v4.Schema$GridRange | undefined,
): { sheet: Sheet; range: Range } {
  if (!range) throw invalidArgument('Range is required.')
  const sheet = getSheet(book, range.sheetId)
  const whole = wholeSheet(sheet)
  const closed: Range = {
    sheetId: whole.sheetId,
    startRowIndex: range.startRowIndex ?? 0,
    endRowIndex: range.endRowIndex ?? whole.endRowIndex,
    startColumnIndex: range.startColumnIndex ?? 0,
    endColumnIndex: range.endColumnIndex ?? whole.endColumnIndex,
  }
  assertSpan('Row', closed.startRowIndex, closed.endRowIndex, whole.endRowIndex)
  assertSpan('Column', closed.startColumnIndex, closed.endColumnIndex, whole.endColumnIndex)
  return { sheet, range: closed }
}

function assertSpan(name: 'Row' | 'Column', start: number, end: number, count: number): void {
  if (start < 0 || end < 0) throw invalidArgument(`range.start${name}Index is negative`)
  if (start >= end) {
    throw invalidArgument(
      `range.start${name}Index[${start}] is not before range.end${name}Index[${end}]`,
    )
  }
  if (end > count) {
    throw invalidArgument(
      `range.end${name}Index[${end}] is after last ${name.toLowerCase()} in grid[${count}]`,
    )
  }
}

export interface ResolvedDimension {
  sheet: Sheet
  dimension: 'ROWS' | 'COLUMNS'
  start: number
  end: number
}

/** A DimensionRange with its open ends closed; ends beyond the grid are 400. */
export function resolveDimension(
  book: Book,
  range: sheets_v4.Schema$DimensionRange | undefined,
  { mayEndBeyond = false } = {},
): ResolvedDimension {
  if (!range) throw invalidArgument('Range is required.')
  const sheet = getSheet(book, range.sheetId)
  const dimension = assertDimension(range.dimension)
  const { rowCount, columnCount } = sheet.properties.gridProperties
  const count = dimension === 'ROWS' ? rowCount : columnCount
  const start = range.startIndex ?? 0
  const end = range.endIndex ?? count
  if (start < 0 || start >= end || start > count || (!mayEndBeyond && end > count)) {
    throw invalidArgument(
      `range.startIndex[${start}] and range.endIndex[${end}] do not fit the grid[${count}]`,
    )
  }
  return { sheet, dimension, start, end }
}

export function assertDimension(dimension: string | null | undefined): 'ROWS' | 'COLUMNS' {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension
  throw invalidArgument('No dimension was specified.')
}

/** What a data filter points at, for reading; ends beyond the grid are cut. */
export function resolveDataFilter(
  book: Book,
  filter: sheets_v4.Schema$DataFilter,
): { sheet: Sheet; range: Range } {
  if (filter.a1Range !== undefined && filter.a1Range !== null) {
    const open = parseA1(book, filter.a1Range)
    return { sheet: open.sheet, range: closeRange(open, filter.a1Range) }
  }
  if (filter.gridRange) {
    const sheet = getSheet(book, filter.gridRange.sheetId)
    const whole = wholeSheet(sheet)
    const { endRowIndex, endColumnIndex } = filter.gridRange
    const cut = {
      ...filter.gridRange,
      endRowIndex: Math.min(endRowIndex ?? whole.endRowIndex, whole.endRowIndex),
      endColumnIndex: Math.min(endColumnIndex ?? whole.endColumnIndex, whole.endColumnIndex),
    }
    return resolveGridRange(book, cut)
  }
  if (filter.developerMetadataLookup) throw notImplemented('reading by developer metadata')
  throw invalidArgument('A data filter needs a1Range or gridRange.')
}
