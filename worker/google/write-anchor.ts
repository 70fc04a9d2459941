import type { GoogleCalls } from './google-calls.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import type { DeveloperMetadata } from './replies.ts'

const KEY = 'pantau-anchor'

/** What was last written; several where another hand added to it, none where nothing was. */
export function listAnchors(metadata: readonly DeveloperMetadata[]): string[] {
  return metadata
    .filter(({ metadataKey }) => metadataKey === KEY)
    .map(({ metadataValue }) => metadataValue ?? '')
}

/**
 * Keeps a text beside the cells of the spreadsheet, where people neither see nor change it and no other
 * Cloud project reaches it. Its id is chosen, so that two that are made at once are one. Where several are
 * kept, each becomes that text.
 */
export function writeAnchor(
  calls: GoogleCalls,
  spreadsheetId: string,
  text: string,
): Promise<void> {
  return calls.converge(async () => {
    const { developerMetadata } = await readSpreadsheet(calls, spreadsheetId)
    const standing = listAnchors(developerMetadata)
    const [first] = standing
    if (first !== undefined && standing.every((one) => one === text)) return
    await calls.write(spreadsheetId, [
      first === undefined ? create(calls.metadataIds.anchor, text) : update(text),
    ])
  }, spreadsheetId)
}

function create(metadataId: number, text: string): Parameters<GoogleCalls['write']>[1][number] {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: KEY,
        metadataValue: text,
        location: { spreadsheet: true },
        visibility: 'PROJECT',
      },
    },
  }
}

function update(text: string): Parameters<GoogleCalls['write']>[1][number] {
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataKey: KEY } }],
      developerMetadata: { metadataValue: text },
      fields: 'metadataValue',
    },
  }
}
