import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseMonth } from '../../shared/model/civil-date.ts'
import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { ACTOR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { EXPLAINED } from './fake-worker.ts'

const MONTH = parseMonth('2021-07')
const ROSTER_ID = sheetIdOf(getPeopleTab('roster'), MONTH)
const ABDUL = EXPLAINED.person.employeeId
const BUDI = '198101012005011002'

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
  type("'Jadwal 2021-07'!A2:H3", [
    [ABDUL, 'Abdul', 'UMUM', '', '', '', '', 'WFO'],
    [BUDI, 'Budi', 'UMUM', '', '', '', '', ''],
  ])
})
afterAll(() => addon.close())

function type(range: string, values: string[][]): void {
  addon.ws.call('sheets.spreadsheets.values.update', {
    actor: ACTOR,
    params: { spreadsheetId, range, valueInputOption: 'RAW' },
    body: { values },
    unmetered: true,
  })
}

/** 1 to 7 July of the people in the roster. */
function readRoster(): unknown[][] {
  return read("'Jadwal 2021-07'!D2:J4")
}

function read(range: string): unknown[][] {
  const params = { spreadsheetId, range }
  const request = { actor: ACTOR, params, unmetered: true }
  const reply = addon.ws.call<sheets_v4.Schema$ValueRange>(
    'sheets.spreadsheets.values.get',
    request,
  )
  return reply.values ?? []
}

function addTab(sheetId: number, title: string): void {
  addon.ws.call('sheets.spreadsheets.batchUpdate', {
    actor: ACTOR,
    params: { spreadsheetId },
    body: { requests: [{ addSheet: { properties: { sheetId, title } } }] },
    unmetered: true,
  })
}

describe('explainSelection', () => {
  it('explains the day of the person in whose row a cell is selected', async () => {
    const at = { spreadsheetId, sheetId: ROSTER_ID, row: 2, column: 8 }

    const answer = await addon.runAt(at, 'explainSelection')

    expect(answer).toEqual({ explanation: EXPLAINED, timeZone: 'Asia/Makassar', hint: null })
  })

  it.each([
    ['a person', 1, 8],
    ['a day', 2, 2],
  ])('says what to select where %s is missing', async (what, row, column) => {
    const at = { spreadsheetId, sheetId: ROSTER_ID, row, column }

    const answer = await addon.runAt(at, 'explainSelection')

    const hint = what === 'a day' ? /^Baris ini tidak menyebut tanggal/u : /^Pilih sel pada baris/u
    expect(answer).toEqual({ explanation: null, hint: expect.stringMatching(hint) })
  })

  it('says what to select where nothing is', async () => {
    const answer = await addon.run(spreadsheetId, 'explainSelection')

    expect(answer).toMatchObject({ explanation: null })
  })

  it('passes on why the worker explains nothing', async () => {
    const at = { spreadsheetId, sheetId: ROSTER_ID, row: 3, column: 8 }

    await expect(addon.runAt(at, 'explainSelection')).rejects.toThrow(`Tidak ada: GET`)
  })
})

const WHY = 'Tanggal 1–9, 12: batas 25 % dari 8 = 2 orang di kantor (K1), perlu 5.'

