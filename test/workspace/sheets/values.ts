import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument } from '../api-error.ts'
import { closeRange, exceedsGrid, formatA1, parseA1 } from './a1.ts'
import {
  cellAt,
  cellsOf,
  hasValue,
  putCell,
  wholeSheet,
  type Book,
  type Range,
  type Sheet,
  type StoredCell,
} from './book.ts'
import { localeFacts } from './number-format.ts'
import { assertEditable, type Editor } from './protection.ts'
import { renderValue, type DateTimeRenderOption, type ValueRenderOption } from './rendered-value.ts'
import { readRaw, readUserEntered } from './user-entered.ts'

type ValueRange = sheets_v4.Schema$ValueRange

export interface ReadOptions {
  readonly majorDimension: 'ROWS' | 'COLUMNS'
  readonly render: ValueRenderOption
  readonly dates: DateTimeRenderOption
}

/** The options of a reading, with Google's defaults. */
export function readOptions(given: {
  majorDimension?: string | null | undefined
  valueRenderOption?: string | null | undefined
  dateTimeRenderOption?: string | null | undefined
}): ReadOptions {
  return {
    majorDimension: oneOf('majorDimension', given.majorDimension, ['ROWS', 'COLUMNS']),
    render: oneOf('valueRenderOption', given.valueRenderOption, [
      'FORMATTED_VALUE',
      'UNFORMATTED_VALUE',
      'FORMULA',
    ]),
    dates: oneOf('dateTimeRenderOption', given.dateTimeRenderOption, [
      'SERIAL_NUMBER',
      'FORMATTED_STRING',
    ]),
  }
}

function oneOf<const Value extends string>(
  name: string,
  given: string | null | undefined,
  allowed: readonly [Value, ...Value[]],
): Value {
  if (given === undefined || given === null || given === 'DIMENSION_UNSPECIFIED') return allowed[0]
  const found = allowed.find((value) => value === given)
  if (!found) throw invalidArgument(`Invalid value at '${name}', "${given}"`)
  return found
}

/** The values of a range; trailing empty cells and rows are left out. */
export function readValues(
  book: Book,
  sheet: Sheet,
  range: Range,
  options: ReadOptions,
): ValueRange {
  const locale = localeFacts(book.properties.locale)
  const render = (cell: StoredCell | undefined): unknown =>
    renderValue(cell, sheet, options.render, options.dates, locale)
  const result: ValueRange = {
    range: formatA1(sheet, range),
    majorDimension: options.majorDimension,
  }
  const values =
    options.majorDimension === 'ROWS'
      ? readRows(sheet, range, render)
      : transpose(readRows(sheet, range, render))
  if (values.length > 0) result.values = values
  return result
}

function readRows(
  sheet: Sheet,
  range: Range,
  render: (cell: StoredCell | undefined) => unknown,
): unknown[][] {
  const rows: unknown[][] = []
  const end = Math.min(range.endRowIndex, sheet.grid.length)
  for (let row = range.startRowIndex; row < end; row += 1) {
    const cells = sheet.grid[row]
    const values: unknown[] = []
    const last = Math.min(range.endColumnIndex, cells?.length ?? 0)
    for (let column = range.startColumnIndex; column < last; column += 1) {
      values.push(render(cells?.[column]))
    }
    rows.push(trimEnd(values, (value) => value === ''))
  }
  return trimEnd(rows, (values) => values.length === 0)
}

function trimEnd<Item>(items: Item[], isEmpty: (item: Item) => boolean): Item[] {
  let length = items.length
  while (length > 0 && isEmpty(items[length - 1] as Item)) length -= 1
  return items.slice(0, length)
}

function transpose(rows: unknown[][]): unknown[][] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''))
  return columns.map((column) => trimEnd(column, (value) => value === ''))
}

export interface WriteRequest {
  readonly sheet: Sheet
  /** Where it starts; a range of more than one cell bounds the values. */
  readonly range: Range
  readonly isSingleCell: boolean
  readonly values: unknown[][]
  readonly valueInputOption: string | null | undefined
  readonly editor: Editor
}

