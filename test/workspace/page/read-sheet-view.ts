import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Workspace } from '../workspace.ts'
import { ApiError } from '../api-error.ts'
import { toCellStyle, toCssColor } from './cell-style.ts'
import { conditionalStyle, createIsTrue } from './conditional-style.ts'
import { readCharts, type ReadByFilter } from './read-charts.ts'
import { cellsUnder } from './cells-under.ts'
import type { CellView, SheetView, TabView } from './sheet-view.ts'

type Sheet = sheets_v4.Schema$Sheet
type Cell = sheets_v4.Schema$CellData

export interface SheetRequest {
  spreadsheetId: string
  /** The first visible tab when left out or gone. */
  sheetId: number | undefined
  user: string
  rowLimit: number
}

const spareRows = 20
const smallestRows = 30
const smallestColumns = 12
const scopes = ['https://www.googleapis.com/auth/spreadsheets']
const format =
  'backgroundColor,backgroundColorStyle,borders,horizontalAlignment,verticalAlignment,wrapStrategy,textFormat,numberFormat'
const valueFields = 'formattedValue,effectiveValue,'
const gridFields = (values: string) =>
  `sheets.data(rowData.values(${values}userEnteredValue,note,dataValidation,userEnteredFormat(${format})),columnMetadata(pixelSize,hiddenByUser),rowMetadata(pixelSize,hiddenByUser))`
const sheetFields =
  'properties(title,locale),sheets(properties,merges,charts,conditionalFormats(ranges,booleanRule))'

/** Reads one tab as a person sees it; throws `ApiError` when the file is not shared with them. */
export function readSheetView(ws: Workspace, request: SheetRequest): SheetView {
  const { spreadsheetId, user, rowLimit } = request
  const get = (params: Record<string, string | string[]>) =>
    ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
      actor: { email: user, scopes },
      params: { spreadsheetId, ...params },
      unmetered: true,
    })
  const readByFilter: ReadByFilter = (dataFilters, fields) =>
    ws.call('sheets.spreadsheets.getByDataFilter', {
      actor: { email: user, scopes },
      params: { spreadsheetId, fields },
      body: { dataFilters, includeGridData: true },
      unmetered: true,
    })
  const about = get({ fields: sheetFields })
  const sheets = about.sheets ?? []
  const sheet =
    sheets.find(({ properties }) => properties?.sheetId === request.sheetId) ??
    sheets.find(({ properties }) => properties?.hidden !== true) ??
    {}
  const title = (sheet.properties?.title ?? '').replaceAll("'", "''")
  const read = (values: string) =>
    get({ fields: gridFields(values), ranges: [`'${title}'`], includeGridData: 'true' })
  const data = readGrid(read)
  const grid = data.sheets?.[0]?.data?.[0] ?? {}
  const { rowCount, columnCount, frozenRowCount, frozenColumnCount } =
    sheet.properties?.gridProperties ?? {}
  const drawn = drawCells({
    ws,
    request,
    sheet,
    rows: grid.rowData ?? [],
    locale: about.properties?.locale,
  })
  const rowTotal = rowCount ?? 1000
  const columnTotal = columnCount ?? 26
  const charts = readCharts(readByFilter, sheet.charts ?? [], about.properties?.locale)
  const allWidths = sizes(grid.columnMetadata, columnTotal, 100)
  const allHeights = sizes(grid.rowMetadata, rowTotal, 21)
  const under = cellsUnder(charts, allHeights, allWidths)
  const wanted = Math.max(drawn.usedRows + spareRows, smallestRows, under.rows)
  const shownRows = Math.min(rowTotal, wanted, rowLimit)
  const wantedColumns = Math.max(drawn.usedColumns + 2, smallestColumns, under.columns)
  const shownColumns = Math.min(columnTotal, wantedColumns)
  return {
    version: ws.spreadsheetVersion(spreadsheetId),
    title: about.properties?.title ?? '',
    tabs: sheets.map(toTab),
    sheetId: sheet.properties?.sheetId ?? 0,
    rowCount: rowTotal,
    columnCount: shownColumns,
    shownRows,
    usedRows: drawn.usedRows,
    frozenRows: frozenRowCount ?? 0,
    frozenColumns: frozenColumnCount ?? 0,
    hideGridlines: sheet.properties?.gridProperties?.hideGridlines ?? false,
    columnWidths: allWidths.slice(0, shownColumns),
    rowHeights: allHeights.slice(0, shownRows),
    hiddenRows: hidden(grid.rowMetadata, shownRows),
    hiddenColumns: hidden(grid.columnMetadata, shownColumns),
    cells: drawn.cells.slice(0, shownRows),
    styles: drawn.styles,
    lists: drawn.lists,
    merges: (sheet.merges ?? []).map(toMerge).filter(([row]) => row < shownRows),
    charts,
  }
}

/** A number format that is not implemented must not hide the tab: then values are shown bare. */
function readGrid(
  read: (values: string) => sheets_v4.Schema$Spreadsheet,
): sheets_v4.Schema$Spreadsheet {
  try {
    return read(valueFields)
  } catch (error) {
    if (error instanceof ApiError && error.status === 501) return read('')
    throw error
  }
}

