import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { formatDate } from '../format-date.ts'
import { type Execution, ScriptError, type Services } from '../execution.ts'
import { columnNumber } from '../column-number.ts'
import { fromWallTime } from '../../time-zone.ts'
import { type RangePlace, toA1 } from '../sandbox/range.ts'
import { callBuiltIn } from './call-api.ts'
import { findSheet, readSpreadsheet } from './spreadsheet-services.ts'

type Cell = sheets_v4.Schema$CellData
const dayMs = 86_400_000
/** 1899-12-30, day 0 of Sheets, in milliseconds since 1970. */
const sheetsEpochMs = -2_209_161_600_000
const dateKinds = new Set(['DATE', 'DATE_TIME', 'TIME'])

function rangeText(execution: Execution, id: string, at: RangePlace): string {
  const title = (findSheet(execution, id, at.sheetId).title ?? '').replaceAll("'", "''")
  return `'${title}'!${toA1(at)}`
}

function readCells(execution: Execution, id: string, at: RangePlace): Cell[][] {
  const cellFields = 'effectiveValue,formattedValue,userEnteredFormat.numberFormat'
  const fields = `sheets.data.rowData.values(${cellFields})`
  const reply = readSpreadsheet(execution, id, fields, [rangeText(execution, id, at)])
  const rows = reply.sheets?.[0]?.data?.[0]?.rowData ?? []
  return Array.from({ length: at.rows }, (_row, row) =>
    Array.from({ length: at.columns }, (_cell, column) => rows[row]?.values?.[column] ?? {}),
  )
}

/** A cell as Apps Script gives it: dates as dates in the spreadsheet's zone, empty as ''. */
function toScriptValue(cell: Cell, timeZone: string): unknown {
  const value = cell.effectiveValue
  if (!value) return ''
  if (typeof value.numberValue === 'number') {
    const kind = cell.userEnteredFormat?.numberFormat?.type ?? ''
    if (!dateKinds.has(kind)) return value.numberValue
    return { $date: fromSerial(value.numberValue, timeZone).getTime() }
  }
  return value.stringValue ?? value.boolValue ?? value.errorValue?.message ?? ''
}

function fromSerial(serial: number, timeZone: string): Date {
  const wall = new Date(sheetsEpochMs + Math.round(serial * dayMs))
  return fromWallTime(wall, timeZone)
}

function zoneOf(execution: Execution, id: string): string {
  return readSpreadsheet(execution, id, 'properties.timeZone').properties?.timeZone ?? 'Etc/GMT'
}

function write(execution: Execution, id: string, at: RangePlace, values: unknown[][]): void {
  const range = rangeText(execution, id, at)
  const zone = zoneOf(execution, id)
  const plain = values.map((row) => row.map((value) => toEntered(value, zone)))
  callBuiltIn(execution, {
    method: 'sheets.spreadsheets.values.update',
    params: { spreadsheetId: id, range, valueInputOption: 'USER_ENTERED' },
    body: { range, values: plain },
  })
}

function toEntered(value: unknown, timeZone: string): unknown {
  if (value && typeof value === 'object' && '$date' in value) {
    return formatDate(new Date(Number(value.$date)), timeZone, 'yyyy-MM-dd HH:mm:ss')
  }
  return value ?? ''
}

/** Range: reading and writing values. */
export const rangeServices: Services = {
  'Spreadsheet.findRange': (execution: Execution, id: string, a1: string): RangePlace =>
    findRange(execution, id, a1),
  'Range.activate': (execution: Execution, id: string, { sheetId, row, column }: RangePlace) => {
    findSheet(execution, id, sheetId)
    execution.activeSheetId = sheetId
    execution.activeCell = { row, column }
    execution.effects.push({ kind: 'activate', sheetId, cell: { row, column } })
  },
  'Range.getValues': (execution: Execution, id: string, at: RangePlace) => {
    const zone = zoneOf(execution, id)
    return readCells(execution, id, at).map((row) => row.map((cell) => toScriptValue(cell, zone)))
  },
  'Range.getDisplayValues': (execution: Execution, id: string, at: RangePlace) =>
    readCells(execution, id, at).map((row) => row.map((cell) => cell.formattedValue ?? '')),
  'Range.setValues': (execution: Execution, id: string, at: RangePlace, values: unknown[][]) => {
    const wrong = values.length !== at.rows || values.some((row) => row.length !== at.columns)
    if (wrong) {
      throw new ScriptError(
        'The number of rows or columns in the data does not match the number in the range. The ' +
          `data has ${values.length} rows and ${values[0]?.length ?? 0} columns but the range has ` +
          `${at.rows} rows and ${at.columns} columns.`,
      )
    }
    write(execution, id, at, values)
  },
  'Range.setValue': (execution: Execution, id: string, at: RangePlace, value: unknown) =>
    write(
      execution,
      id,
      at,
      Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => value)),
    ),
}

function findRange(execution: Execution, id: string, a1: string): RangePlace {
  const match = /^(?:'((?:[^']|'')+)'!|([^!]+)!)?([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(a1)
  if (!match) throw new ScriptError(`Range not found: ${a1}`)
  const [, quoted, bare, column = 'A', row = '1', lastColumn, lastRow] = match
  const title = quoted?.replaceAll("''", "'") ?? bare
  const { sheets = [] } = readSpreadsheet(execution, id, 'sheets.properties')
  const sheet = title ? sheets.find((each) => each.properties?.title === title) : sheets[0]
  if (!sheet?.properties) throw new ScriptError(`Range not found: ${a1}`)
  const first = { row: Number(row), column: columnNumber(column) }
  return {
    sheetId: sheet.properties.sheetId ?? 0,
    ...first,
    rows: Number(lastRow ?? row) - first.row + 1,
    columns: columnNumber(lastColumn ?? column) - first.column + 1,
  }
}
