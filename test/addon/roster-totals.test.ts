import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTOR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'

const ROSTER = "'Jadwal 2021-07'"

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
})
afterAll(() => addon.close())

function type(range: string, values: string[][]): void {
  addon.ws.call('sheets.spreadsheets.values.update', {
    actor: ACTOR,
    params: { spreadsheetId, range: `${ROSTER}!${range}`, valueInputOption: 'RAW' },
    body: { values },
    unmetered: true,
  })
}

/** Name and 5 July (the eighth column) of the filled rows. */
function readRoster(): unknown[][] {
  const read = addon.ws.call<sheets_v4.Schema$ValueRange>('sheets.spreadsheets.values.get', {
    actor: ACTOR,
    params: {
      spreadsheetId,
      range: `${ROSTER}!A2:H20`,
      valueRenderOption: 'UNFORMATTED_VALUE',
    },
    unmetered: true,
  })
  return (read.values ?? []).map((row: unknown[]) => [row[1] ?? '', row[7] ?? ''])
}

describe('checkRoster', () => {
  it('puts totals and the quota line under the header, and counts who is added', async () => {
    type('A2:H3', [
      ['198001012005011001', 'Abdul', 'UMUM', '', '', '', '', 'WFO'],
      ['198101012005011002', 'Budi', 'UMUM', '', '', '', '', 'WFH'],
    ])
    await addon.run(spreadsheetId, 'checkRoster', '2021-07')
    const two = readRoster()

    type('A7:H7', [['198201012005011003', 'Citra', 'UMUM', '', '', '', '', 'PG']])
    await addon.run(spreadsheetId, 'checkRoster', '2021-07')
    await addon.run(spreadsheetId, 'checkRoster', '2021-07')

    expect(two).toEqual([
      ['Jumlah di kantor', 1],
      ['Jumlah di rumah', 1],
      ['Batas di kantor', 1],
      ['Abdul', 'WFO'],
      ['Budi', 'WFH'],
    ])
    expect(readRoster()).toEqual([
      ['Jumlah di kantor', 2],
      ['Jumlah di rumah', 1],
      ['Batas di kantor', 1],
      ['Abdul', 'WFO'],
      ['Budi', 'WFH'],
      ['Citra', 'PG'],
    ])
  })

  it('counts again as soon as a code is typed', () => {
    type('H6', [['SG']])

    expect(readRoster().slice(0, 2)).toEqual([
      ['Jumlah di kantor', 3],
      ['Jumlah di rumah', 0],
    ])
  })

  it('lets drop-downs, colours and totals know the codes that regulations give, once', async () => {
    type('H6', [['P1']])
    await addon.run(spreadsheetId, 'checkRoster', '2021-07')
    await addon.run(spreadsheetId, 'checkRoster', '2021-07')

    const { sheets = [] } = addon.ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
      actor: ACTOR,
      params: {
        spreadsheetId,
        ranges: [`${ROSTER}!H5:H7`],
        fields: 'sheets(conditionalFormats(booleanRule),data(rowData(values(dataValidation))))',
      },
      unmetered: true,
    })
    const [sheet] = sheets
    const coloured = (sheet?.conditionalFormats ?? []).map(
      ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue,
    )
    const allowed = (sheet?.data?.[0]?.rowData ?? []).map(({ values = [] }) =>
      (values[0]?.dataValidation?.condition?.values ?? [])
        .map((one) => one.userEnteredValue)
        .at(-1),
    )

    expect(coloured.filter((code) => code === 'P1')).toHaveLength(1)
    expect(allowed).toEqual(['P1', 'P1', 'P1'])
    expect(readRoster()[0]).toEqual(['Jumlah di kantor', 3])
  })

  it('goes to the cell that a finding names', async () => {
    const isThere = await addon.run(spreadsheetId, 'openRosterCell', '2021-07', 'H6')
    const isGone = await addon.run(spreadsheetId, 'openRosterCell', '2031-01', 'H6')

    expect([isThere, isGone]).toEqual([true, false])
  })
})