/** Writes values row by row; null leaves a cell as it is. Returns the range that was written. */
export function writeValues(book: Book, request: WriteRequest): Range {
  const { sheet, range, values } = request
  const option = request.valueInputOption
  if (option !== 'RAW' && option !== 'USER_ENTERED') {
    throw invalidArgument("'valueInputOption' is required but not specified")
  }
  const width = Math.max(1, ...values.map((row) => row.length))
  const written: Range = {
    sheetId: range.sheetId,
    startRowIndex: range.startRowIndex,
    endRowIndex: range.startRowIndex + Math.max(1, values.length),
    startColumnIndex: range.startColumnIndex,
    endColumnIndex: range.startColumnIndex + width,
  }
  assertWithin(request, written)
  assertEditable(sheet, written, request.editor)
  const locale = localeFacts(book.properties.locale)
  values.forEach((row, rowOffset) => {
    row.forEach((value, columnOffset) => {
      if (value === null || value === undefined) return
      const at = `values[${rowOffset}][${columnOffset}]`
      const [rowIndex, column] = [
        range.startRowIndex + rowOffset,
        range.startColumnIndex + columnOffset,
      ]
      const cell = cellAt(sheet, rowIndex, column)
      const entry = option === 'RAW' ? readRaw(value, at) : readUserEntered(value, cell, locale, at)
      const { userEnteredValue: _, textFormatRuns: __, ...rest } = cell ?? {}
      const changed: StoredCell = entry.value ? { ...rest, userEnteredValue: entry.value } : rest
      if (entry.format && !cell?.userEnteredFormat?.numberFormat) {
        changed.userEnteredFormat = { ...cell?.userEnteredFormat, numberFormat: entry.format }
      }
      putCell(sheet, rowIndex, column, changed)
    })
  })
  return written
}

function assertWithin({ sheet, range, isSingleCell }: WriteRequest, written: Range): void {
  const whole = wholeSheet(sheet)
  if (written.endRowIndex > whole.endRowIndex || written.endColumnIndex > whole.endColumnIndex) {
    throw exceedsGrid(sheet, formatA1(sheet, written))
  }
  if (isSingleCell) return
  if (written.endRowIndex > range.endRowIndex) {
    throw outside(sheet, range, `row [${range.endRowIndex + 1}]`)
  }
  if (written.endColumnIndex > range.endColumnIndex) {
    throw outside(sheet, range, `column [${range.endColumnIndex + 1}]`)
  }
}

function outside(sheet: Sheet, range: Range, where: string): Error {
  return invalidArgument(
    `Requested writing within range [${formatA1(sheet, range)}], but tried writing to ${where}`,
  )
}

/** Values by rows, whichever way they were given. */
export function rowsOf(range: {
  majorDimension?: string | null
  values?: unknown[][] | null
}): unknown[][] {
  const values = range.values ?? []
  if (range.majorDimension !== 'COLUMNS') return values
  const height = Math.max(0, ...values.map((column) => column.length))
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null))
}

/** Empties the values of a range; formats, notes and validation stay. */
export function clearValues(sheet: Sheet, range: Range, editor: Editor): void {
  assertEditable(sheet, range, editor)
  for (const [row, column] of cellsOf({
    ...range,
    endRowIndex: Math.min(range.endRowIndex, sheet.grid.length),
  })) {
    const cell = cellAt(sheet, row, column)
    if (!hasValue(cell)) continue
    const { userEnteredValue: _, textFormatRuns: __, ...rest } = cell ?? {}
    putCell(sheet, row, column, rest)
  }
}

/** The range an A1 text points at, cut at the grid's ends. */
export function resolveA1(
  book: Book,
  text: string,
): { sheet: Sheet; range: Range; isSingleCell: boolean } {
  const open = parseA1(book, text)
  return { sheet: open.sheet, range: closeRange(open, text), isSingleCell: open.isSingleCell }
}
