import { randomInt } from 'node:crypto'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument, notImplemented } from '../../api-error.ts'
import { applyMask, parseFieldMask } from '../../rest/field-mask.ts'
import { sheetsShapes } from '../../rest/sheets-shapes.ts'
import {
  maximumColumns,
  newSheet,
  touchFrom,
  wholeSheet,
  type Book,
  type Sheet,
  type SheetProperties,
} from '../book.ts'
import { pairColors } from '../cell-change.ts'
import { assertCellLimit } from '../dimensions.ts'
import { assertMergesWithinFreeze } from '../frozen-merges.ts'
import { getSheet } from '../grid-range.ts'
import { assertLocale } from '../number-format.ts'
import { assertEditable, assertSheetEditable, type Editor } from '../protection.ts'
import { forgetSources, shiftCharts } from '../shift-charts.ts'
import type { Handlers } from './handler.ts'

/** Kinds that change sheets as a whole. */
export const sheetKinds: Handlers = {
  addSheet({ book }, { properties }) {
    const sheet = newSheet(completeProperties(book, properties ?? {}))
    const index = Math.min(properties?.index ?? book.sheets.length, book.sheets.length)
    book.sheets.splice(index, 0, sheet)
    assertCellLimit(book)
    return { addSheet: { properties: { ...sheet.properties, index } } }
  },
  deleteSheet({ book, editor }, { sheetId }) {
    const sheet = getSheet(book, sheetId)
    if (book.sheets.length === 1)
      throw invalidArgument("You can't remove all the sheets in a document.")
    if (sheet.linkedFormId !== undefined) {
      throw invalidArgument("You can't delete a sheet with a linked form. Unlink the form first.")
    }
    assertEditable(sheet, wholeSheet(sheet), editor)
    book.sheets = book.sheets.filter((other) => other !== sheet)
    book.namedRanges = book.namedRanges.filter(
      ({ range }) => (range?.sheetId ?? 0) !== (sheetId ?? 0),
    )
    forgetSources(book, sheet.properties.sheetId)
    return undefined
  },
  updateSheetProperties({ book, editor }, { properties, fields }) {
    const sheet = getSheet(book, properties?.sheetId)
    assertSheetEditable(sheet, editor)
    updateProperties({ book, sheet, editor }, properties ?? {}, fields)
    return undefined
  },
  updateSpreadsheetProperties({ book }, { properties, fields }) {
    const mask = parseFieldMask(requireFields(fields), {
      shapes: sheetsShapes,
      name: 'SpreadsheetProperties',
    })
    const changed = applyMask(book.properties, properties as Book['properties'] | undefined, mask)
    if (!changed.title) throw invalidArgument('The title of the spreadsheet must not be empty.')
    assertLocale(changed.locale)
    assertTimeZone(changed.timeZone)
    book.properties = changed
    return undefined
  },
}

export function requireFields(fields: string | null | undefined): string {
  if (!fields) {
    throw invalidArgument(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    )
  }
  return fields
}

export function assertTimeZone(timeZone: string | null | undefined): void {
  try {
    if (timeZone) Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw invalidArgument(`Invalid time zone: ${timeZone}`)
  }
}

/** The properties of a new sheet; a taken id or title is 400. */
export function completeProperties(
  book: Pick<Book, 'sheets'>,
  given: sheets_v4.Schema$SheetProperties,
): SheetProperties {
  if (given.sheetType && given.sheetType !== 'GRID')
    throw notImplemented(`a sheet of type ${given.sheetType}`)
  if (given.dataSourceSheetProperties) throw notImplemented('a data source sheet')
  const sheetId = given.sheetId ?? randomInt(1, 2 ** 31 - 1)
  if (sheetId < 0) throw invalidArgument(`Invalid sheet id: ${sheetId}`)
  if (book.sheets.some(({ properties }) => properties.sheetId === sheetId)) {
    throw invalidArgument(`A sheet with the id ${sheetId} already exists. Please enter another id.`)
  }
  const { index: _, ...rest } = pairColors(given)
  const properties: SheetProperties = {
    ...rest,
    sheetId,
    title: given.title ?? freeTitle(book),
    sheetType: 'GRID',
    gridProperties: {
      ...given.gridProperties,
      rowCount: given.gridProperties?.rowCount ?? 1000,
      columnCount: given.gridProperties?.columnCount ?? 26,
    },
  }
  assertTitle(book, properties.title, sheetId)
  assertGrid(properties)
  return properties
}

function freeTitle({ sheets }: Pick<Book, 'sheets'>): string {
  const taken = new Set(sheets.map(({ properties }) => properties.title))
  for (let number = sheets.length + 1; ; number += 1) {
    if (!taken.has(`Sheet${number}`)) return `Sheet${number}`
  }
}

