import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { asPerson } from '../sample/person.ts'
import { launchBrowser } from './chromium.ts'
import { CIRCULARS } from './circulars-to-type.ts'
import { startEmptyAgency, type EmptyAgency } from './empty-agency.ts'
import { createHand } from './hand.ts'
import { openSheet, type SheetPage } from './sheet-page.ts'
import { typeInSidebar } from './type-in-sidebar.ts'

const CLICKS_AT_MOST = 45
const KEYS_AT_MOST = 60

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function openFor({ product, spreadsheetId, account }: EmptyAgency): Promise<SheetPage> {
  return openSheet(browser, { origin: product.ws.origin, spreadsheetId, account })
}

/** Rows of a tab that begin with that number. */
function rowsOf({ product, spreadsheetId, account }: EmptyAgency, tab: string, number: string) {
  return asPerson(product.ws, account)
    .read(spreadsheetId, `'${tab}'!A1:K120`)
    .map((row) => row.map(String))
    .filter(([first]) => first === number)
}

describe('a circular, from an empty agency into force', () => {
  let agency: EmptyAgency
  beforeAll(async () => {
    agency = await startEmptyAgency()
  })
  afterAll(() => agency?.product.close())

  it.each(CIRCULARS)('is typed in the sidebar: $name', async (circular) => {
    const sheet = await openFor(agency)
    const hand = createHand()
    await sheet.chooseMenu('Aturan')

    await typeInSidebar(sheet.sidebar(), circular, hand)

    const own = rowsOf(agency, 'Pasal', circular.number)
    const numbers = [...circular.clauses.map(({ number }) => number), ...circular.notes]
    expect(own.map((row) => `${row[1]} ${row[9]}`).toSorted()).toEqual(
      numbers.map((number) => `${number} Ya`).toSorted(),
    )
    for (const { number, about } of circular.clauses) {
      expect(own.find((row) => row[1] === number)?.[3]).toBe(about)
    }
    // Two clicks open the sidebar from the menu.
    expect(hand.clicks + 2).toBeLessThanOrEqual(CLICKS_AT_MOST)
    expect(hand.keys).toBeLessThanOrEqual(KEYS_AT_MOST)
    await sheet.page.context().close()
  })
})

