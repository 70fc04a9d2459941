import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseMonth } from '../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { isKeptByHr } from '../../shared/workbook/sheet-protection.ts'
import { getPeopleTab, PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { editCells } from '../workspace/page/edit-cells.ts'
import { ACTOR, HR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { WORKER_EMAIL } from './fake-worker.ts'

const HEAD = 'kabag@setda.example.go.id'
const KEPT = [
  'Pengaturan',
  'Akses',
  'Unit Kerja',
  'Pegawai',
  'Hari Libur',
  'Aturan',
  'Mesin Absensi',
]
const OPEN = ['Jadwal 2021-07', 'Panggilan', 'Tinjauan 2021-07', 'Evaluasi', 'Kegiatan Bulanan']
const ACCESS = sheetIdOf(getPeopleTab('access'))
const JULY = parseMonth('2021-07')

let addon: AddonHost
let spreadsheetId: string
let scriptOfHead: string

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
  addon.ws.sharing.share(spreadsheetId, HEAD, 'writer')
  enter(HR, 'Akses!A3:C3', [[HEAD, 'kepala-unit', 'UMUM']])
  scriptOfHead = await mkdtemp(join(tmpdir(), 'pantau-script-of-head-'))
  await writeFile(join(scriptOfHead, 'appsscript.json'), JSON.stringify(MANIFEST))
  await writeFile(join(scriptOfHead, 'Code.gs'), SCRIPT)
})
afterAll(async () => {
  await addon.close()
  await rm(scriptOfHead, { recursive: true })
})

const MANIFEST = {
  timeZone: 'Asia/Makassar',
  runtimeVersion: 'V8',
  oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
}
const SCRIPT = `function raise() {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Akses').getRange(3, 2).setValue('hr')
}`

function actorOf(email: string): typeof ACTOR {
  return { ...ACTOR, email }
}

function enter(email: string, range: string, values: unknown[][]): void {
  addon.ws.call('sheets.spreadsheets.values.update', {
    actor: actorOf(email),
    params: { spreadsheetId, range, valueInputOption: 'RAW' },
    body: { values },
    unmetered: true,
  })
}

function batch(
  email: string,
  request: sheets_v4.Schema$Request,
  book: string = spreadsheetId,
): void {
  addon.ws.call('sheets.spreadsheets.batchUpdate', {
    actor: actorOf(email),
    params: { spreadsheetId: book },
    body: { requests: [request] },
    unmetered: true,
  })
}

function readAccess(): unknown {
  const { values } = addon.ws.call<sheets_v4.Schema$ValueRange>('sheets.spreadsheets.values.get', {
    actor: ACTOR,
    params: { spreadsheetId, range: 'Akses' },
    unmetered: true,
  })
  return values
}

const ROADS: [string, () => unknown][] = [
  ['values.update', () => enter(HEAD, 'Akses!B3', [['hr']])],
  [
    'batchUpdate',
    () =>
      batch(HEAD, {
        updateCells: {
          start: { sheetId: ACCESS, rowIndex: 2, columnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'hr' } }] }],
          fields: 'userEnteredValue',
        },
      }),
  ],
  [
    'the page',
    () =>
      editCells(addon.ws, {
        spreadsheetId,
        sheetId: ACCESS,
        user: HEAD,
        changes: [{ row: 2, column: 1, value: 'hr' }],
      }),
  ],
  [
    'a script',
    async () => {
      const { settings } = addon.host
      const own = settings.addonDir
      settings.addonDir = scriptOfHead
      await runFunction(addon.ws, {
        spreadsheetId,
        user: HEAD,
        functionName: 'raise',
        args: [],
      }).finally(() => {
        settings.addonDir = own
      })
    },
  ],
  ['deleting the tab', () => batch(HEAD, { deleteSheet: { sheetId: ACCESS } })],
  [
    'removing the protection',
    () => batch(HEAD, { deleteProtectedRange: { protectedRangeId: idOfProtection() } }),
  ],
]

function idOfProtection(): number {
  return protectionsOf(ACCESS)[0]?.protectedRangeId ?? 0
}

describe('a unit head who wants to be hr', () => {
  it.each(ROADS)('is refused by way of %s', async (_, attack) => {
    const before = readAccess()

    await expect((async () => attack())()).rejects.toThrow(/protected/u)

    expect(readAccess()).toEqual(before)
  })

  it('may do so to no tab that HR keeps, and types in the others', () => {
    const refused = [...KEPT, ...OPEN].filter((title) => {
      try {
        enter(HEAD, `'${title}'!A5`, [['x']])
        return false
      } catch {
        return true
      }
    })

    expect(refused).toEqual(KEPT)
  })

  it('is not helped by setting up again', async () => {
    await expect(
      runFunction(addon.ws, {
        spreadsheetId,
        user: HEAD,
        functionName: 'setUpWorkbook',
        args: [{ settings: { agencyName: 'LAIN' } }],
      }),
    ).rejects.toThrow(/Menyiapkan tab dan pengaturan: gagal/u)

    expect(() => enter(HEAD, 'Akses!B3', [['hr']])).toThrow(/protected/u)
  })
})

describe('set-up', () => {
  it('names the worker, so that it can keep the protection up', () => {
    expect(protectionsOf(ACCESS)).toEqual([
      {
        protectedRangeId: expect.any(Number),
        range: { sheetId: ACCESS },
        description: 'Pantau: hanya hr',
        warningOnly: false,
        editors: { users: [WORKER_EMAIL, HR] },
        requestingUserCanEdit: true,
      },
    ])
  })

  it('puts it in place of the warning at the headers that earlier versions made', async () => {
    const [made] = protectionsOf(ACCESS)
    batch(HR, { deleteProtectedRange: { protectedRangeId: idOfProtection() } })
    batch(HR, {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: ACCESS,
          range: { sheetId: ACCESS, startRowIndex: 0, endRowIndex: 1 },
          description: 'Pantau: baris judul',
          warningOnly: true,
        },
      },
    })

    await addon.run(spreadsheetId, 'setUpWorkbook', {})

    expect(protectionsOf(ACCESS)).toEqual([{ ...made, protectedRangeId: ACCESS }])
  })

  it('protects although an editor was there first and took the ids of all sheets', async () => {
    const taken = addon.createSpreadsheet()
    addon.ws.sharing.share(taken, HEAD, 'writer')
    const kept = PEOPLE_TABS.filter(isKeptByHr).map((tab) => sheetIdOf(tab))
    const monthly = PEOPLE_TABS.map((tab) => sheetIdOf(tab, tab.monthly ? JULY : undefined))
    for (const protectedRangeId of new Set([...kept, ...monthly])) {
      const protectedRange = { protectedRangeId, range: { sheetId: 0 }, warningOnly: true }
      batch(HEAD, { addProtectedRange: { protectedRange } }, taken)
    }

    await addon.run(taken, 'setUpWorkbook', SET_UP_INPUT)

    for (const sheetId of kept) {
      expect(protectionsOf(sheetId, taken)).toMatchObject([{ description: 'Pantau: hanya hr' }])
    }
  })
})

function protectionsOf(
  sheetId: number,
  book: string = spreadsheetId,
): sheets_v4.Schema$ProtectedRange[] {
  const fields = 'sheets(properties.sheetId,protectedRanges)'
  const { sheets = [] } = addon.ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
    actor: ACTOR,
    params: { spreadsheetId: book, fields },
    unmetered: true,
  })
  const sheet = sheets.find(({ properties }) => properties?.sheetId === sheetId)
  return structuredClone(sheet?.protectedRanges ?? [])
}
