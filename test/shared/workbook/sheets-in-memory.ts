import type { ExistingSheet } from '../../../shared/workbook/set-up-requests.ts'
import type { CellBody, SheetsRequest } from '../../../shared/workbook/sheets-request.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'

export interface MemorySheet extends ExistingSheet {
  title: string
  columnCount: number
  readonly rows: CellValue[][]
}

/** The sheets after the requests: values, sizes, protections and colour rules; formats are not kept. */
export function applyRequests(
  before: readonly ExistingSheet[],
  requests: readonly SheetsRequest[],
): MemorySheet[] {
  const sheets = before.map((sheet): Mutable => ({
    ...sheet,
    rows: sheet.rows.map((row) => [...row]),
    conditionalFormats: [...sheet.conditionalFormats],
  }))
  for (const request of requests) applyRequest(sheets, request)
  return sheets
}

export function deleteColumn(sheet: MemorySheet, column: number): void {
  for (const row of sheet.rows) row.splice(column, 1)
  sheet.columnCount -= 1
}

interface Mutable extends MemorySheet {
  rowCount: number
  conditionalFormats: string[]
  isProtected: boolean
}

function applyRequest(sheets: Mutable[], request: SheetsRequest): void {
  const { addSheet, appendDimension, updateCells, addProtectedRange, addConditionalFormatRule } =
    request
  if (addSheet) {
    const { sheetId, title, gridProperties } = addSheet.properties
    if (sheets.some((sheet) => sheet.sheetId === sheetId || sheet.title === title)) {
      throw new RangeError(`Sheet ${title} is there already`)
    }
    sheets.push({
      sheetId,
      title,
      rowCount: gridProperties?.rowCount ?? 0,
      columnCount: gridProperties?.columnCount ?? 0,
      isProtected: false,
      conditionalFormats: [],
      rows: [],
    })
  }
  if (appendDimension) {
    const sheet = getSheet(sheets, appendDimension.sheetId)
    if (appendDimension.dimension === 'ROWS') sheet.rowCount += appendDimension.length
    else sheet.columnCount += appendDimension.length
  }
  if (updateCells?.fields.includes('userEnteredValue')) {
    const { sheetId, rowIndex, columnIndex } = updateCells.start
    const sheet = getSheet(sheets, sheetId)
    for (const [down, { values }] of updateCells.rows.entries()) {
      for (const [right, cell] of values.entries()) {
        write(sheet, rowIndex + down, columnIndex + right, cell)
      }
    }
  }
  if (addProtectedRange) {
    const { protectedRangeId, range } = addProtectedRange.protectedRange
    if (protectedRangeId !== undefined) throw new RangeError('A protection with a chosen id')
    getSheet(sheets, range.sheetId).isProtected = true
  }
  if (addConditionalFormatRule) {
    const { ranges, booleanRule } = addConditionalFormatRule.rule
    const [value] = booleanRule.condition.values ?? []
    getSheet(sheets, ranges[0]?.sheetId ?? -1).conditionalFormats.push(
      value?.userEnteredValue ?? '',
    )
  }
}

function write(sheet: Mutable, row: number, column: number, cell: CellBody): void {
  if (row >= sheet.rowCount || column >= sheet.columnCount) {
    throw new RangeError(`Cell ${row}/${column} is outside of ${sheet.title}`)
  }
  while (sheet.rows.length <= row) sheet.rows.push([])
  const cells = sheet.rows[row] ?? []
  while (cells.length <= column) cells.push('')
  const value = cell.userEnteredValue ?? {}
  if ('stringValue' in value) cells[column] = value.stringValue ?? ''
  else if ('numberValue' in value) cells[column] = value.numberValue ?? ''
  else cells[column] = ''
}

function getSheet(sheets: readonly Mutable[], sheetId: number): Mutable {
  const sheet = sheets.find((candidate) => candidate.sheetId === sheetId)
  if (!sheet) throw new RangeError(`No sheet ${sheetId}`)
  return sheet
}
