import { GoogleSpreadsheet } from 'google-spreadsheet'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startRest, type RestWorkspace } from './start-rest.ts'

let rest: RestWorkspace

beforeAll(async () => {
  rest = await startRest()
  // The package names Google's hosts in its code; the network, not the package, is bent.
  const realFetch = globalThis.fetch
  vi.stubGlobal('fetch', (input: Request | string | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const local = request.url
      .replace('https://sheets.googleapis.com', rest.origin)
      .replace('https://www.googleapis.com', rest.origin)
    return realFetch(local, new Request(local, request))
  })
})

afterAll(async () => {
  vi.unstubAllGlobals()
  await rest.close()
})

describe('the google-spreadsheet package', () => {
  it('creates a sheet, writes, reads back, appends and deletes', async () => {
    const auth = { token: rest.token() }
    const doc = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Dari luar' })
    const sheet = await doc.addSheet({ title: 'Pegawai', headerValues: ['Nama', 'NIP', 'Hadir'] })
    await sheet.addRow({ Nama: 'Siti Aminah', NIP: "'198501012010012001", Hadir: 5 })
    await sheet.addRows([
      { Nama: 'Budi', NIP: 'tidak ada', Hadir: 3 },
      { Nama: 'Hapus saya', NIP: '-', Hadir: 0 },
    ])

    const again = new GoogleSpreadsheet(doc.spreadsheetId, auth)
    await again.loadInfo()
    const rows = await again.sheetsByTitle['Pegawai']?.getRows()

    expect(again.title).toBe('Dari luar')
    expect(again.sheetsByIndex.map(({ title }) => title)).toEqual(['Sheet1', 'Pegawai'])
    expect(rows?.map((row) => row.toObject())).toEqual([
      { Nama: 'Siti Aminah', NIP: '198501012010012001', Hadir: '5' },
      { Nama: 'Budi', NIP: 'tidak ada', Hadir: '3' },
      { Nama: 'Hapus saya', NIP: '-', Hadir: '0' },
    ])

    await rows?.[2]?.delete()
    expect(await rest.values(doc.spreadsheetId, 'Pegawai!A1:A10')).toEqual([
      ['Nama'],
      ['Siti Aminah'],
      ['Budi'],
    ])

    await again.sheetsByTitle['Pegawai']?.delete()
    await again.loadInfo()
    expect(again.sheetsByIndex.map(({ title }) => title)).toEqual(['Sheet1'])
  })

  it('loads cells, changes values and formats, and saves them in one batch', async () => {
    const doc = await GoogleSpreadsheet.createNewSpreadsheetDocument(
      { token: rest.token() },
      { title: 'Sel' },
    )
    const sheet = doc.sheetsByIndex[0]
    await sheet?.loadCells('A1:C3')
    const cell = sheet?.getCell(1, 2)
    if (!sheet || !cell) throw new Error('The new spreadsheet has no cells')

    cell.value = 0.25
    cell.numberFormat = { type: 'PERCENT', pattern: '0.0%' }
    cell.textFormat = { bold: true }
    cell.note = 'seperempat'
    await sheet.saveUpdatedCells()
    await sheet.loadCells('A1:C3')

    const loaded = sheet.getCell(1, 2)
    expect([loaded.value, loaded.formattedValue, loaded.note]).toEqual([
      0.25,
      '25.0%',
      'seperempat',
    ])
    expect(loaded.textFormat).toEqual({ bold: true })
  })

  it('tells of a missing share as Google does', async () => {
    const id = await rest.createSpreadsheet()
    const doc = new GoogleSpreadsheet(
      id,
      { token: rest.token('orang@lain.id') },
      { retryConfig: 0 },
    )

    await expect(doc.loadInfo()).rejects.toThrow(
      'Google API error - [403] The caller does not have permission',
    )
  })

  it('keeps to what Google describes in every exchange', () => {
    expect(rest.recorder.exchanges.length).toBeGreaterThan(10)
    expect(rest.recorder.problems()).toEqual([])
  })
})
