import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { startLocalGoogle } from './local-google.ts'
import type { LocalGoogle } from './local-google.ts'

const EMPLOYEES = getPeopleTab('employees')
const ROSTER = getPeopleTab('roster')
const UNITS = getPeopleTab('units')
const JULY = parseMonth('2021-07')
const AUGUST = parseMonth('2021-08')

let local: LocalGoogle

beforeEach(async () => {
  local = await startLocalGoogle()
})

afterEach(async () => {
  await local.close()
})

function addSheet(sheetId: number, title: string, ...values: (string | number)[]): void {
  local.asPerson([
    { addSheet: { properties: { sheetId, title } } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [
          {
            values: values.map((value) => ({
              userEnteredValue:
                typeof value === 'number' ? { numberValue: value } : { stringValue: value },
            })),
          },
        ],
        fields: 'userEnteredValue',
      },
    },
  ])
}

describe('readTabs', () => {
  it('finds tabs by id whatever their title, else by title in either language', async () => {
    addSheet(sheetIdOf(EMPLOYEES), 'Daftar orang', 'NIP')
    addSheet(71, 'UNITS ', 'Kode')
    addSheet(72, 'Jadwal 2021-08', 'NIP', 1)

    const tabs = await local.google.readTabs(local.spreadsheetId, [
      { tab: ROSTER, month: JULY },
      { tab: EMPLOYEES },
      { tab: UNITS },
      { tab: ROSTER, month: AUGUST },
    ])

    expect(tabs).toEqual([
      { found: false, slot: 'roster:2021-07' },
      {
        found: true,
        slot: 'employees',
        sheetId: sheetIdOf(EMPLOYEES),
        title: 'Daftar orang',
        rows: [['NIP']],
      },
      { found: true, slot: 'units', sheetId: 71, title: 'UNITS ', rows: [['Kode']] },
      {
        found: true,
        slot: 'roster:2021-08',
        sheetId: 72,
        title: 'Jadwal 2021-08',
        rows: [['NIP', 1]],
      },
    ])
  })

  it('cases/people/02: leave typed once into merged cells stands on each day of the merge', async () => {
    const sheetId = sheetIdOf(ROSTER, JULY)
    addSheet(sheetId, 'Jadwal 2021-07', 'NIP/NIK', 'Nama', 'Unit', 1, 2, 3, 4)
    local.asPerson([
      {
        mergeCells: {
          range: {
            sheetId,
            startRowIndex: 1,
            endRowIndex: 2,
            startColumnIndex: 3,
            endColumnIndex: 6,
          },
          mergeType: 'MERGE_ALL',
        },
      },
      {
        updateCells: {
          rows: [{ values: [{ userEnteredValue: { stringValue: 'C' } }] }],
          fields: 'userEnteredValue',
          start: { sheetId, rowIndex: 1, columnIndex: 3 },
        },
      },
    ])

    const [roster] = await local.google.readTabs(local.spreadsheetId, [
      { tab: ROSTER, month: JULY },
    ])

    expect(roster).toMatchObject({
      rows: [
        ['NIP/NIK', 'Nama', 'Unit', 1, 2, 3, 4],
        ['', '', '', 'C', 'C', 'C'],
      ],
    })
  })

  it('needs two reads for any number of tabs, and one where there is none', async () => {
    addSheet(sheetIdOf(EMPLOYEES), 'Pegawai')
    addSheet(sheetIdOf(UNITS), 'Unit Kerja')

    await local.google.readTabs(local.spreadsheetId, [{ tab: EMPLOYEES }, { tab: UNITS }])
    expect(local.calls.map(({ method }) => method)).toEqual([
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.values.batchGetByDataFilter',
    ])

    local.forget()
    await local.google.readTabs(local.spreadsheetId, [{ tab: ROSTER, month: JULY }])
    expect(local.calls).toHaveLength(1)
  })

  it('gives dates as serial numbers and texts as they stand', async () => {
    addSheet(sheetIdOf(EMPLOYEES), 'Pegawai', '198001012005011001', 44382, '=1+1')
    local.asPerson([
      {
        repeatCell: {
          range: { sheetId: sheetIdOf(EMPLOYEES), startColumnIndex: 1, endColumnIndex: 2 },
          cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ])

    const [tab] = await local.google.readTabs(local.spreadsheetId, [{ tab: EMPLOYEES }])

    expect(tab).toMatchObject({ rows: [['198001012005011001', 44382, '=1+1']] })
  })

  it('says so when there is no such spreadsheet', async () => {
    const reading = local.google.readTabs('no-such-spreadsheet', [{ tab: EMPLOYEES }])

    await expect(reading).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('describeSpreadsheet', () => {
  it('gives title, zone, locale and sheets', async () => {
    expect(await local.google.describeSpreadsheet(local.spreadsheetId)).toEqual({
      title: 'Setda',
      timeZone: 'Asia/Makassar',
      locale: 'in_ID',
      anchors: [],
      sheets: [
        {
          sheetId: 0,
          title: 'Sheet1',
          rowCount: 1000,
          columnCount: 26,
          protections: [],
          filterViews: [],
        },
      ],
    })
  })
})
