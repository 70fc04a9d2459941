import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { ApiError, invalidArgument } from '../api-error.ts'
import type { Sharing } from '../drive/sharing.ts'
import type { Call, Implementations } from '../rest/implementation.ts'
import { applyRequests } from './batch/batch-update.ts'
import { wholeSheet, type Book, type Range, type Sheet } from './book.ts'
import { resolveDataFilter } from './grid-range.ts'
import { newBook } from './new-book.ts'
import type { Editor } from './protection.ts'
import { showSpreadsheet } from './show-spreadsheet.ts'
import type { Spreadsheets } from './spreadsheets.ts'
import { resolveA1 } from './values.ts'

export interface SheetsDependencies {
  readonly spreadsheets: Spreadsheets
  readonly sharing: Sharing
  readonly origin: () => string
}

/** A spreadsheet that the caller may read or write, and the caller as its editor. */
export function openBook(
  { spreadsheets, sharing }: SheetsDependencies,
  call: Call,
  need: 'read' | 'write',
): { book: Book; editor: Editor } {
  const id = call.param('spreadsheetId') ?? ''
  const role = sharing.assertAccess(id, call.actor.email, 'spreadsheet', need)
  const book = spreadsheets.find(id)
  if (!book) throw new ApiError(404, 'Requested entity was not found.')
  return { book, editor: { email: call.actor.email, isOwner: role === 'owner' } }
}

export function createSheetsMethods(dependencies: SheetsDependencies): Implementations {
  const { spreadsheets, sharing } = dependencies

  function show(
    call: Call,
    { book, editor }: { book: Book; editor: Editor },
    areas: { sheet: Sheet; range: Range }[] | undefined,
    includeGridData: boolean,
  ): sheets_v4.Schema$Spreadsheet {
    const all = book.sheets.map((sheet) => ({ sheet, range: wholeSheet(sheet) }))
    return showSpreadsheet({
      book,
      editor,
      origin: dependencies.origin(),
      mask: call.mask,
      areas: areas ?? all,
      wholeSheets: (areas ?? all).map(({ sheet }) => sheet),
      includeGridData,
    })
  }

  return {
    'sheets.spreadsheets.create'(call) {
      const given = call.body as sheets_v4.Schema$Spreadsheet
      const book = spreadsheets.add(newBook(given), call.actor.email)
      sharing.noteApp(book.id, call.actor.app)
      return show(
        call,
        { book, editor: { email: call.actor.email, isOwner: true } },
        undefined,
        false,
      )
    },
    'sheets.spreadsheets.get'(call) {
      const opened = openBook(dependencies, call, 'read')
      const ranges = call.params('ranges')
      const areas =
        ranges.length > 0 ? ranges.map((text) => resolveA1(opened.book, text)) : undefined
      return show(call, opened, areas, wantsGrid(call, call.flag('includeGridData')))
    },
    'sheets.spreadsheets.getByDataFilter'(call) {
      const opened = openBook(dependencies, call, 'read')
      const { dataFilters, includeGridData } =
        call.body as sheets_v4.Schema$GetSpreadsheetByDataFilterRequest
      const areas = dataFilters?.map((filter) => resolveDataFilter(opened.book, filter))
      return show(
        call,
        opened,
        areas?.length ? areas : undefined,
        wantsGrid(call, includeGridData ?? false),
      )
    },
    'sheets.spreadsheets.batchUpdate'(call) {
      const opened = openBook(dependencies, call, 'write')
      const { book, editor } = opened
      const body = call.body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest
      if (body.commentsViewMode) throw invalidArgument('commentsViewMode is not supported here.')
      const permissions = sharing.listPermissions(book.id)
      const owners = permissions.flatMap(({ role, email }) => (role === 'owner' ? email : []))
      const writers = permissions.flatMap(({ role, email }) => (role === 'reader' ? [] : email))
      const replies = spreadsheets.change(book, () => {
        const answered = applyRequests({ book, editor, owners, writers }, body.requests ?? [])
        const file = sharing.findFile(book.id)
        if (file && file.name !== book.properties.title)
          sharing.renameFile(book.id, book.properties.title)
        return answered
      })
      const response: sheets_v4.Schema$BatchUpdateSpreadsheetResponse = {
        spreadsheetId: book.id,
        replies,
      }
      if (body.includeSpreadsheetInResponse) {
        const areas = body.responseRanges?.map((text) => resolveA1(book, text))
        const includeGridData = body.responseIncludeGridData ?? false
        response.updatedSpreadsheet = show(
          { ...call, mask: true },
          opened,
          areas?.length ? areas : undefined,
          includeGridData,
        )
      }
      return response
    },
  }
}

/** With a field mask Google ignores includeGridData: the mask says whether data is given. */
function wantsGrid(call: Call, includeGridData: boolean): boolean {
  if (!call.hasMask || call.mask === true) return includeGridData
  const sheets = call.mask.get('sheets')
  return sheets === true ? includeGridData : (sheets?.has('data') ?? false)
}
