import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createProblemList } from '../../shared/workbook/problem-list.ts'
import { readHolidays } from '../../shared/configuration/read-holidays.ts'
import type { ImportContext } from '../../addon/entries/imports.ts'
import { ACTOR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'

const ID = '198505022012012002'
const EXPORT = [
  ['NIP', 'Tanggal', 'Jam Masuk', 'Jam Pulang', 'Keterangan'],
  [ID, '7/5/2021', '07:21', '16:04', '=HYPERLINK("http://x")'],
]

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
})
afterAll(() => addon.close())

function valuesIn(range: string, valueRenderOption = 'FORMULA'): unknown[][] {
  const read = addon.ws.call<sheets_v4.Schema$ValueRange>('sheets.spreadsheets.values.get', {
    actor: ACTOR,
    params: { spreadsheetId, range, valueRenderOption },
    unmetered: true,
  })
  return (read.values ?? []) as unknown[][]
}

function type(range: string, values: string[][]): void {
  addon.ws.call('sheets.spreadsheets.values.update', {
    actor: ACTOR,
    params: { spreadsheetId, range, valueInputOption: 'USER_ENTERED' },
    body: { values },
    unmetered: true,
  })
}

function context(): Promise<ImportContext> {
  return addon.run(spreadsheetId, 'readImportContext') as Promise<ImportContext>
}

describe('readImportContext', () => {
  it('tells the dates between which readings can be', async () => {
    const { today, countsFrom, rosterMonths } = await context()

    expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(countsFrom).toBe('')
    expect(rosterMonths).toEqual([today.slice(0, 7), expect.stringMatching(/^\d{4}-\d{2}$/)])
  })
})

describe('importClockIns', () => {
  it('writes what was pasted under what stands, as texts that no spreadsheet reads another way', async () => {
    type("'Mesin Absensi'!A2:B2", [[`'${ID}`, '01/07/2021 07:28']])

    const written = await addon.run(spreadsheetId, 'importClockIns', EXPORT, '1 baris')

    expect(written).toBe(2)
    expect(valuesIn("'Mesin Absensi'!A3:E4")).toEqual(EXPORT)
    expect((await context()).written.map(({ summary, rows }) => [summary, rows])).toEqual([
      ['1 baris', 2],
    ])
  })

  it('is undone by one click, also where the rows moved', async () => {
    const { written } = await context()
    const rows = valuesIn("'Mesin Absensi'!A2:E4") as string[][]
    const moved = rows.map((cells) =>
      [...cells, '', '', ''].slice(0, 5).map((cell) => (cell ? `'${cell}` : '')),
    )
    type("'Mesin Absensi'!A2:E5", [['', '', '', '', ''], ...moved])

    const taken = await addon.run(spreadsheetId, 'undoImport', written[0]!.id)

    expect(taken).toBe(2)
    expect(valuesIn("'Mesin Absensi'!A1:A9", 'UNFORMATTED_VALUE').flat()).not.toContain('NIP')
    expect((await context()).written).toEqual([])
  })

  it('is not undone where somebody changed the rows meanwhile', async () => {
    await addon.run(spreadsheetId, 'importClockIns', EXPORT, '1 baris')
    const { written } = await context()
    const at = valuesIn("'Mesin Absensi'!A1:A20").flat().indexOf('NIP') + 2
    type(`'Mesin Absensi'!C${at}`, [["'07:45"]])

    const undone = addon.run(spreadsheetId, 'undoImport', written[0]!.id)

    await expect(undone).rejects.toThrow('sudah diubah')
    expect((await context()).written).toHaveLength(1)
  })
})

describe('importPeople', () => {
  it('adds people by the columns of Pegawai, changes nobody, and remembers how columns were matched', async () => {
    type('Pegawai!A2:B2', [[`'${ID}`, 'Pegawai Satu']])
    const people = [
      { id: '199203142019032005', name: 'Siti Rahma', unitCode: 'UMUM', phone: '0812' },
    ]

    const written = await addon.run(spreadsheetId, 'importPeople', people, { pangkat: 'rank' }, '1')

    expect(written).toBe(1)
    const [headers = [], first = [], second = []] = valuesIn('Pegawai!A1:P3')
    expect(first.slice(0, 2)).toEqual([ID, 'Pegawai Satu'])
    expect(
      headers.map((title, column) => [title, second[column] ?? '']).filter(([, cell]) => cell),
    ).toEqual([
      ['NIP/NIK', '199203142019032005'],
      ['Nama', 'Siti Rahma'],
      ['Unit', 'UMUM'],
      ['Telepon', '0812'],
    ])
    expect((await context()).matches).toEqual({ pangkat: 'rank' })

    const { written: remembered } = await context()
    await addon.run(spreadsheetId, 'undoImport', remembered[0]!.id)
    expect(valuesIn('Pegawai!A1:P9')).toHaveLength(2)
  })
})

describe('importHolidays', () => {
  it('adds days off that Hari Libur reads, and is undone by one click', async () => {
    const rows = [
      { from: '2024-04-08', until: '2024-04-09', name: '=1+1', kind: 'cuti-bersama' },
      { from: '2024-12-25', until: '2024-12-25', name: 'Hari Raya Natal', kind: 'libur-nasional' },
    ]

    const written = await addon.run(spreadsheetId, 'importHolidays', rows, '2 baris')

    expect(written).toBe(2)
    expect(valuesIn("'Hari Libur'!A2:D3")).toEqual([
      ['08/04/2024', '09/04/2024', '=1+1', 'Cuti bersama'],
      ['25/12/2024', '', 'Hari Raya Natal', 'Libur nasional'],
    ])
    const { holidays, written: remembered } = await context()
    const tab = { slot: 'holidays', title: 'Hari Libur', rows: holidays }
    expect(
      readHolidays(tab, createProblemList()).map(({ date, kind }) => `${date} ${kind}`),
    ).toEqual(['2024-04-08 cuti-bersama', '2024-04-09 cuti-bersama', '2024-12-25 libur-nasional'])

    await addon.run(spreadsheetId, 'undoImport', remembered[0]!.id)
    expect(valuesIn("'Hari Libur'!A1:D9")).toHaveLength(1)
  })
})
