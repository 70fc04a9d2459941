import * as z from 'zod'

import { makeSpreadsheet } from '../make-files.ts'
import type { Point } from '../point.ts'
import { readValues, textRow } from '../read-back.ts'

/** `appendCells` goes after the last row with a value, not after rows that are only formatted. */
export const appendAfterFormats: Point = {
  name: 'append-after-formats',
  restsOn: 'To a tab where people type the worker only appends, right below what is filled in.',
  expect: { rowOfAppended: 3, rowsWithValues: 3 },
  async steps(bench) {
    const id = await makeSpreadsheet(bench)
    const below = { sheetId: 0, startRowIndex: 2, endRowIndex: 20 }
    const batch = `POST /v4/spreadsheets/${id}:batchUpdate`
    const cell = { userEnteredFormat: { backgroundColor: { red: 1 }, textFormat: { bold: true } } }
    const values = [{ userEnteredValue: 'Ya' }, { userEnteredValue: 'Tidak' }]
    const rule = { condition: { type: 'ONE_OF_LIST', values }, showCustomUi: true }
    const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 }
    const rows = [textRow('Judul'), textRow('satu')]
    const fields = 'userEnteredValue'
    await bench.get(z.unknown(), batch, {
      body: {
        requests: [
          { updateCells: { start, rows, fields } },
          { repeatCell: { range: below, cell, fields: 'userEnteredFormat' } },
          { setDataValidation: { range: below, rule } },
        ],
      },
    })
    await bench.get(z.unknown(), batch, {
      body: { requests: [{ appendCells: { sheetId: 0, rows: [textRow('dua')], fields } }] },
    })
    const read = await readValues(bench, id, 'Data!A1:A40')
    return {
      rowOfAppended: read.findIndex(([value]) => value === 'dua') + 1,
      rowsWithValues: read.filter((row) => row.length > 0).length,
    }
  },
}
