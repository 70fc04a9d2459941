import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { asPerson } from '../sample/person.ts'
import { launchBrowser } from './chromium.ts'
import { startEmptyAgency, type EmptyAgency } from './empty-agency.ts'
import { takeKeyboard, type Keyboard } from './keyboard.ts'
import { openSheet } from './sheet-page.ts'

const TEXT = `BUPATI BANDUNG
SURAT EDARAN
NOMOR : 800/21/BKPSDM
TENTANG
KERJA FLEKSIBEL

1. Setiap Jumat pegawai bekerja dari rumah.
2. Paling sedikit separuh pegawai berada di kantor.
3. Seluruh perangkat daerah menghemat listrik.

Soreang, 28 Oktober 2026`

let browser: Browser
let agency: EmptyAgency
let page: Page
let keyboard: Keyboard
/** How much of what is told was heard. */
let heard = 0

beforeAll(async () => {
  browser = await launchBrowser()
  agency = await startEmptyAgency()
  const { product, spreadsheetId, account } = agency
  const sheet = await openSheet(browser, { origin: product.ws.origin, spreadsheetId, account })
  page = sheet.page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
})
afterAll(async () => {
  await browser?.close()
  await agency?.product.close()
})

/** Rows of a tab that begin with that number. */
function rowsOf(tab: string, number: string): string[][] {
  return asPerson(agency.product.ws, agency.account)
    .read(agency.spreadsheetId, `'${tab}'!A1:K120`)
    .map((row) => row.map(String))
    .filter(([first]) => first === number)
}

/** Escape loses nothing of what stands in the field, and leaves the keyboard where it is. */
async function escapeIsHarmless(): Promise<void> {
  const before = await keyboard.now()
  await page.keyboard.press('Escape')
  expect(await keyboard.now()).toEqual(before)
}

/** Told by itself since what was told last. */
async function isTold(words: string): Promise<void> {
  await expect.poll(async () => (await keyboard.told()).slice(heard).join('\n')).toContain(words)
  heard = (await keyboard.told()).length
}

