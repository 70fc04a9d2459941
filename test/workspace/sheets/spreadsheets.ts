import type { Sharing } from '../drive/sharing.ts'
import type { WorkspaceEvents } from '../events.ts'
import type { Database } from '../state/database.ts'
import {
  newSheet,
  type Book,
  type GridRow,
  type Sheet,
  type SheetData,
  type StoredCell,
} from './book.ts'

/** The spreadsheets of the workspace, kept in memory and written through to the store. */
export interface Spreadsheets {
  add(book: Omit<Book, 'id' | 'version'>, owner: string): Book
  find(id: string): Book | undefined
  /** Runs `work` on the spreadsheet, all or nothing, and stores what it changed. */
  change<Result>(book: Book, work: () => Result): Result
}

interface Dependencies {
  readonly database: Database
  readonly sharing: Sharing
  readonly events: WorkspaceEvents
  readonly idBytes: (count: number) => Buffer
}

export function createSpreadsheets({
  database,
  sharing,
  events,
  idBytes,
}: Dependencies): Spreadsheets {
  const cache = new Map<string, Book>()
  const storedSheets = new Map<string, Set<number>>()
  /** In the transaction that goes on. */
  const changed = new Set<string>()
  database.onEnd((isKept) => {
    // Of the others everything holds: a refusal costs no reading of what it is not about.
    for (const id of isKept ? [] : changed) {
      cache.delete(id)
      storedSheets.delete(id)
    }
    changed.clear()
  })

  function store(book: Book): void {
    const { id, version, sheets, ...data } = book
    database.run(
      'insert or replace into spreadsheet (id, version, data) values (?, ?, ?)',
      id,
      version,
      JSON.stringify(data),
    )
    const stored = storedSheets.get(id) ?? new Set()
    const present = new Set(sheets.map(({ properties }) => properties.sheetId))
    for (const sheetId of stored) {
      if (present.has(sheetId)) continue
      database.run('delete from sheet where spreadsheet_id = ? and sheet_id = ?', id, sheetId)
      database.run('delete from grid_row where spreadsheet_id = ? and sheet_id = ?', id, sheetId)
    }
    sheets.forEach((sheet, position) => storeSheet(id, sheet, position))
    storedSheets.set(id, present)
  }

  function storeSheet(id: string, sheet: Sheet, position: number): void {
    const { grid, dirtyRows, dirtyFrom, ...data } = sheet
    const { sheetId } = sheet.properties
    database.run(
      'insert or replace into sheet (spreadsheet_id, sheet_id, position, data) values (?, ?, ?, ?)',
      id,
      sheetId,
      position,
      JSON.stringify(data),
    )
    if (dirtyFrom !== Infinity) {
      const sql = 'delete from grid_row where spreadsheet_id = ? and sheet_id = ? and row >= ?'
      database.run(sql, id, sheetId, dirtyFrom)
      for (let row = dirtyFrom; row < grid.length; row += 1) dirtyRows.add(row)
    }
    for (const row of dirtyRows) {
      const data = encodeRow(grid[row])
      if (data === '{}') {
        const sql = 'delete from grid_row where spreadsheet_id = ? and sheet_id = ? and row = ?'
        database.run(sql, id, sheetId, row)
      } else {
        const sql =
          'insert or replace into grid_row (spreadsheet_id, sheet_id, row, data) values (?, ?, ?, ?)'
        database.run(sql, id, sheetId, row, data)
      }
    }
    sheet.dirtyRows = new Set()
    sheet.dirtyFrom = Infinity
  }

  function load(id: string): Book | undefined {
    const row = database.get<{ version: number; data: string }>(
      'select version, data from spreadsheet where id = ?',
      id,
    )
    if (!row) return undefined
    const rows = database.all<{ sheet_id: number; data: string }>(
      'select sheet_id, data from sheet where spreadsheet_id = ? order by position',
      id,
    )
    const sheets = rows.map(({ data }) => loadSheet(id, JSON.parse(data) as SheetData))
    storedSheets.set(id, new Set(rows.map((sheet) => sheet.sheet_id)))
    const data = JSON.parse(row.data) as Omit<Book, 'id'>
    return {
      ...data,
      developerMetadata: data.developerMetadata ?? [],
      id,
      version: row.version,
      sheets,
    }
  }

  function loadSheet(id: string, data: SheetData): Sheet {
    const sheet: Sheet = {
      ...newSheet(data.properties),
      ...data,
      rows: withoutNulls(data.rows),
      columns: withoutNulls(data.columns),
    }
    const rows = database.all<{ row: number; data: string }>(
      'select row, data from grid_row where spreadsheet_id = ? and sheet_id = ?',
      id,
      sheet.properties.sheetId,
    )
    for (const { row, data } of rows) sheet.grid[row] = decodeRow(data)
    return sheet
  }

  const spreadsheets: Spreadsheets = {
    add(content, owner) {
      const book: Book = { ...content, id: newSpreadsheetId(idBytes(33)), version: 0 }
      return database.transaction(() => {
        sharing.addFile({ id: book.id, kind: 'spreadsheet', name: book.properties.title, owner })
        cache.set(book.id, book)
        return spreadsheets.change(book, () => book)
      })
    },
    find(id) {
      let book = cache.get(id)
      if (!book) {
        book = load(id)
        if (book) cache.set(id, book)
      }
      return book
    },
    change(book, work) {
      const result = database.transaction(() => {
        changed.add(book.id)
        const outcome = work()
        book.version += 1
        store(book)
        return outcome
      })
      events.emit('spreadsheet-changed', { spreadsheetId: book.id, version: book.version })
      return result
    },
  }
  return spreadsheets
}

function newSpreadsheetId(bytes: Buffer): string {
  return `1${bytes.toString('base64url').slice(0, 43)}`
}

function encodeRow(cells: GridRow | undefined): string {
  const entries: Record<number, StoredCell> = {}
  cells?.forEach((cell, column) => {
    if (cell) entries[column] = cell
  })
  return JSON.stringify(entries)
}

function decodeRow(data: string): GridRow {
  const cells: GridRow = []
  for (const [column, cell] of Object.entries(JSON.parse(data) as Record<string, StoredCell>)) {
    cells[Number(column)] = cell
  }
  return cells
}

function withoutNulls(list: (object | null | undefined)[]): (object | undefined)[] {
  return list.map((item) => item ?? undefined)
}
