import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { asPerson } from '../sample/person.ts'
import { launchBrowser } from './chromium.ts'
import { startEmptyAgency, type EmptyAgency } from './empty-agency.ts'
import { openSheet, type SheetPage } from './sheet-page.ts'

const FIRST = 'SURAT EDARAN\nNOMOR 1/2026\n1. Setiap Rabu di kantor.\n2. Hemat listrik.'
const SECOND = 'SURAT EDARAN\nNOMOR 2/2026\n1. Setiap Jumat dari rumah.'

let browser: Browser
let agency: EmptyAgency
let sheet: SheetPage
let sidebar: FrameLocator

beforeAll(async () => {
  browser = await launchBrowser()
  agency = await startEmptyAgency()
  const { product, spreadsheetId, account } = agency
  sheet = await openSheet(browser, { origin: product.ws.origin, spreadsheetId, account })
  sidebar = sheet.sidebar()
  await sheet.chooseMenu('Aturan')
  const begins = ['regulations-text', 'regulations-paste-again']
  const shown = begins.map((testId) => `[data-testid=${testId}]:visible`).join(', ')
  await sidebar.locator(shown).first().waitFor()
  const again = sidebar.getByTestId('regulations-paste-again')
  if (await again.isVisible()) await again.click()
})
afterAll(async () => {
  await browser?.close()
  await agency?.product.close()
})

function message() {
  return sidebar.getByTestId('regulations-message')
}

/** As a person does: Ctrl+C elsewhere, Ctrl+V here. */
async function paste(text: string): Promise<void> {
  const field = sidebar.getByTestId('regulations-text')
  const { keyboard } = sheet.page
  await field.fill('')
  await field.evaluate((element: HTMLTextAreaElement, copied) => {
    element.value = copied
    element.select()
  }, text)
  await keyboard.press('Control+KeyX')
  await keyboard.press('Control+KeyV')
  await sidebar.getByTestId('regulations-read').click()
}

function own(tab: string): string[][] {
  return asPerson(agency.product.ws, agency.account)
    .read(agency.spreadsheetId, `'${tab}'!A2:K200`)
    .map((row) => row.map(String))
    .filter(([first]) => first === '2/2026')
}

describe('a text that is pasted into Aturan', () => {
  it('is told to be too long, with nothing cut off', async () => {
    const text = '1. Pegawai bekerja di kantor.\n'.repeat(7000)

    await paste(text)
    await message().getByText('50.000').waitFor()

    const kept = await sidebar.getByTestId('regulations-text').inputValue()
    expect(kept).toHaveLength(text.length)
  })

  it('says of itself nothing that was corrected in another text', async () => {
    await paste(FIRST)
    await sidebar.getByTestId('regulation-number').fill('1/2026/BKD')
    await sidebar.getByTestId('regulation-issuedOn').fill('2026-10-01')
    await sidebar.getByTestId('regulation-validFrom').fill('2026-11-01')
    await sidebar.getByTestId('regulations-paste-again').click()
    await paste(SECOND)
    await sidebar.getByText('1 pasal terbaca').waitFor()

    expect(await sidebar.getByTestId('regulation-number').inputValue()).toBe('2/2026')
    expect(await sidebar.getByTestId('regulation-validFrom').inputValue()).toBe('')
  })

  it('is saved once by two clicks, and told not to change a row that stands', async () => {
    await sidebar.getByTestId('regulation-issuedOn').fill('2026-10-02')
    await sidebar.getByTestId('regulation-validFrom').fill('2026-11-02')
    await sidebar.getByTestId('regulations-save').dblclick()
    await message().getByText('Belum ada yang berlaku.').waitFor()
    await sidebar.getByTestId('regulations-paste-again').click()
    await paste(`${SECOND}\n2. Hemat air.`)
    await sidebar.getByTestId('regulation-issuedOn').fill('2026-10-02')
    await sidebar.getByTestId('regulation-validFrom').fill('2026-12-25')
    await sidebar.getByTestId('regulations-save').click()
    await message().getByText('sudah ada di tab Aturan').waitFor()

    expect(await message().innerText()).toBe(
      'Aturan 2/2026 sudah ada di tab Aturan: barisnya tidak diubah. 1 pasal baru ditambahkan, belum berlaku. Perbaiki tanggalnya di tab Aturan bila perlu.',
    )
    expect(own('Aturan')).toHaveLength(1)
    expect(own('Pasal').map((row) => [row[0], row[1], row[9]])).toEqual([
      ['2/2026', '1', 'Tidak'],
      ['2/2026', '2', 'Tidak'],
    ])
  })
})

describe('a clause', () => {
  it('that is added without a number is told to lack one', async () => {
    await sidebar.getByTestId('regulations-add').click()
    await sidebar.getByTestId('clause-about').selectOption({ label: 'Tempat bekerja' })
    await sidebar.getByText('Isi nomor pasal.').waitFor()

    expect(await sidebar.getByTestId('clause-enforce').isVisible()).toBe(false)
  })
})

describe('the sidebar Aturan', () => {
  it('is no wider than the sidebar with a clause open', async () => {
    await sidebar.getByTestId('regulations-add').click()
    await sidebar.getByTestId('clause-about').selectOption({ label: 'Tempat bekerja' })
    const wide = await sidebar
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth)

    expect(wide).toBe(0)
  })
})