describe('a regulation that stands', () => {
  let agency: EmptyAgency
  let sheet: SheetPage
  let sidebar: FrameLocator
  beforeAll(async () => {
    agency = await startEmptyAgency()
    sheet = await openFor(agency)
    sidebar = sheet.sidebar()
    await sheet.chooseMenu('Aturan')
    await typeInSidebar(sidebar, CIRCULARS[1]!, createHand())
  })
  afterAll(() => agency?.product.close())

  it('is prolonged in two clicks, and its clauses hold on', async () => {
    const hand = createHand()

    await hand.click(sidebar.getByTestId('regulations-prolong'))
    await sidebar.getByTestId('take-number').fill('3 TAHUN 2024')
    await sidebar.getByTestId('take-issuedOn').fill('2024-04-17')
    const meaning = await sidebar.getByTestId('take-meaning').innerText()
    await hand.click(sidebar.getByTestId('take-enforce'))
    await sidebar.getByText('3 TAHUN 2024 berlaku.').waitFor()

    expect(meaning).toMatch(/^Memperpanjang Menteri .+ 3 pasalnya berlaku terus\.$/)
    expect(hand.clicks).toBe(2)
    expect(rowsOf(agency, 'Aturan', '3 TAHUN 2024')[0]?.[10]).toBe('1 TAHUN 2024')
  })

  it('is replaced in two clicks by one that begins with its clauses, switched off', async () => {
    const hand = createHand()
    const old = rowsOf(agency, 'Pasal', '1 TAHUN 2024')
    await sidebar.getByTestId('regulations-which').selectOption('1 TAHUN 2024')

    await hand.click(sidebar.getByTestId('regulations-replace'))
    const told = await sidebar.getByTestId('regulations-replaced').innerText()
    await sidebar.getByTestId('regulation-number').fill('5 TAHUN 2024')
    await sidebar.getByTestId('regulation-issuedOn').fill('2024-05-02')
    await sidebar.getByTestId('regulation-validFrom').fill('2024-05-06')
    await hand.click(sidebar.getByTestId('regulations-save'))
    await sidebar.getByText('Belum ada yang berlaku.').waitFor()

    expect(told).toContain('1 TAHUN 2024')
    expect(hand.clicks).toBe(2)
    const [before, after] = ['1 TAHUN 2024', '5 TAHUN 2024'].map(
      (number) => rowsOf(agency, 'Aturan', number)[0]!,
    )
    expect(after!.slice(5, 8)).toEqual(before!.slice(5, 8))
    expect(after![9]).toBe('1 TAHUN 2024')
    expect(rowsOf(agency, 'Pasal', '5 TAHUN 2024')).toEqual(
      old.map((cells) =>
        cells.map((cell, at) => ['5 TAHUN 2024', 'Tidak'][[0, 9].indexOf(at)] ?? cell),
      ),
    )
    await sidebar.getByTestId('clause-enforce').click()
    await sidebar.getByText(`${old[0]![1]} berlaku.`).waitFor()
    expect(rowsOf(agency, 'Pasal', '5 TAHUN 2024')[0]?.[9]).toBe('Ya')
  })

  it('is replaced by a text of which the first clause is put in force', async () => {
    await sidebar.getByTestId('regulations-which').selectOption('5 TAHUN 2024')

    await sidebar.getByTestId('regulations-replace').click()
    await sidebar.getByTestId('regulations-paste-again').click()
    const told = await sidebar.getByTestId('regulations-replaced').innerText()
    await sidebar.getByTestId('regulations-text').fill('NOMOR 9/2026\n1. Setiap Rabu di kantor.')
    await sidebar.getByTestId('regulations-read').click()
    await sidebar.getByTestId('regulation-issuedOn').fill('2026-10-01')
    await sidebar.getByTestId('regulation-validFrom').fill('2026-11-01')
    await sidebar.getByTestId('regulations-save').click()
    await sidebar.getByText('Belum ada yang berlaku.').waitFor()

    expect(told).toContain('5 TAHUN 2024')
    expect(rowsOf(agency, 'Aturan', '9/2026')[0]?.[9]).toBe('5 TAHUN 2024')
    expect(rowsOf(agency, 'Pasal', '9/2026')[0]?.[9]).toBe('Tidak')
  })

  it('keeps what was chosen and is not in force where the sidebar is closed', async () => {
    await sidebar.getByTestId('clause-about').selectOption({ label: 'Tempat bekerja' })
    await sidebar.getByTestId('clause-when').selectOption('setiap Rabu')
    await sidebar.getByTestId('clause-must').selectOption('harus')
    await sidebar.getByTestId('clause-place').selectOption('kantor')
    await sidebar.getByText('harus bekerja di kantor setiap Rabu').waitFor()
    await sheet.page.getByTestId('sidebar-close').click()

    await sheet.chooseMenu('Aturan')
    await sidebar.getByText('harus bekerja di kantor setiap Rabu').waitFor()

    expect(await sidebar.getByTestId('regulations-which').inputValue()).toBe('9/2026')
    expect(await sidebar.getByTestId('clause-when').inputValue()).toBe('setiap Rabu')
    expect(rowsOf(agency, 'Pasal', '9/2026')[0]?.[9]).toBe('Tidak')
  })

  it('may be one that ships, shown with what its clauses ask before it is in force', async () => {
    await sidebar.getByTestId('regulations-paste-again').click()
    await sidebar.getByTestId('regulations-ready').click()
    await sidebar.getByTestId('regulations-template').selectOption('nasional')
    const meaning = await sidebar.getByTestId('take-meaning').innerText()
    await sidebar.getByTestId('take-enforce').click()
    await sidebar.getByText('4/2025 berlaku.').waitFor()
    await agency.product.worker.operator.sweep(agency.agencyId)

    expect(meaning).toContain('N1: ')
    expect(rowsOf(agency, 'Pasal', '4/2025')[0]?.[1]).toBe('N1')
  })
})
