import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument } from '../api-error.ts'
import type { Call, Implementations } from '../rest/implementation.ts'
import { formatA1 } from './a1.ts'
import type { Book, Range, Sheet } from './book.ts'
import { appendDimension, insertDimension } from './dimensions.ts'
import { resolveDataFilter } from './grid-range.ts'
import type { Editor } from './protection.ts'
import { openBook, type SheetsDependencies } from './sheets-methods.ts'
import { findTable } from './table-region.ts'
import {
  clearValues,
  readOptions,
  readValues,
  resolveA1,
  rowsOf,
  writeValues,
  type ReadOptions,
} from './values.ts'

type UpdateValuesResponse = sheets_v4.Schema$UpdateValuesResponse

interface WriteOptions {
  readonly valueInputOption: string | null | undefined
  readonly includeValues: boolean
  readonly read: ReadOptions
}

export function createValueMethods(dependencies: SheetsDependencies): Implementations {
  const { spreadsheets } = dependencies
  return {
    'sheets.spreadsheets.values.get'(call) {
      const { book } = openBook(dependencies, call, 'read')
      const { sheet, range } = resolveA1(book, call.param('range') ?? '')
      return readValues(book, sheet, range, queryReadOptions(call))
    },
    'sheets.spreadsheets.values.batchGet'(call) {
      const { book } = openBook(dependencies, call, 'read')
      const options = queryReadOptions(call)
      const valueRanges = call.params('ranges').map((text) => {
        const { sheet, range } = resolveA1(book, text)
        return readValues(book, sheet, range, options)
      })
      return { spreadsheetId: book.id, valueRanges }
    },
    'sheets.spreadsheets.values.batchGetByDataFilter'(call) {
      const { book } = openBook(dependencies, call, 'read')
      const body = call.body as sheets_v4.Schema$BatchGetValuesByDataFilterRequest
      if (!body.dataFilters?.length) throw invalidArgument('Must specify at least one data filter.')
      const options = readOptions(body)
      const valueRanges = body.dataFilters.map((filter) => {
        const { sheet, range } = resolveDataFilter(book, filter)
        return { valueRange: readValues(book, sheet, range, options), dataFilters: [filter] }
      })
      return { spreadsheetId: book.id, valueRanges }
    },
    'sheets.spreadsheets.values.update'(call) {
      const { book, editor } = openBook(dependencies, call, 'write')
      const body = call.body as sheets_v4.Schema$ValueRange
      const text = call.param('range') ?? ''
      assertSameRange(body.range, text)
      const target = resolveA1(book, text)
      return spreadsheets.change(book, () =>
        write(book, target, body, editor, queryWriteOptions(call)),
      )
    },
    'sheets.spreadsheets.values.append'(call) {
      const { book, editor } = openBook(dependencies, call, 'write')
      const body = call.body as sheets_v4.Schema$ValueRange
      const text = call.param('range') ?? ''
      assertSameRange(body.range, text)
      const insert = call.param('insertDataOption') ?? 'OVERWRITE'
      if (insert !== 'OVERWRITE' && insert !== 'INSERT_ROWS') {
        throw invalidArgument(`Invalid value at 'insert_data_option', "${insert}"`)
      }
      const { sheet, range } = resolveA1(book, text)
      return spreadsheets.change(book, () => {
        const table = findTable(sheet, range)
        const start = {
          row: table ? table.endRowIndex : range.startRowIndex,
          column: table ? table.startColumnIndex : range.startColumnIndex,
        }
        makeRoom(book, sheet, start, rowsOf(body), insert === 'INSERT_ROWS')
        const at: Range = {
          sheetId: range.sheetId,
          startRowIndex: start.row,
          endRowIndex: start.row + 1,
          startColumnIndex: start.column,
          endColumnIndex: start.column + 1,
        }
        const target = { sheet, range: at, isSingleCell: true }
        const updates = write(book, target, body, editor, queryWriteOptions(call))
        const response: sheets_v4.Schema$AppendValuesResponse = { spreadsheetId: book.id, updates }
        if (table) response.tableRange = formatA1(sheet, table)
        return response
      })
    },
    'sheets.spreadsheets.values.batchUpdate'(call) {
      const { book, editor } = openBook(dependencies, call, 'write')
      const body = call.body as sheets_v4.Schema$BatchUpdateValuesRequest
      const responses = spreadsheets.change(book, () =>
        (body.data ?? []).map((data) => {
          const target = resolveA1(book, data.range ?? '')
          return write(book, target, data, editor, bodyWriteOptions(body))
        }),
      )
      return { spreadsheetId: book.id, ...totals(responses), responses }
    },
    'sheets.spreadsheets.values.batchUpdateByDataFilter'(call) {
      const { book, editor } = openBook(dependencies, call, 'write')
      const body = call.body as sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest
      const responses = spreadsheets.change(book, () =>
        (body.data ?? []).map(({ dataFilter, ...data }) => {
          const target = { ...resolveDataFilter(book, dataFilter ?? {}), isSingleCell: false }
          const { spreadsheetId: _, ...rest } = write(
            book,
            target,
            data,
            editor,
            bodyWriteOptions(body),
          )
          return { ...rest, dataFilter: dataFilter ?? {} }
        }),
      )
      return { spreadsheetId: book.id, ...totals(responses), responses }
    },
    'sheets.spreadsheets.values.clear'(call) {
      const { book, editor } = openBook(dependencies, call, 'write')
      const { sheet, range } = resolveA1(book, call.param('range') ?? '')
      spreadsheets.change(book, () => clearValues(sheet, range, editor))
      return { spreadsheetId: book.id, clearedRange: formatA1(sheet, range) }
    },
    'sheets.spreadsheets.values.batchClear'(call) {
      const { book, editor } = openBook(dependencies, call, 'write')
      const { ranges } = call.body as sheets_v4.Schema$BatchClearValuesRequest
      const targets = (ranges ?? []).map((text) => resolveA1(book, text))
      return clearAll(book, targets, editor)
    },
    'sheets.spreadsheets.values.batchClearByDataFilter'(call) {
      const { book, editor } = openBook(dependencies, call, 'write')
      const { dataFilters } = call.body as sheets_v4.Schema$BatchClearValuesByDataFilterRequest
      const targets = (dataFilters ?? []).map((filter) => resolveDataFilter(book, filter))
      return clearAll(book, targets, editor)
    },
  }

  function clearAll(book: Book, targets: { sheet: Sheet; range: Range }[], editor: Editor): object {
    spreadsheets.change(book, () => {
      for (const { sheet, range } of targets) clearValues(sheet, range, editor)
    })
    return {
      spreadsheetId: book.id,
      clearedRanges: targets.map(({ sheet, range }) => formatA1(sheet, range)),
    }
  }
}

