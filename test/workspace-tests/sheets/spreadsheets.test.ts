import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSharing } from '../../workspace/drive/sharing.ts'
import { createEvents } from '../../workspace/events.ts'
import { findSheet, putCell, type Book } from '../../workspace/sheets/book.ts'
import { newBook } from '../../workspace/sheets/new-book.ts'
import { createSpreadsheets, type Spreadsheets } from '../../workspace/sheets/spreadsheets.ts'
import { openDatabase, type Database } from '../../workspace/state/database.ts'

let dataDir: string
let database: Database
let spreadsheets: Spreadsheets
let [one, other]: [Book, Book] = [] as unknown as [Book, Book]
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'workspace-'))
  database = openDatabase(dataDir)
  let made = 0
  spreadsheets = createSpreadsheets({
    database,
    sharing: createSharing(database, () => new Date(0)),
    events: createEvents(),
    idBytes: (count) => Buffer.alloc(count, ++made),
  })
  one = spreadsheets.add(newBook({}), 'a@dinas.example')
  other = spreadsheets.add(newBook({}), 'a@dinas.example')
})
afterEach(() => {
  database.close()
  rmSync(dataDir, { recursive: true })
})

function write(book: Book, text: string): void {
  const sheet = findSheet(book, book.sheets[0]!.properties.sheetId)!
  putCell(sheet, 0, 0, { userEnteredValue: { stringValue: text } })
}

function textIn({ id }: Book): string | null | undefined {
  return spreadsheets.find(id)?.sheets[0]?.grid[0]?.[0]?.userEnteredValue?.stringValue
}

function refuse(): never {
  throw new Error('refused')
}

describe('a change that is refused', () => {
  it('leaves its spreadsheet as it was, and of no other is anything read again', () => {
    spreadsheets.change(one, () => write(one, 'before'))

    const changing = () =>
      spreadsheets.change(one, () => {
        write(one, 'refused')
        refuse()
      })

    expect(changing).toThrow('refused')
    expect(textIn(one)).toBe('before')
    expect(spreadsheets.find(other.id)).toBe(other)
  })

  it('takes back what was changed before it within the same transaction, and nothing of one before', () => {
    spreadsheets.change(other, () => write(other, 'kept'))

    const changing = () =>
      database.transaction(() => {
        spreadsheets.change(one, () => write(one, 'void'))
        refuse()
      })

    expect(changing).toThrow('refused')
    expect(textIn(one)).toBeUndefined()
    expect(textIn(other)).toBe('kept')
    expect(spreadsheets.find(other.id)).toBe(other)
  })
})