describe('acceptProposal', () => {
  it('says that there is no proposal yet', async () => {
    const state = await addon.run(spreadsheetId, 'readProposal', MONTH, '')

    expect(state).toBeNull()
    await expect(addon.run(spreadsheetId, 'acceptProposal', MONTH, '', false)).rejects.toThrow(
      'Tab Usulan Jadwal 2021-07 belum ada.',
    )
  })

  it('fills empty cells only, and what people typed when that is confirmed; says why not all is kept', async () => {
    const { sheetId, titles } = recapTabOf({ key: 'proposed-roster', month: MONTH })
    addTab(sheetId, titles.id)
    type(`'${titles.id}'!A1:J7`, [
      ['USULAN JADWAL'],
      ['NIP/NIK', 'Nama', 'Unit', '1', '2', '3', '4', '5', '6', '7'],
      [BUDI, 'Budi', 'UMUM', 'WFH', 'WFO', '', '', 'WFO', 'PG', '=1+1'],
      [ABDUL, 'Abdul', 'UMUM', 'WFO', '', '', '', 'WFH', '', ''],
      ['198201012005011003', 'Citra', 'UMUM', 'WFO', '', '', '', '', '', ''],
      ['Yang tidak dapat dipenuhi:'],
      [WHY],
    ])
    const hints = addon.worker.hints.length

    const before = await addon.run(spreadsheetId, 'readProposal', MONTH, '')
    const filled = await addon.run(spreadsheetId, 'acceptProposal', MONTH, '', false)
    const kept = readRoster()
    const again = await addon.run(spreadsheetId, 'acceptProposal', MONTH, '', false)
    const overwritten = await addon.run(spreadsheetId, 'acceptProposal', MONTH, '', true)

    const missing = ['Citra']
    expect(before).toEqual({ sheetId, empty: 6, different: 1, same: 0, missing, unkept: [WHY] })
    expect([filled, again, overwritten]).toEqual([6, 0, 1])
    expect(kept).toEqual([['WFO', '', '', '', 'WFO'], ['WFH', 'WFO', '', '', 'WFO', 'PG'], ['WFO']])
    expect(readRoster()[0]).toEqual(['WFO', '', '', '', 'WFH'])
    expect(addon.worker.hints.slice(hints)).toEqual([
      { spreadsheetId, changed: 'sheet' },
      { spreadsheetId, changed: 'sheet' },
    ])
  })

  it('adds rows below everything that stands there, also where the grid ends', async () => {
    const month = parseMonth('2021-08')
    const { sheetId, titles } = recapTabOf({ key: 'proposed-roster', month })
    addTab(sheetId, titles.id)
    type(`'${titles.id}'!A1:D2`, [
      ['NIP/NIK', 'Nama', 'Unit', '2'],
      [BUDI, '=1+1', 'UMUM', 'WFO'],
    ])
    type("'Jadwal 2021-08'!B300", [['Catatan kami']])

    await addon.run(spreadsheetId, 'acceptProposal', month, '', false)

    expect(read("'Jadwal 2021-08'!A300:E301")).toEqual([
      ['', 'Catatan kami'],
      [BUDI, '=1+1', 'UMUM', '', 'WFO'],
    ])
  })

  it('needs a roster of the month', async () => {
    const month = parseMonth('2021-12')
    const { sheetId, titles } = recapTabOf({ key: 'proposed-roster', month, unitCode: 'UMUM' })
    addTab(sheetId, titles.id)

    await expect(addon.run(spreadsheetId, 'readProposal', month, 'UMUM')).rejects.toThrow(
      'Tab Jadwal 2021-12 belum ada',
    )
  })
})

