import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { ApiError } from '../api-error.ts'
import type { Workspace } from '../workspace.ts'
import { readList } from './read-sheet-view.ts'

export interface CellChange {
  /** From 0. */
  row: number
  column: number
  value: string
}

export interface CellEdit {
  spreadsheetId: string
  sheetId: number
  user: string
  changes: CellChange[]
}

const scopes = ['https://www.googleapis.com/auth/spreadsheets']
const largestEdit = 5_000

/**
 * Enters values as a person does: validation first, then USER_ENTERED in one write, then the edit
 * triggers. Throws `ApiError` when the sheet is protected or a rule refuses the value.
 */
export function editCells(ws: Workspace, edit: CellEdit): void {
  const { spreadsheetId, sheetId, user, changes } = edit
  if (changes.length === 0) return
  if (changes.length > largestEdit) {
    throw new ApiError(400, `Terlalu banyak sel sekaligus: ${changes.length}.`)
  }
  const title = getTitle(ws, edit).replaceAll("'", "''")
  const box = boundingBox(changes)
  const before = readCells(ws, edit, `'${title}'!${box}`)
  const [top, left] = [minimum(changes, 'row'), minimum(changes, 'column')]
  const cellAt = ({ row, column }: CellChange) => before[row - top]?.values?.[column - left] ?? {}
  for (const change of changes) assertValid(ws, edit, change, cellAt(change).dataValidation)
  ws.call('sheets.spreadsheets.values.batchUpdate', {
    actor: { email: user, scopes },
    params: { spreadsheetId },
    body: {
      valueInputOption: 'USER_ENTERED',
      data: changes.map((change) => ({
        range: `'${title}'!${cellName(change)}`,
        values: [[change.value]],
      })),
    },
    unmetered: true,
  })
  const [only] = changes
  const single =
    changes.length === 1 && only ? { value: only.value, oldValue: oldValueOf(cellAt(only)) } : {}
  ws.events.emit('cell-edit', { spreadsheetId, sheetId, range: box, user, ...single })
}

/** As `e.oldValue` has it: the value without its format. */
function oldValueOf({ userEnteredValue }: sheets_v4.Schema$CellData): unknown {
  const { stringValue, numberValue, boolValue } = userEnteredValue ?? {}
  return stringValue ?? numberValue ?? boolValue ?? undefined
}

function getTitle(ws: Workspace, { spreadsheetId, sheetId, user }: CellEdit): string {
  const reply = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
    actor: { email: user, scopes },
    params: { spreadsheetId, fields: 'sheets.properties(sheetId,title)' },
    unmetered: true,
  })
  const found = reply.sheets?.find(({ properties }) => properties?.sheetId === sheetId)
  if (!found?.properties?.title) throw new ApiError(404, 'Lembar ini sudah tidak ada.')
  return found.properties.title
}

function readCells(
  ws: Workspace,
  { spreadsheetId, user }: CellEdit,
  range: string,
): sheets_v4.Schema$RowData[] {
  const fields = 'sheets.data.rowData.values(userEnteredValue,dataValidation)'
  const reply = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
    actor: { email: user, scopes },
    params: { spreadsheetId, fields, ranges: [range], includeGridData: 'true' },
    unmetered: true,
  })
  return reply.sheets?.[0]?.data?.[0]?.rowData ?? []
}

function assertValid(
  ws: Workspace,
  edit: CellEdit,
  change: CellChange,
  rule: sheets_v4.Schema$DataValidationRule | undefined,
): void {
  if (!rule || rule.strict !== true || change.value === '') return
  if (!isAccepted(ws, edit, change.value, rule)) {
    const hint = rule.inputMessage ? ` ${rule.inputMessage}` : ''
    throw new ApiError(
      400,
      `Data yang Anda masukkan di sel ${cellName(change)} melanggar aturan validasi data.${hint}`,
    )
  }
}

function isAccepted(
  ws: Workspace,
  edit: CellEdit,
  value: string,
  { condition }: sheets_v4.Schema$DataValidationRule,
): boolean {
  const values = (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '')
  const number = Number(value.replace(',', '.'))
  const [first = Number.NaN, second = Number.NaN] = values.map(Number)
  switch (condition?.type) {
    case 'ONE_OF_LIST':
      return values.includes(value)
    case 'ONE_OF_RANGE':
      return readList(ws, edit, (values[0] ?? '').replace(/^=/u, '')).includes(value)
    case 'BOOLEAN':
      return (values.length > 0 ? values : ['TRUE', 'FALSE']).includes(value.toUpperCase())
    case 'NUMBER_BETWEEN':
      return number >= first && number <= second
    case 'NUMBER_GREATER':
      return number > first
    case 'NUMBER_GREATER_THAN_EQ':
      return number >= first
    case 'NUMBER_LESS_THAN_EQ':
      return number <= first
    case 'DATE_IS_VALID':
      return /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/-]\d{1,2}[/-]\d{4})$/u.test(value.trim())
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value.trim())
    default:
      return true
  }
}

function minimum(changes: CellChange[], side: 'row' | 'column'): number {
  return Math.min(...changes.map((change) => change[side]))
}

function maximum(changes: CellChange[], side: 'row' | 'column'): number {
  return Math.max(...changes.map((change) => change[side]))
}

function boundingBox(changes: CellChange[]): string {
  const first = cellName({ row: minimum(changes, 'row'), column: minimum(changes, 'column') })
  const last = cellName({ row: maximum(changes, 'row'), column: maximum(changes, 'column') })
  return first === last ? first : `${first}:${last}`
}

function cellName({ row, column }: { row: number; column: number }): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}
