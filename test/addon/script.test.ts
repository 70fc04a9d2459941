import { rm } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { buildIntoFolder } from './built-addon.ts'
import { appClient } from '../worker/http/app-client.ts'
import { linkOf } from './link-of.ts'
import { loadScript } from './script-context.ts'

let code: string
const enrolled = JSON.stringify({ agencyId: 'a/1', agencyName: 'SETDA' })

beforeAll(async () => {
  const addon = await buildIntoFolder()
  code = await addon.read('Code.js')
  await rm(addon.folder, { recursive: true })
})

describe('onOpen', () => {
  it('shows the whole menu before the add-on is enabled in the file', () => {
    const script = loadScript(code, { mode: 'NONE' })

    script.call('onOpen', { authMode: 'NONE' })

    expect(script.menu.map(({ title }) => title)).toEqual([
      'Siapkan lembar',
      'Aturan',
      'Hari libur',
      'Impor',
      'Periksa jadwal',
      'Susun jadwal',
      'Meja tinjau',
      'Obrolan WA',
      'Buat rekap…',
      'Jelaskan',
      'Temuan',
      'Tutup bulan',
      'Tautan pribadi',
      'Pengingat',
      'Konfirmasi',
      'Pemilik kiriman',
      'Periksa sambungan',
      'Kantor percobaan',
      'Bantuan',
    ])
  })

  it('speaks the language of the person before set-up', () => {
    const script = loadScript(code, { mode: 'NONE', locale: 'en_GB' })

    script.call('onOpen', { authMode: 'NONE' })

    expect(script.menu[0]?.title).toBe('Set up this spreadsheet')
  })

  it('speaks the language of the workbook after set-up', () => {
    const script = loadScript(code, { locale: 'en' })
    script.properties.set('language', 'id')

    script.call('onOpen', { authMode: 'LIMITED' })

    expect(script.menu[0]?.title).toBe('Siapkan lembar')
  })

  it('opens the file on Hari Ini, once that is there', () => {
    const { sheetId } = recapTabOf({ key: 'today' })
    const without = loadScript(code)
    const script = loadScript(code, { others: [12_345, sheetId] })

    without.call('onOpen', { authMode: 'LIMITED' })
    script.call('onOpen', { authMode: 'LIMITED' })

    expect([without.activated, script.activated]).toEqual([[], [sheetId]])
    expect(without.menu).not.toEqual([])
    expect(script.menu).toHaveLength(without.menu.length)
  })

  it('shows the menu when Google passes no event', () => {
    const script = loadScript(code, { mode: 'NONE' })

    script.call('onOpen')

    expect(script.menu).toHaveLength(19)
  })
})

describe('onSheetEdited', () => {
  it('sends one hint for a burst of edits of a tab that the worker reads', () => {
    const employees = { sheetId: sheetIdOf(getPeopleTab('employees')), name: 'Pegawai' }
    const script = loadScript(code, { sheet: employees })

    script.call('onSheetEdited', script.globals['event'])
    script.call('onSheetEdited', script.globals['event'])

    const bodies = script.sent.map(({ body }) => body)
    expect(bodies).toEqual([{ spreadsheetId: 'sheet-1', changed: 'sheet' }])
  })

  it('knows a monthly tab that was renamed', () => {
    const sheetId = sheetIdOf(getPeopleTab('reviews'), '2021-07' as never)
    const script = loadScript(code, { sheet: { sheetId, name: 'Tinjauan kita' } })

    script.call('onSheetEdited', script.globals['event'])

    expect(script.sent).toHaveLength(1)
  })

  it('tells of a box that somebody ticked in Hari Ini', () => {
    const { sheetId } = recapTabOf({ key: 'today' })
    const script = loadScript(code, { sheet: { sheetId, name: 'Hari Ini' } })

    script.call('onSheetEdited', script.globals['event'])

    expect(script.sent).toHaveLength(1)
  })

  it('sends nothing for a tab that the worker does not read', () => {
    const script = loadScript(code, { sheet: { sheetId: 12_345, name: 'Catatan saya' } })

    script.call('onSheetEdited', script.globals['event'])

    expect(script.sent).toEqual([])
  })
})

const PROBLEM = { type: 'about:blank', title: 'x', code: 'x', requestId: 'r-7' }