function write(
  book: Book,
  target: { sheet: Sheet; range: Range; isSingleCell: boolean },
  data: { majorDimension?: string | null; values?: unknown[][] | null },
  editor: Editor,
  options: WriteOptions,
): UpdateValuesResponse {
  const values = rowsOf(data)
  const { valueInputOption } = options
  const written = writeValues(book, { ...target, values, valueInputOption, editor })
  const cells = values.reduce(
    (sum, row) => sum + row.filter((value) => value !== null && value !== undefined).length,
    0,
  )
  const response: UpdateValuesResponse = {
    spreadsheetId: book.id,
    updatedRange: formatA1(target.sheet, written),
  }
  if (cells > 0) {
    response.updatedRows = written.endRowIndex - written.startRowIndex
    response.updatedColumns = written.endColumnIndex - written.startColumnIndex
    response.updatedCells = cells
  }
  if (options.includeValues) {
    response.updatedData = readValues(book, target.sheet, written, options.read)
  }
  return response
}

/** Lets the grid grow where an append ends beyond it. */
function makeRoom(
  book: Book,
  sheet: Sheet,
  start: { row: number; column: number },
  values: unknown[][],
  insertRows: boolean,
): void {
  const grid = sheet.properties.gridProperties
  if (insertRows && start.row < grid.rowCount && values.length > 0) {
    insertDimension(book, sheet, { dimension: 'ROWS', at: start.row, count: values.length })
  }
  const rows = start.row + Math.max(1, values.length) - grid.rowCount
  if (rows > 0) appendDimension(book, sheet, 'ROWS', rows)
  const width = Math.max(1, ...values.map((row) => row.length))
  const columns = start.column + width - grid.columnCount
  if (columns > 0) appendDimension(book, sheet, 'COLUMNS', columns)
}

function totals(responses: readonly UpdateValuesResponse[]): object {
  const sum = (pick: (response: UpdateValuesResponse) => number | null | undefined): number =>
    responses.reduce((total, response) => total + (pick(response) ?? 0), 0)
  return {
    totalUpdatedRows: sum((response) => response.updatedRows),
    totalUpdatedColumns: sum((response) => response.updatedColumns),
    totalUpdatedCells: sum((response) => response.updatedCells),
    totalUpdatedSheets: new Set(responses.map(({ updatedRange }) => updatedRange?.split('!')[0]))
      .size,
  }
}

function queryReadOptions(call: Call): ReadOptions {
  return readOptions({
    majorDimension: call.param('majorDimension'),
    valueRenderOption: call.param('valueRenderOption'),
    dateTimeRenderOption: call.param('dateTimeRenderOption'),
  })
}

function queryWriteOptions(call: Call): WriteOptions {
  return {
    valueInputOption: call.param('valueInputOption'),
    includeValues: call.flag('includeValuesInResponse'),
    read: readOptions({
      valueRenderOption: call.param('responseValueRenderOption'),
      dateTimeRenderOption: call.param('responseDateTimeRenderOption'),
    }),
  }
}

function bodyWriteOptions(
  body:
    | sheets_v4.Schema$BatchUpdateValuesRequest
    | sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest,
): WriteOptions {
  return {
    valueInputOption: body.valueInputOption,
    includeValues: body.includeValuesInResponse ?? false,
    read: readOptions({
      valueRenderOption: body.responseValueRenderOption,
      dateTimeRenderOption: body.responseDateTimeRenderOption,
    }),
  }
}

/** The range in the path and the one in the body must agree. */
function assertSameRange(inBody: string | null | undefined, inPath: string): void {
  if (inBody && inBody !== inPath) {
    throw invalidArgument(
      `Requested writing within range [${inPath}], but the request body names range [${inBody}]`,
    )
  }
}
