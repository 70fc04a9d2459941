import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument, notImplemented } from '../api-error.ts'
import { assertTimeZone, completeProperties } from './batch/sheet-kinds.ts'
import { cellAt, newSheet, putCell, type Book, type CellFormat, type Sheet } from './book.ts'
import { changeCell } from './cell-change.ts'
import { assertLocale } from './number-format.ts'

const white = { red: 1, green: 1, blue: 1 }

const defaultFormat: CellFormat = {
  backgroundColor: white,
  backgroundColorStyle: { rgbColor: white },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    foregroundColorStyle: { rgbColor: {} },
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
  },
}

/** What spreadsheets.create makes of its body: at least one sheet, Google's defaults. */
export function newBook(given: sheets_v4.Schema$Spreadsheet): Omit<Book, 'id' | 'version'> {
  if (given.spreadsheetId) throw invalidArgument('The spreadsheet id is output only.')
  if (given.namedRanges?.length) throw notImplemented('spreadsheets.create with named ranges')
  if (given.developerMetadata) throw notImplemented('spreadsheets.create with developer metadata')
  const properties = {
    autoRecalc: 'ON_CHANGE',
    defaultFormat,
    ...given.properties,
    title: given.properties?.title || 'Untitled spreadsheet',
    locale: given.properties?.locale ?? 'en_US',
    timeZone: given.properties?.timeZone ?? 'Etc/GMT',
  }
  assertLocale(properties.locale)
  assertTimeZone(properties.timeZone)
  const book = {
    properties,
    namedRanges: [],
    developerMetadata: [],
    nextId: 1_000_000,
    sheets: [] as Sheet[],
  }
  for (const sheet of given.sheets?.length
    ? given.sheets
    : [{ properties: { sheetId: 0, title: 'Sheet1' } }]) {
    book.sheets.push(givenSheet(book, sheet))
  }
  return book
}

function givenSheet(book: { sheets: Sheet[] }, given: sheets_v4.Schema$Sheet): Sheet {
  const { properties, data, ...others } = given
  const [other] = Object.keys(others)
  if (other) throw notImplemented(`spreadsheets.create with sheets.${other}`)
  const sheet = newSheet(completeProperties(book, properties ?? {}))
  for (const grid of data ?? []) {
    ;(grid.rowData ?? []).forEach((row, rowOffset) => {
      ;(row.values ?? []).forEach((cell, columnOffset) => {
        const [at, column] = [
          (grid.startRow ?? 0) + rowOffset,
          (grid.startColumn ?? 0) + columnOffset,
        ]
        putCell(sheet, at, column, changeCell(cellAt(sheet, at, column), cell, true))
      })
    })
  }
  const { gridProperties } = sheet.properties
  gridProperties.rowCount = Math.max(gridProperties.rowCount, sheet.grid.length)
  const widths = sheet.grid.map((row) => row?.length ?? 0)
  gridProperties.columnCount = Math.max(gridProperties.columnCount, ...widths)
  return sheet
}
