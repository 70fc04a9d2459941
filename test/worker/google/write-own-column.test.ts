import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { setUpTab } from '../../../shared/workbook/set-up-tab.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { enteredValues, startLocalGoogle, type LocalGoogle } from './local-google.ts'

const ACCESS = getPeopleTab('access')
const SHEET_ID = sheetIdOf(ACCESS)
const BATCH = 'sheets.spreadsheets.batchUpdate'

let local: LocalGoogle
beforeEach(async () => {
  local = await startLocalGoogle()
})
afterEach(() => local.close())

function standing(): unknown[][] {
  return enteredValues(local.readSheet(SHEET_ID))
    .filter((values) => values.some((value) => value !== null))
    .map((values) => values.map((value) => value ?? ''))
}

function type(rows: readonly (readonly string[])[]): void {
  local.asPerson([
    {
      updateCells: {
        start: { sheetId: SHEET_ID, rowIndex: 0, columnIndex: 0 },
        rows: rows.map((cells) => ({
          values: cells.map((stringValue) => ({ userEnteredValue: { stringValue } })),
        })),
        fields: 'userEnteredValue',
      },
    },
  ])
}

/** Says of every row what its first cell is. */
function valuesOf(rows: readonly (readonly CellValue[])[]): Map<number, string> {
  return new Map(rows.map(([first], index) => [index, `= ${first}`]))
}

function write(): Promise<void> {
  return local.google.writeOwnColumn(local.spreadsheetId, { tab: ACCESS, key: 'state', valuesOf })
}

describe('writeOwnColumn', () => {
  it('makes the column in a tab from before, beside a note of people’s own, and fills it', async () => {
    local.asPerson([{ addSheet: { properties: { sheetId: SHEET_ID, title: 'Akses' } } }])
    type([
      ['E-mail', 'Peran', 'Unit', 'Catatan'],
      ['hr@a.id', 'hr', '', 'sejak Juli'],
      ['b@a.id', 'pembaca', '', ''],
    ])

    await write()

    expect(standing()).toEqual([
      ['E-mail', 'Peran', 'Unit', 'Catatan', 'Status Peran'],
      ['hr@a.id', 'hr', '', 'sejak Juli', '= hr@a.id'],
      ['b@a.id', 'pembaca', '', '', '= b@a.id'],
    ])
  })

  it('writes only what differs, and nothing where all stands so', async () => {
    local.asPerson([...setUpTab({ tab: ACCESS, language: 'id' })] as never)
    type([[], ['hr@a.id', 'hr'], ['b@a.id', 'pembaca']])
    await write()
    local.forget()

    await write()
    type([[], ['hr@a.id', 'hr'], ['c@a.id', 'pembaca']])
    await write()

    const writes = local.calls.filter(({ method }) => method === BATCH)
    const cells = writes.flatMap(({ body }) =>
      (body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest).requests!.filter(
        ({ updateCells }) => updateCells,
      ),
    )
    expect(writes).toHaveLength(1)
    expect(cells).toHaveLength(1)
    expect(standing().map((cells) => cells[3])).toEqual(['Status Peran', '= hr@a.id', '= c@a.id'])
  })

  it('leaves a spreadsheet without the tab as it is', async () => {
    await write()

    expect(local.calls.filter(({ method }) => method === BATCH)).toEqual([])
  })
})