describe('beginActivities', () => {
  it('writes a row of the month for whoever reported and has none, and leaves what stands there as it is', async () => {
    const { sheetId, titles } = recapTabOf({ key: 'work-results', month: MONTH })
    const typed = [ABDUL, 'Juli 2021', 'Rapat, diketik sendiri']
    const earlier = [BUDI, '2021-06', 'Menyusun arsip']
    const citra = '198201012005011003'
    const rina = '198301012005012004'
    const done = '=1+1 (2 kali): 6 dokumen\nRapat'
    addTab(sheetId, titles.id)
    type(`'${titles.id}'!A1:F10`, [
      ['PEMERINTAH KABUPATEN'],
      [],
      ['REKAPITULASI HASIL KERJA PEGAWAI'],
      ['Juli 2021'],
      [],
      ['No', 'Nama', 'NIP', 'Bulan', 'Kegiatan', 'Hari melapor'],
      ['1', 'Abdul', ABDUL, '2021-07', 'Menyusun laporan', '3'],
      ['2', 'Budi', BUDI, '2021-07', done, '2'],
      ['3', 'Citra', citra, '2021-07', 'Tidak ada laporan yang berlaku', '0'],
      ['4', 'Dewi', '198401012006012005', '2021-07', '', '1'],
    ])
    type("'Kegiatan Bulanan'!A2:C3", [typed, earlier])
    const hints = addon.worker.hints.length

    const first = await addon.run(spreadsheetId, 'beginActivities', sheetId)
    type(`'${titles.id}'!A11:F11`, [['5', 'Rina', rina, '2021-07', 'Mengetik', '1']])
    const later = await addon.run(spreadsheetId, 'beginActivities', sheetId)
    const again = await addon.run(spreadsheetId, 'beginActivities', sheetId)

    expect([first, later, again]).toEqual([
      { begun: 1, kept: 1 },
      { begun: 1, kept: 2 },
      { begun: 0, kept: 3 },
    ])
    expect(read("'Kegiatan Bulanan'!A2:C9")).toEqual([
      typed,
      earlier,
      [BUDI, '2021-07', done],
      [rina, '2021-07', 'Mengetik'],
    ])
    expect(addon.worker.hints.slice(hints)).toHaveLength(2)
  })

  it('writes no second row of who has one under a former NIP', async () => {
    const { sheetId, titles } = recapTabOf({ key: 'work-results', month: parseMonth('2021-05') })
    const [former, present] = ['198512122010012003', '198512122010012004']
    addTab(sheetId, titles.id)
    type(`'${titles.id}'!A1:F2`, [
      ['No', 'Nama', 'NIP', 'Bulan', 'Kegiatan', 'Hari melapor'],
      ['1', 'Siti', present, '2021-05', 'Menyusun laporan', '3'],
    ])
    type("'Kegiatan Bulanan'!A12:C12", [[former, 'Mei 2021', 'Diketik sebelum NIP berubah']])
    addon.worker.presentNumbers = { [former]: present }

    const begun = await addon.run(spreadsheetId, 'beginActivities', sheetId)
    addon.worker.presentNumbers = undefined

    expect(begun).toEqual({ begun: 0, kept: 1 })
    expect(read("'Kegiatan Bulanan'!A12:C14")).toEqual([
      [former, 'Mei 2021', 'Diketik sebelum NIP berubah'],
    ])
  })

  it('says that the recap is gone', async () => {
    await expect(addon.run(spreadsheetId, 'beginActivities', 12_345)).rejects.toThrow(
      'Tab rekap itu sudah tidak ada.',
    )
  })
})

describe('closing a month', () => {
  it('closes, shows the seal, and reopens with the reason', async () => {
    const open = await addon.run(spreadsheetId, 'readMonth', MONTH)
    const closed = await addon.run(spreadsheetId, 'closeMonth', MONTH)
    const sealed = await addon.run(spreadsheetId, 'readMonth', MONTH)
    await addon.run(spreadsheetId, 'reopenMonth', MONTH, ' Izin belum masuk ')

    expect(open).toMatchObject({ state: 'open', seal: null })
    expect(closed).toMatchObject({ job: { id: 'j1' } })
    expect(sealed).toMatchObject({ state: 'closed', intact: true })
    expect(addon.worker.months).toEqual({ closed: false, reasons: ['Izin belum masuk'] })
  })
})

describe('what can be chosen', () => {
  it('lists people and units as they stand in their tabs', async () => {
    type("'Pegawai'!A2:B3", [
      ['19800101 200501 1 001', 'Abdul'],
      ['catatan', 'bukan pegawai'],
    ])
    type("'Unit Kerja'!A2:B2", [['UMUM', 'Bagian Umum']])

    const choices = await addon.run(spreadsheetId, 'readRecapChoices')

    expect(await addon.run(spreadsheetId, 'findLatestRecapJob')).toMatchObject({ id: 'j1' })
    expect(choices).toMatchObject({
      latest: { id: 'j1' },
      oversees: true,
      people: [{ employeeId: ABDUL, name: 'Abdul' }],
      units: [{ code: 'UMUM', name: 'Bagian Umum' }],
    })
  })
})
