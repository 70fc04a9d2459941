import type { Forms } from '../forms/forms.ts'
import type { Book, Sheet } from '../sheets/book.ts'
import type { Spreadsheets } from '../sheets/spreadsheets.ts'

interface Dependencies {
  readonly spreadsheets: Spreadsheets
  readonly forms: Forms
}

/**
 * What File > Make a copy makes, shared with nobody: sheets keep their ids, cells, views and
 * protections, of which nobody is an editor but the new owner; forms that fill a sheet are copied with it,
 * without their answers.
 */
export function copySpreadsheet(
  book: Book,
  { name, owner }: { readonly name: string; readonly owner: string },
  { spreadsheets, forms }: Dependencies,
): Book {
  const { id: _id, version: _version, ...content } = structuredClone(book)
  content.properties.title = name
  for (const sheet of content.sheets) {
    // Every row is new to the store.
    sheet.dirtyFrom = 0
    for (const protection of sheet.protectedRanges) {
      if (protection.editors) protection.editors = { users: [owner] }
    }
  }
  const copy = spreadsheets.add(content, owner)
  const linked = copy.sheets.filter((sheet) => sheet.linkedFormId !== undefined)
  if (linked.length > 0) {
    spreadsheets.change(copy, () => {
      for (const sheet of linked) linkCopy(sheet, copy, { owner, forms })
    })
  }
  return copy
}

function linkCopy(
  sheet: Sheet,
  copy: Book,
  { owner, forms }: { readonly owner: string; readonly forms: Forms },
): void {
  const original = forms.findForm(sheet.linkedFormId ?? '')
  if (!original?.destination) {
    delete sheet.linkedFormId
    return
  }
  const destination = { ...original.destination, spreadsheetId: copy.id }
  sheet.linkedFormId = forms.copyForm(original, { owner, destination }).formId
}