describe('a circular by keyboard alone', () => {
  it('is reached from the menu', async () => {
    const editor = await takeKeyboard(page, page.mainFrame())
    await editor.press('menu-extensions')
    await editor.pressItem('Aturan')
    await page.locator('[data-testid=sidebar] iframe').waitFor()
    const frame = page.frames().find((one) => one.parentFrame() !== null)!
    await frame.getByTestId('regulations-paste-again').waitFor()
    keyboard = await takeKeyboard(page, frame)
    await keyboard.press('regulations-paste-again')
    await keyboard.isLedTo('regulations-text')

    expect([...editor.faults, ...keyboard.faults]).toEqual([])
  })

  it('is pasted, corrected and kept as a draft', async () => {
    await keyboard.paste('regulations-text', TEXT)
    await escapeIsHarmless()
    await keyboard.press('regulations-read')
    await keyboard.isLedTo('regulation-issuer')
    await keyboard.type('regulation-number', '800/22/BKPSDM')
    await escapeIsHarmless()
    await page.keyboard.press('Enter')
    await keyboard.press('regulations-save')
    await keyboard.isLedTo('regulation-validFrom')
    await isTold('Isi ')
    await keyboard.typeDate('regulation-validFrom', '2026-11-02')
    await keyboard.press('regulations-save')
    await isTold('4 baris tersimpan')
    await keyboard.isLedTo('clause-heading')

    expect(rowsOf('Pasal', '800/22/BKPSDM').map((row) => row[9])).toEqual([
      'Tidak',
      'Tidak',
      'Tidak',
    ])
    expect(keyboard.faults).toEqual([])
  })

  it('is put in force clause by clause, each read back', async () => {
    await keyboard.choose('clause-about', 'Tempat bekerja')
    await keyboard.choose('clause-when', 'setiap Jumat')
    await keyboard.choose('clause-must', 'harus')
    await keyboard.choose('clause-place', 'rumah')
    await escapeIsHarmless()
    await isTold('harus bekerja di rumah setiap Jumat')
    await keyboard.press('clause-enforce')
    await isTold('1 berlaku.')
    await keyboard.isLedTo('clause-heading')
    expect((await keyboard.now()).text).toMatch(/^2/)

    await keyboard.choose('clause-about', 'Bagian pegawai di kantor')
    await keyboard.choose('clause-who', 'Tulis sendiri…')
    await keyboard.type('clause-who-own', 'kecuali unit pelayanan publik')
    await page.keyboard.press('Enter')
    await escapeIsHarmless()
    await keyboard.type('clause-atLeast', 'banyak')
    await isTold('persen')
    await keyboard.type('clause-atLeast', '50 %')
    await isTold('Paling sedikit 50 %')
    await keyboard.press('clause-enforce')
    await isTold('2 berlaku.')
    await keyboard.isLedTo('clause-heading')

    await keyboard.press('regulations-notes')
    await isTold('dicatat; tidak dihitung')
    await keyboard.isLedTo('regulations-message')

    const rows = rowsOf('Pasal', '800/22/BKPSDM')
    expect(rows.map((row) => [row[1], row[9]])).toEqual([
      ['1', 'Ya'],
      ['2', 'Ya'],
      ['3', 'Ya'],
    ])
    expect(keyboard.faults).toEqual([])
  })

  it('is walked through to its end and back, and left again', async () => {
    await keyboard.leaves('Tab')
    await keyboard.leaves('Shift+Tab')
    expect(keyboard.faults).toEqual([])
  })

  it('is prolonged', async () => {
    await keyboard.press('regulations-prolong')
    await keyboard.isLedTo('take-number')
    await keyboard.type('take-number', '800/30/BKPSDM')
    await page.keyboard.press('Enter')
    await keyboard.press('take-enforce')
    await keyboard.isLedTo('take-issuedOn')
    await keyboard.typeDate('take-issuedOn', '2026-11-20')
    await keyboard.typeDate('take-validFrom', '2026-12-01')
    await keyboard.press('take-enforce')
    await isTold('800/30/BKPSDM berlaku.')
    await keyboard.isLedTo('regulations-message')

    expect(rowsOf('Aturan', '800/30/BKPSDM')[0]?.[10]).toBe('800/22/BKPSDM')
    expect(keyboard.faults).toEqual([])
  })

  it('is replaced by one that begins with its clauses', async () => {
    await keyboard.choose('regulations-which', 'Bupati Bandung SE 800/22/BKPSDM')
    await keyboard.press('regulations-replace')
    await keyboard.isLedTo('regulation-issuer')
    await isTold('800/22/BKPSDM')
    await keyboard.type('regulation-number', '800/40/BKPSDM')
    await keyboard.typeDate('regulation-issuedOn', '2026-12-20')
    await keyboard.typeDate('regulation-validFrom', '2027-01-04')
    await keyboard.press('regulations-save')
    await isTold('Belum ada yang berlaku.')
    await keyboard.isLedTo('clause-heading')
    // The button stands there once the clause is read back.
    await isTold('harus bekerja di rumah setiap Jumat')
    await keyboard.press('clause-enforce')
    await isTold('1 berlaku.')

    expect(rowsOf('Pasal', '800/40/BKPSDM')[0]?.[9]).toBe('Ya')
    expect(keyboard.faults).toEqual([])
  })

  it('may be one that ships, of which every one can be looked at before', async () => {
    await keyboard.press('regulations-paste-again')
    await keyboard.isLedTo('regulations-text')
    await keyboard.press('regulations-ready')
    await keyboard.to('regulations-template')
    await page.keyboard.press('ArrowDown')
    await keyboard.isLedTo('regulations-template')
    await page.keyboard.press('ArrowDown')
    await keyboard.isLedTo('regulations-template')
    await page.keyboard.press('ArrowUp')
    await isTold('pasal')
    await keyboard.press('take-enforce')
    await isTold('4/2025 berlaku.')

    expect(rowsOf('Aturan', '4/2025')).toHaveLength(1)
    expect(keyboard.faults).toEqual([])
  })
})
