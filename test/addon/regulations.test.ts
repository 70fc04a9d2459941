import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ACTOR, HR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'

const FACTS = {
  number: '1/2026',
  issuedOn: '2026-01-05',
  validFrom: '2026-01-07',
  validUntil: '',
  issuer: '=HYPERLINK("x")',
  kind: 'SE',
  title: 'Bekerja dari mana saja',
}
const CLAUSES = [
  { number: '1', text: 'Setiap Rabu dari mana saja.' },
  { number: '2', text: 'Pejabat struktural di kantor.' },
]
const ASKED = {
  regulation: '1/2026',
  row: 1,
  stands: 'abc',
  number: '1',
  text: CLAUSES[0]!.text,
  provision: 'roster',
  who: '',
  when: 'setiap Rabu',
  parameters: {},
  severity: '' as const,
  reportedTo: '',
  shown: 'abc',
}
const ID = '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b10'

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
})
afterAll(() => addon.close())

function valuesIn(tab: string): unknown[][] {
  const read = addon.ws.call<sheets_v4.Schema$ValueRange>('sheets.spreadsheets.values.get', {
    actor: ACTOR,
    params: { spreadsheetId, range: `'${tab}'!A2:K30`, valueRenderOption: 'FORMULA' },
    unmetered: true,
  })
  return ((read.values ?? []) as unknown[][]).filter((row) => row.some((cell) => cell !== ''))
}

function type(range: string, values: string[][]): void {
  addon.ws.call('sheets.spreadsheets.values.update', {
    actor: ACTOR,
    params: { spreadsheetId, range, valueInputOption: 'USER_ENTERED' },
    body: { values },
    unmetered: true,
  })
}

function rowOf(number: string): unknown[] | undefined {
  return valuesIn('Pasal').find((row) => row[1] === number)
}

describe('saveRegulation', () => {
  it('writes a regulation and its clauses, switched off, as they were typed', async () => {
    const before = [valuesIn('Aturan').length, valuesIn('Pasal').length]

    const written = await addon.run(spreadsheetId, 'saveRegulation', FACTS, CLAUSES)

    expect(written).toEqual({ clauses: 2, stood: false })
    expect(valuesIn('Aturan').slice(before[0])).toEqual([
      ['1/2026', 46_027, 46_029, '', '', '=HYPERLINK("x")', 'SE', 'Bekerja dari mana saja'],
    ])
    expect(valuesIn('Pasal').slice(before[1])).toEqual(
      CLAUSES.map(({ number, text }) => ['1/2026', number, text, '', '', '', '', '', '', 'Tidak']),
    )
    expect(addon.worker.hints.at(-1)).toEqual({ spreadsheetId, changed: 'sheet' })
  })

  it('writes nothing twice, and what was not there', async () => {
    const again = await addon.run(spreadsheetId, 'saveRegulation', FACTS, CLAUSES)
    const more = await addon.run(spreadsheetId, 'saveRegulation', FACTS, [
      ...CLAUSES,
      { number: '3', text: 'Penutup.' },
    ])

    expect([again, more]).toEqual([
      { clauses: 0, stood: true },
      { clauses: 1, stood: true },
    ])
    expect(valuesIn('Aturan').filter(([number]) => number === '1/2026')).toHaveLength(1)
    expect(valuesIn('Pasal').filter(([number]) => number === '1/2026')).toHaveLength(3)
  })
})

function at(): number {
  return valuesIn('Pasal').findIndex(([, number]) => number === '1') + 1
}

async function enforce(places: { row: number | null; number: string }[], asked = {}) {
  const clauses = [{ ...ASKED, ...asked }]
  return addon.run(spreadsheetId, 'enforceClauses', { id: ID, clauses }, places)
}

describe('enforceClauses', () => {
  it('tells the worker the author’s word first, then writes the row in which it was shown', async () => {
    const before = valuesIn('Pasal').length

    await enforce([{ row: at(), number: '1' }])
    await enforce([{ row: at(), number: '1' }])

    expect(addon.worker.confirmations.map(({ id }) => id)).toEqual([ID, ID])
    expect(valuesIn('Pasal')).toHaveLength(before)
    expect(rowOf('1')?.slice(3, 10)).toEqual(['Jadwal', '', 'setiap Rabu', '', '', '', 'Ya'])
  })

  it('writes nothing where the worker does not take the word', async () => {
    addon.worker.failing = { status: 400, detail: 'Sudah berubah.', path: 'confirmations' }

    await expect(enforce([{ row: at() + 1, number: '2' }], { number: '2' })).rejects.toThrow(
      'Sudah berubah.',
    )

    addon.worker.failing = undefined
    expect(rowOf('2')?.[9]).toBe('Tidak')
  })

  it('writes over no row in which another clause stands by now', async () => {
    const row = at() + 1
    type(`'Pasal'!B${row + 1}`, [['2 baru']])

    await expect(enforce([{ row, number: '2' }], { number: '2' })).rejects.toThrow(
      'sudah berubah atau berpindah',
    )

    expect(rowOf('2 baru')?.[9]).toBe('Tidak')
  })

  it('writes a clause that does not stand yet under the last, once', async () => {
    const before = valuesIn('Pasal').length
    const asked = { row: null, number: '4', text: 'Jumat.' }

    await enforce([{ row: null, number: '' }], asked)
    await enforce([{ row: null, number: '' }], asked)

    expect(valuesIn('Pasal')).toHaveLength(before + 1)
    expect(rowOf('4')?.[9]).toBe('Ya')
  })
})

describe('readClause', () => {
  it('keeps what was chosen for its person and this spreadsheet alone', async () => {
    const { shown: _, ...asked } = ASKED
    const kept = (scope: string): string =>
      Object.keys(addon.ws.store.get<object>('script-properties', scope) ?? {}).join()

    await addon.run(spreadsheetId, 'readClause', asked).catch(() => undefined)

    expect(kept(`user ${HR}`)).toContain(`clause-draft:${spreadsheetId}`)
    expect(kept(`document ${spreadsheetId}`)).not.toContain('clause-draft')
  })
})

describe('saveRegulation, of clauses that stand', () => {
  it('begins with all that their rows say, switched off, and leaves those as they are', async () => {
    const facts = { ...FACTS, number: '2/2026', replaces: '1/2026' }
    type(`'Pasal'!D${at() + 1}:J${at() + 1}`, [
      [
        'Jadwal',
        'kelompok A',
        'setiap Rabu',
        'tanpa isian = di kantor',
        'Peringatan',
        'Sekda',
        'Ya',
      ],
    ])
    const old = rowOf('1')!

    const written = await addon.run(spreadsheetId, 'saveRegulation', facts, [
      { number: '1', text: 'apa pun', row: at() },
    ])

    expect(written).toEqual({ clauses: 1, stood: false })
    const copies = valuesIn('Pasal').filter(([number]) => number === '2/2026')
    expect(copies).toEqual([['2/2026', ...old.slice(1, 9), 'Tidak']])
    expect(rowOf('1')).toEqual(old)
  })

  it('writes nothing where another clause stands in a row by now', async () => {
    const facts = { ...FACTS, number: '3/2026' }

    await expect(
      addon.run(spreadsheetId, 'saveRegulation', facts, [{ number: '9', text: '', row: at() }]),
    ).rejects.toThrow('sudah berubah atau berpindah')

    expect(valuesIn('Aturan').filter(([number]) => number === '3/2026')).toEqual([])
  })
})
