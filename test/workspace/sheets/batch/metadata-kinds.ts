import { randomInt } from 'node:crypto'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument, notImplemented } from '../../api-error.ts'
import { applyMask, parseFieldMask } from '../../rest/field-mask.ts'
import { sheetsShapes } from '../../rest/sheets-shapes.ts'
import type { Book, DeveloperMetadata } from '../book.ts'
import type { Editor } from '../protection.ts'
import type { Handlers } from './handler.ts'
import { requireFields } from './sheet-kinds.ts'

/** Google's limit on keys and values of what is kept of the spreadsheet as a whole. */
const maximumCharacters = 30_000

/** Kinds that keep what no cell holds, of the spreadsheet as a whole. */
export const metadataKinds: Handlers = {
  createDeveloperMetadata({ book, editor }, { developerMetadata }) {
    const created = complete(book, developerMetadata ?? {}, editor)
    book.developerMetadata.push(created)
    assertLimit(book)
    return { createDeveloperMetadata: { developerMetadata: shown(created) } }
  },
  updateDeveloperMetadata({ book, editor }, { dataFilters, developerMetadata, fields }) {
    const mask = parseFieldMask(requireFields(fields), {
      shapes: sheetsShapes,
      name: 'DeveloperMetadata',
    })
    const updated = (dataFilters ?? []).flatMap((filter) => find(book, filter, editor))
    for (const metadata of updated) {
      const { creator } = metadata
      const changed = applyMask<sheets_v4.Schema$DeveloperMetadata>(
        shown(metadata),
        developerMetadata,
        mask,
      )
      book.developerMetadata = book.developerMetadata.filter((other) => other !== metadata)
      book.developerMetadata.push(complete(book, changed, { email: creator }))
    }
    assertLimit(book)
    return { updateDeveloperMetadata: { developerMetadata: updated.map(shown) } }
  },
  deleteDeveloperMetadata({ book, editor }, { dataFilter }) {
    const deleted = find(book, dataFilter ?? {}, editor)
    book.developerMetadata = book.developerMetadata.filter((other) => !deleted.includes(other))
    return { deleteDeveloperMetadata: { deletedDeveloperMetadata: deleted.map(shown) } }
  },
}

/** What this editor's project sees of it: of the others only what the document shows to all. */
export function showMetadata(
  { developerMetadata }: Book,
  { email }: Editor,
): sheets_v4.Schema$DeveloperMetadata[] {
  return developerMetadata
    .filter(({ visibility, creator }) => visibility === 'DOCUMENT' || creator === email)
    .map(shown)
}

function shown(metadata: DeveloperMetadata): sheets_v4.Schema$DeveloperMetadata {
  const { creator: _, ...given } = metadata
  return given
}

function complete(
  book: Book,
  given: sheets_v4.Schema$DeveloperMetadata,
  { email }: Pick<Editor, 'email'>,
): DeveloperMetadata {
  const { metadataId, metadataKey, location, visibility } = given
  if (!metadataKey) throw invalidArgument('Developer metadata must have a key.')
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT') {
    throw invalidArgument('Developer metadata must have a visibility.')
  }
  if (location?.dimensionRange || location?.sheetId !== undefined) {
    throw notImplemented('developer metadata of a sheet, of rows or columns')
  }
  if (location?.spreadsheet !== true) {
    throw invalidArgument('Developer metadata must have a location.')
  }
  if (metadataId !== undefined && (metadataId ?? 0) <= 0) {
    throw invalidArgument(`Invalid metadata ID: ${metadataId}`)
  }
  if (book.developerMetadata.some((other) => other.metadataId === metadataId)) {
    throw invalidArgument(`Developer metadata with ID ${metadataId} already exists.`)
  }
  return {
    ...given,
    metadataId: metadataId ?? drawId(book),
    location: { locationType: 'SPREADSHEET', spreadsheet: true },
    creator: email,
  }
}

function drawId(book: Book): number {
  const id = randomInt(1, 2 ** 31)
  return book.developerMetadata.some(({ metadataId }) => metadataId === id) ? drawId(book) : id
}

/** What the filter names; that Google takes one that names nothing is not known, so it is 400. */
function find(
  book: Book,
  { developerMetadataLookup: lookup }: sheets_v4.Schema$DataFilter,
  { email }: Editor,
): DeveloperMetadata[] {
  const { metadataId, metadataKey, ...others } = lookup ?? {}
  const [other] = Object.keys(others)
  if (other) throw notImplemented(`a lookup of developer metadata by ${other}`)
  if (metadataId === undefined && metadataKey === undefined) {
    throw invalidArgument('A filter of developer metadata needs a lookup.')
  }
  const found = book.developerMetadata.filter(
    (metadata) =>
      (metadataId === undefined || metadata.metadataId === metadataId) &&
      (metadataKey === undefined || metadata.metadataKey === metadataKey) &&
      (metadata.visibility === 'DOCUMENT' || metadata.creator === email),
  )
  if (found.length === 0) throw invalidArgument('No developer metadata matches the filter.')
  return found
}

function assertLimit({ developerMetadata }: Book): void {
  const characters = developerMetadata.reduce(
    (sum, { metadataKey, metadataValue }) =>
      sum + (metadataKey?.length ?? 0) + (metadataValue?.length ?? 0),
    0,
  )
  if (characters > maximumCharacters) {
    throw invalidArgument(
      `Developer metadata of a spreadsheet hold at most ${maximumCharacters} characters.`,
    )
  }
}
