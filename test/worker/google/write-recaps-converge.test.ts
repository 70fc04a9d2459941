import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { CellStyle, RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import type { ApiFaultKind } from '../../workspace/faults.ts'
import { enteredValues, startLocalGoogle } from './local-google.ts'
import type { LocalGoogle } from './local-google.ts'

const BATCH = 'sheets.spreadsheets.batchUpdate'
const KEYS = ['attendance', 'findings', 'travel'] as const
const COLUMNS = 4

let local: LocalGoogle

beforeEach(async () => {
  local = await startLocalGoogle()
})

afterEach(async () => {
  await local.close()
})

const value = fc.oneof(
  fc.constantFrom('H', 'WFH', '=1+1', null, '', 0, 7),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0')),
)
const cell = fc.record({ value, style: fc.constantFrom<CellStyle>('text', 'number', 'code') })
const rows = fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), {
  minLength: 2,
  maxLength: 14,
})
const sheets = fc.tuple(...KEYS.map((key) => rows.map((given) => sheet(key, given))))
const fault = fc.option(
  fc.record({
    kind: fc.constantFrom<ApiFaultKind>('429', '503', 'drop-before', 'drop-after'),
    times: fc.integer({ min: 1, max: 3 }),
  }),
)
/** What an owner may do to the tab between two runs. */
const harm = fc.constantFrom('none', 'delete', 'rename', 'row', 'column', 'clear', 'merge')

describe('writeRecaps (G5)', () => {
  it('leaves what the recaps say after any history of recaps, harm and faults (G5)', async () => {
    const step = fc.record({ sheets, fault, harm, isRestarted: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const { sheets: recaps, fault: given, harm: harmed, isRestarted } of steps) {
          harmTab(harmed)
          const google = isRestarted ? local.restart() : local.google
          if (given) local.fail(given.kind, BATCH, { times: given.times })
          await google.writeRecaps(local.spreadsheetId, recaps)
          local.ws.faults.clear()
          for (const recap of recaps) expectStanding(recap)

          local.forget()
          const again = await google.writeRecaps(local.spreadsheetId, recaps)
          expect(again.map(({ rowsWritten }) => rowsWritten)).toEqual([0, 0, 0])
          expect(local.calls).toHaveLength(1)
        }
        expect(local.listSheets()).toHaveLength(1 + KEYS.length)
      }),
      { numRuns: 15, seed: 4 },
    )
  })
})

function sheet(key: RecapSheet['key'], given: RecapSheet['rows'][number]['cells'][]): RecapSheet {
  return {
    key,
    month: parseMonth('2021-07'),
    language: 'id',
    rows: given.map((cells) => ({ cells })),
    columnWidthsPx: Array.from({ length: COLUMNS }, () => 80),
    frozenRows: 1,
    frozenColumns: 0,
    merges: [],
    codeColours: [],
  }
}

function expectStanding(recap: RecapSheet): void {
  const standing = enteredValues(local.readSheet(recapTabOf(recap).sheetId))
  const wanted = recap.rows.map(({ cells }) => cells.map(({ value: one }) => asKept(one)))
  expect(standing.map(withoutTail)).toEqual(wanted.map(withoutTail))
}

/** Sheets keeps 15 digits of a number, and no empty text. */
function asKept(one: string | number | null): string | number | null {
  if (typeof one === 'number') return Number(one.toPrecision(15)) + 0
  return one === '' ? null : one
}

function withoutTail(row: readonly (string | number | boolean | null)[]): unknown[] {
  return row.slice(0, row.findLastIndex((one) => one !== null) + 1)
}

function harmTab(kind: string): void {
  const { sheetId } = recapTabOf(sheet('findings', []))
  if (!local.listSheets().some((standing) => standing.sheetId === sheetId)) return
  const firstRows = { sheetId, startRowIndex: 0, endRowIndex: 2 }
  switch (kind) {
    case 'delete':
      return local.asPerson([{ deleteSheet: { sheetId } }])
    case 'rename':
      return local.asPerson([
        { updateSheetProperties: { properties: { sheetId, title: 'Lain' }, fields: 'title' } },
      ])
    case 'row':
      return local.asPerson([
        {
          deleteDimension: {
            range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
          },
        },
      ])
    case 'column':
      return local.asPerson([
        {
          insertDimension: {
            range: { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
            inheritFromBefore: false,
          },
        },
      ])
    case 'clear':
      return local.asPerson([{ updateCells: { range: firstRows, fields: 'userEnteredValue' } }])
    case 'merge':
      return local.asPerson([
        {
          mergeCells: {
            range: { ...firstRows, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 },
            mergeType: 'MERGE_ALL',
          },
        },
      ])
    default:
      return undefined
  }
}