function assertTitle(book: Pick<Book, 'sheets'>, title: string, sheetId: number): void {
  if (title === '' || title.length > 100) {
    throw invalidArgument(`The sheet title "${title.slice(0, 110)}" must have 1 to 100 characters.`)
  }
  const taken = book.sheets.some(
    ({ properties }) =>
      properties.sheetId !== sheetId && properties.title.toLowerCase() === title.toLowerCase(),
  )
  if (taken) {
    throw invalidArgument(
      `A sheet with the name "${title}" already exists. Please enter another name.`,
    )
  }
}

function assertGrid({ gridProperties }: SheetProperties): void {
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount } = gridProperties
  if (rowCount < 1 || columnCount < 1 || columnCount > maximumColumns) {
    throw invalidArgument(`Invalid grid of ${rowCount} rows and ${columnCount} columns.`)
  }
  if ((frozenRowCount ?? 0) >= rowCount)
    throw invalidArgument("You can't freeze all visible rows on the sheet.")
  if ((frozenColumnCount ?? 0) >= columnCount) {
    throw invalidArgument("You can't freeze all visible columns on the sheet.")
  }
}

function updateProperties(
  { book, sheet, editor }: { book: Book; sheet: Sheet; editor: Editor },
  given: sheets_v4.Schema$SheetProperties,
  fields: string | null | undefined,
): void {
  const mask = parseFieldMask(requireFields(fields), {
    shapes: sheetsShapes,
    name: 'SheetProperties',
  })
  const { sheetId } = sheet.properties
  const before = sheet.properties.gridProperties
  const changed = applyMask(
    sheet.properties,
    { ...pairColors(given), sheetId } as SheetProperties,
    mask,
  )
  if (mask !== true && (mask.has('tabColor') || mask.has('tabColorStyle'))) {
    Object.assign(
      changed,
      pairColors({ tabColor: given.tabColor, tabColorStyle: given.tabColorStyle }),
    )
  }
  const { index, ...properties } = changed
  properties.gridProperties = {
    ...properties.gridProperties,
    rowCount: properties.gridProperties?.rowCount ?? before.rowCount,
    columnCount: properties.gridProperties?.columnCount ?? before.columnCount,
  }
  assertTitle(book, properties.title ?? '', sheetId)
  assertGrid(properties)
  if (
    properties.hidden &&
    book.sheets.every((other) => other === sheet || other.properties.hidden)
  ) {
    throw invalidArgument("You can't hide all the sheets in a document.")
  }
  assertCuttable(sheet, properties.gridProperties, editor)
  sheet.properties = properties
  assertCellLimit(book)
  cutGrid(book, sheet, before)
  assertMergesWithinFreeze(sheet)
  if (typeof index === 'number' && (mask === true || mask.has('index')))
    moveSheet(book, sheet, index)
}

/** Rows and columns that a smaller grid loses are edited. */
function assertCuttable(
  sheet: Sheet,
  { rowCount, columnCount }: SheetProperties['gridProperties'],
  editor: Editor,
): void {
  const whole = wholeSheet(sheet)
  if (rowCount < whole.endRowIndex) {
    assertEditable(sheet, { ...whole, startRowIndex: rowCount }, editor)
  }
  if (columnCount < whole.endColumnIndex) {
    assertEditable(sheet, { ...whole, startColumnIndex: columnCount }, editor)
  }
}

function cutGrid(
  book: Book,
  sheet: Sheet,
  before: { rowCount: number; columnCount: number },
): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties
  const [rows, columns] = [rowCount - before.rowCount, columnCount - before.columnCount]
  if (rows < 0) shiftCharts(book, sheet, { dimension: 'ROWS', at: rowCount, count: rows })
  if (columns < 0) {
    shiftCharts(book, sheet, { dimension: 'COLUMNS', at: columnCount, count: columns })
  }
  if (rowCount < before.rowCount) {
    sheet.grid.length = Math.min(sheet.grid.length, rowCount)
    touchFrom(sheet, rowCount)
  }
  if (columnCount < before.columnCount) {
    for (const cells of sheet.grid) if (cells) cells.length = Math.min(cells.length, columnCount)
    touchFrom(sheet, 0)
  }
}

/** Google counts the new index as if the sheet still stood at its old place. */
function moveSheet(book: Book, sheet: Sheet, index: number): void {
  const from = book.sheets.indexOf(sheet)
  if (index < 0 || index > book.sheets.length)
    throw invalidArgument(`Invalid sheet index: ${index}`)
  book.sheets.splice(from, 1)
  book.sheets.splice(index > from ? index - 1 : index, 0, sheet)
}