describe('calls of the sidebars', () => {
  it('says to set up first where the spreadsheet is not enrolled', () => {
    const script = loadScript(code)

    expect(() => script.call('listPersonalLinks')).toThrow(/Siapkan lembar terlebih dahulu/u)
    expect(script.sent).toEqual([])
  })

  it('answers what the worker replied, by the contract', () => {
    const people = [linkOf({ name: '<b>Ani</b>', page: '/saya/a/k' })]
    const reply = () => ({ status: 200, text: JSON.stringify({ people }) })
    const script = loadScript(code, { reply })
    script.properties.set('agency', enrolled)

    const answer = script.call('listPersonalLinks')

    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      people: [{ ...people[0], page: 'http://127.0.0.1:8787/saya/a/k' }],
    })
    expect(script.sent[0]?.url).toBe('http://127.0.0.1:8787/v1/agencies/a%2F1/personal-links')
  })

  it.each([
    ['not JSON', 'Halo'],
    ['a missing field', JSON.stringify({ people: [{ name: 'Ani', links: [] }] })],
    ['an unknown field', JSON.stringify({ people: [], extra: true })],
  ])('refuses a reply with %s', (_case, text) => {
    const script = loadScript(code, { reply: () => ({ status: 200, text }) })
    script.properties.set('agency', enrolled)

    expect(() => script.call('listPersonalLinks')).toThrow(/tidak dipahami/u)
    expect(script.logged).toHaveLength(1)
  })

  it('gives a recap as a file, under the worker’s name for it, and says why there is none', () => {
    const name = '2021-07_02_Rekap-Kehadiran_DINAS-É.csv'
    const replies = [
      {
        status: 200,
        text: '"Siti"',
        headers: {
          'Content-Disposition': `attachment; filename="x"; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      },
      { status: 403, text: JSON.stringify({ ...PROBLEM, status: 403, detail: 'Tidak berhak.' }) },
    ]
    const script = loadScript(code, { reply: () => replies.shift()! })
    script.properties.set('agency', enrolled)
    const query = { month: '2021-07', format: 'csv', unit: 'UMUM & TU' }

    const file = script.call('saveRecap', 'attendance', query)

    expect(file).toEqual({ name, base64: Buffer.from('"Siti"').toString('base64') })
    expect(script.sent[0]?.url).toMatch(
      /\/recaps\/attendance\?month=2021-07&format=csv&unit=UMUM%20%26%20TU$/u,
    )
    expect(() => script.call('saveRecap', 'attendance', query)).toThrow(/^Tidak berhak\.$/u)
  })

  it('shows the detail of a problem, and its number where the worker is at fault', () => {
    const replies = [403, 500].map((status) => ({
      status,
      text: JSON.stringify({ ...PROBLEM, status, detail: 'Anda tidak berhak.' }),
    }))
    const script = loadScript(code, { reply: () => replies.shift() ?? { status: 200, text: '' } })
    script.properties.set('agency', enrolled)

    expect(() => script.call('listPersonalLinks')).toThrow(/^Anda tidak berhak\.$/u)
    expect(() => script.call('listPersonalLinks')).toThrow(/Nomor rujukan: r-7/u)
  })

  it.each([
    { month: '2021-13', kinds: ['attendance'] },
    { month: '2021-07', kinds: [] },
  ])(
    'tell in a sentence what to do where the worker does not take the request: %j',
    async (request) => {
      const path = '/v1/agencies/setda/recap-jobs'
      const refused = await appClient().send('POST', path, { body: request })
      const reply = { status: refused.status, text: await refused.text() }
      const script = loadScript(code, { reply: () => reply })
      script.properties.set('agency', enrolled)

      expect(() => script.call('startRecap', request)).toThrow(
        /^Pantau tidak dapat memahami permintaan ini\. Mohon muat ulang lembar kerja .*"(month|kinds)"/u,
      )
      expect(script.sent).toHaveLength(1)
    },
  )

  describe('that the worker finds too many', () => {
    const detail = 'Pantau terlalu sering diminta. Mohon coba lagi 40 detik lagi.'
    const tooMany = (header: string, seconds: string) => ({
      status: 429,
      text: JSON.stringify({ ...PROBLEM, status: 429, detail }),
      headers: { [header]: seconds },
    })
    const people = { status: 200, text: JSON.stringify({ people: [] }) }

    it.each(['Retry-After', 'retry-after'])('wait as %s says, and ask once more', (header) => {
      const replies = [tooMany(header, '3'), people]
      const script = loadScript(code, { reply: () => replies.shift() ?? people })
      script.properties.set('agency', enrolled)

      script.call('listPersonalLinks')

      expect(script.waited).toEqual([3000])
      expect(script.sent).toHaveLength(2)
    })

    it.each([
      ['longer than somebody waits', '40', [], 1],
      ['again after the wait', '3', [3000], 2],
      ['without a time', '', [], 1],
    ])('are told in plain words: %s', (_, seconds, waited, sent) => {
      const script = loadScript(code, { reply: () => tooMany('Retry-After', seconds) })
      script.properties.set('agency', enrolled)

      expect(() => script.call('listPersonalLinks')).toThrow(detail)
      expect(script.waited).toEqual(waited)
      expect(script.sent).toHaveLength(sent)
    })

    it('do not keep a trigger: its hint is left to the sweep', () => {
      const sheet = { sheetId: sheetIdOf(getPeopleTab('units')), name: 'Unit' }
      const script = loadScript(code, { sheet, reply: () => tooMany('Retry-After', '3') })

      script.call('onSheetEdited', script.globals['event'])

      expect(script.waited).toEqual([])
      expect(script.sent).toHaveLength(1)
      expect(script.logged).toHaveLength(1)
    })
  })
})
