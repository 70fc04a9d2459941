import * as z from 'zod'

import { makeSpreadsheet } from '../make-files.ts'
import type { Point } from '../point.ts'
import { readValues, textRow } from '../read-back.ts'

const SHEET_ID = 20_261_126
const METADATA_ID = 710_001

const Spreadsheet = z.object({
  sheets: z.array(z.object({ properties: z.object({ sheetId: z.number().default(0) }) })),
  developerMetadata: z.array(z.object({ metadataId: z.number() })).default([]),
})

/** Ids that the writer chose are kept; a second use of one is refused with all that stands beside it. */
export const chosenIds: Point = {
  name: 'chosen-ids',
  restsOn:
    'The worker writes to sheets with deterministic ids, and an append done twice, or done late, is one.',
  expect: { sheetId: SHEET_ID, metadataId: METADATA_ID, secondStatus: 400, rowsAppended: 1 },
  async steps(bench) {
    const id = await makeSpreadsheet(bench)
    const batch = `POST /v4/spreadsheets/${id}:batchUpdate`
    const mark = {
      metadataId: METADATA_ID,
      metadataKey: 'pantau.prove',
      metadataValue: '1',
      location: { spreadsheet: true },
      visibility: 'PROJECT',
    }
    const delivery = [
      { createDeveloperMetadata: { developerMetadata: mark } },
      { appendCells: { sheetId: 0, rows: [textRow('sekali')], fields: 'userEnteredValue' } },
    ]
    const sheet = { properties: { sheetId: SHEET_ID, title: 'Pilihan' } }
    await bench.get(z.unknown(), batch, { body: { requests: [{ addSheet: sheet }, ...delivery] } })
    const { status } = await bench.send(batch, { body: { requests: delivery } })
    const fields = 'sheets.properties.sheetId,developerMetadata.metadataId'
    const { sheets, developerMetadata } = await bench.get(
      Spreadsheet,
      `GET /v4/spreadsheets/${id}?fields=${fields}`,
    )
    const rows = await readValues(bench, id, 'Data!A1:A10')
    return {
      sheetId: sheets.at(-1)?.properties.sheetId ?? -1,
      metadataId: developerMetadata[0]?.metadataId ?? -1,
      secondStatus: status,
      rowsAppended: rows.length,
    }
  },
}
