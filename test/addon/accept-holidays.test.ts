import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createProblemList } from '../../shared/workbook/problem-list.ts'
import { readHolidays } from '../../shared/configuration/read-holidays.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { ACTOR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'

const TAB = "'Hari Libur'"
const ROW = { decree: null, estimated: false }
const NYEPI = {
  ...ROW,
  from: '2026-03-19',
  until: '2026-03-19',
  name: 'Hari Suci Nyepi',
  kind: 'libur-nasional',
}
const IDUL_FITRI = {
  ...ROW,
  from: '2026-03-21',
  until: '2026-03-22',
  name: 'Idul Fitri',
  kind: 'libur-nasional',
}
const RAMADAN = {
  ...ROW,
  from: '2026-02-19',
  until: '2026-03-20',
  name: '=HYPERLINK("x")',
  kind: 'ramadan',
}

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
})
afterAll(() => addon.close())

function type(range: string, values: string[][]): void {
  addon.ws.call('sheets.spreadsheets.values.update', {
    actor: ACTOR,
    params: { spreadsheetId, range: `${TAB}!${range}`, valueInputOption: 'USER_ENTERED' },
    body: { values },
    unmetered: true,
  })
}

/** The rows as the worker reads them, by first date and kind. */
function holidaysNow(): { dates: string[]; codes: string[] } {
  const read = addon.ws.call<sheets_v4.Schema$ValueRange>('sheets.spreadsheets.values.get', {
    actor: ACTOR,
    params: { spreadsheetId, range: `${TAB}!A1:D60`, valueRenderOption: 'UNFORMATTED_VALUE' },
    unmetered: true,
  })
  const problems = createProblemList()
  const rows = (read.values ?? []) as CellValue[][]
  const holidays = readHolidays({ slot: 'holidays', title: 'Hari Libur', rows }, problems)
  return {
    dates: holidays.map(({ date, name, kind }) => `${date} ${kind} ${name}`),
    codes: problems.list().map(({ code }) => code),
  }
}

describe('acceptHolidays', () => {
  it('adds accepted rows under those that stand, and overwrites nothing', async () => {
    spreadsheetId = addon.createSpreadsheet()
    await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
    type('A2:D2', [['22/03/2026', '', 'Lebaran', 'Libur daerah']])

    const written = await addon.run(spreadsheetId, 'acceptHolidays', [RAMADAN, NYEPI, IDUL_FITRI])
    const again = await addon.run(spreadsheetId, 'acceptHolidays', [RAMADAN, NYEPI, IDUL_FITRI])

    const { dates, codes } = holidaysNow()
    expect([written, again, codes]).toEqual([2, 0, []])
    expect(dates).toHaveLength(32)
    expect(dates[0]).toBe('2026-03-22 libur-daerah Lebaran')
    expect(dates.slice(1, 3)).toEqual([
      '2026-02-19 ramadan =HYPERLINK("x")',
      '2026-02-20 ramadan =HYPERLINK("x")',
    ])
    expect(dates.at(-1)).toBe('2026-03-19 libur-nasional Hari Suci Nyepi')
  })

  it('writes both ends into one cell where the tab has no column for the last day', async () => {
    spreadsheetId = addon.createSpreadsheet()
    await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
    type('A1:D1', [['Tanggal', 'Nama Hari Libur', 'Jenis', '']])

    await addon.run(spreadsheetId, 'acceptHolidays', [IDUL_FITRI])

    const { dates, codes } = holidaysNow()
    expect(codes).toEqual([])
    expect(dates).toEqual([
      '2026-03-21 libur-nasional Idul Fitri',
      '2026-03-22 libur-nasional Idul Fitri',
    ])
  })

  it('refuses rows that are none', async () => {
    const odd = { ...NYEPI, from: 'besok' }

    await expect(addon.run(spreadsheetId, 'acceptHolidays', [odd])).rejects.toThrow('besok')
  })
})
