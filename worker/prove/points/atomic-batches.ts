import { makeSpreadsheet } from '../make-files.ts'
import type { Point } from '../point.ts'
import { readValues, textRow } from '../read-back.ts'

const NOT_THERE = 777

/** A batch of which one request is refused changes nothing. */
export const atomicBatches: Point = {
  name: 'atomic-batches',
  restsOn: 'Writes to Sheets converge (G5): a batch was applied whole or not at all.',
  expect: { status: 400, cellsWritten: 0 },
  async steps(bench) {
    const id = await makeSpreadsheet(bench)
    const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 }
    const { status } = await bench.send(`POST /v4/spreadsheets/${id}:batchUpdate`, {
      body: {
        requests: [
          { updateCells: { start, rows: [textRow('satu')], fields: 'userEnteredValue' } },
          { deleteSheet: { sheetId: NOT_THERE } },
        ],
      },
    })
    const values = await readValues(bench, id, 'Data!A1:F5')
    return { status, cellsWritten: values.flat().length }
  },
}