/** A box to tick, where the cell's rule makes it one without words of its own. */
function isBox({ dataValidation }: Cell): boolean {
  const { type, values = [] } = dataValidation?.condition ?? {}
  return type === 'BOOLEAN' && values.length === 0
}

function textOf(cell: Cell): string {
  const { formattedValue, userEnteredValue } = cell
  if (isBox(cell)) return userEnteredValue?.boolValue === true ? '☑' : '☐'
  const { stringValue, numberValue, boolValue, formulaValue } = userEnteredValue ?? {}
  const bare = stringValue ?? numberValue ?? boolValue ?? formulaValue ?? ''
  return formattedValue ?? String(bare)
}

function toTab({ properties }: Sheet): TabView {
  return {
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    color: toCssColor(properties?.tabColorStyle, properties?.tabColor),
    hidden: properties?.hidden === true,
  }
}

function sizes(
  metadata: sheets_v4.Schema$DimensionProperties[] | undefined,
  count: number,
  standard: number,
): number[] {
  return Array.from({ length: count }, (_size, index) => metadata?.[index]?.pixelSize ?? standard)
}

function hidden(
  metadata: sheets_v4.Schema$DimensionProperties[] | undefined,
  count: number,
): number[] {
  const indexes = (metadata ?? []).flatMap(({ hiddenByUser }, index) =>
    hiddenByUser ? [index] : [],
  )
  return indexes.filter((index) => index < count)
}

function toMerge(range: sheets_v4.Schema$GridRange): [number, number, number, number] {
  const row = range.startRowIndex ?? 0
  const column = range.startColumnIndex ?? 0
  return [
    row,
    column,
    (range.endRowIndex ?? row + 1) - row,
    (range.endColumnIndex ?? column + 1) - column,
  ]
}

interface Drawn {
  cells: (CellView | null)[][]
  styles: string[]
  lists: string[][]
  usedRows: number
  usedColumns: number
}

interface Drawing {
  ws: Workspace
  request: SheetRequest
  sheet: Sheet
  rows: sheets_v4.Schema$RowData[]
  locale: string | null | undefined
}

function drawCells({ ws, request, sheet, rows, locale }: Drawing): Drawn {
  const rules = sheet.conditionalFormats ?? []
  const grid = rows.map(({ values }) => values ?? [])
  const isTrue = createIsTrue(grid, locale)
  const styles = new Indexed()
  const lists = new Indexed()
  const ranges = new Map<string, string[]>()
  let usedRows = 0
  let usedColumns = 0
  const cells = rows.map((row, rowIndex) =>
    (row.values ?? []).map((cell, column): CellView | null => {
      const text = textOf(cell)
      const number = cell.effectiveValue?.numberValue ?? undefined
      const place = { row: rowIndex, column, text, number }
      const own = toCellStyle(cell.userEnteredFormat ?? {}, number !== undefined)
      const style = [own, conditionalStyle(rules, place, isTrue)].filter(Boolean).join(';')
      const choices = choicesOf(ws, request, cell, ranges)
      if (text !== '') usedRows = rowIndex + 1
      if (text !== '' || style !== '') usedColumns = Math.max(usedColumns, column + 1)
      if (text === '' && style === '' && !choices && !cell.note) return null
      const list = choices ? lists.indexOf(JSON.stringify(choices)) : -1
      const link = cell.userEnteredFormat?.textFormat?.link?.uri
      const [look, note] = [styles.indexOf(style), cell.note ?? '']
      return link ? [text, look, list, note, link] : [text, look, list, note]
    }),
  )
  return {
    cells,
    styles: styles.values,
    lists: lists.values.map((value) => JSON.parse(value) as string[]),
    usedRows,
    usedColumns,
  }
}

/** Gives each different text a number. */
class Indexed {
  readonly values: string[] = []
  readonly #known = new Map<string, number>()

  indexOf(value: string): number {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    this.#known.set(value, this.values.length)
    return this.values.push(value) - 1
  }
}

function choicesOf(
  ws: Workspace,
  request: SheetRequest,
  cell: Cell,
  ranges: Map<string, string[]>,
): string[] | undefined {
  const condition = cell.dataValidation?.condition
  const values = (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '')
  if (condition?.type === 'ONE_OF_LIST') return values
  if (condition?.type === 'BOOLEAN') return values.length > 0 ? values : ['TRUE', 'FALSE']
  if (condition?.type !== 'ONE_OF_RANGE') return undefined
  const range = (values[0] ?? '').replace(/^=/u, '')
  const known = ranges.get(range) ?? readList(ws, request, range)
  ranges.set(range, known)
  return known
}

/** The different texts of a range, for a drop-down that lists a range. */
export function readList(
  ws: Workspace,
  { spreadsheetId, user }: Pick<SheetRequest, 'spreadsheetId' | 'user'>,
  range: string,
): string[] {
  const reply = ws.call<sheets_v4.Schema$ValueRange>('sheets.spreadsheets.values.get', {
    actor: { email: user, scopes },
    params: { spreadsheetId, range: range.replaceAll('$', '') },
    unmetered: true,
  })
  const texts = ((reply.values ?? []) as unknown[][]).flat().map(String)
  return [...new Set(texts.filter((text) => text !== ''))]
}
