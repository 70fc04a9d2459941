import { rm } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { PersonalLinks } from '../../shared/contract/personal-links.ts'
import { launchBrowser } from '../browser/chromium.ts'
import { buildIntoFolder, type AddonFolder } from './built-addon.ts'
import { linkOf } from './link-of.ts'
import { openSidebar } from './open-sidebar.ts'
import { readQrCode } from './read-qr-code.ts'

type Person = PersonalLinks['people'][number]

const ADDRESS = 'https://pantau.kukarkab.go.id/saya/agency-Zq81mXW0fGd3kLxT'
const A_SHEET = 8
/** Fine as a poor printer: 192 dots an inch. */
const WINDOW = { viewport: { width: 860, height: 620 }, deviceScaleFactor: 2 }
const LONG_UNIT = 'Bagian Perencanaan, Keuangan, Kepegawaian, dan Layanan Pengadaan Barang dan Jasa'
const LONG_NAME = 'Dr. Ir. H. Muhammad Nurhidayatullah Prawirakusumah, S.T., M.Eng., Ph.D.'

function personOf(index: number, overrides: Partial<Person> = {}): Person {
  const key = Buffer.alloc(24, index + 1).toString('base64url')
  return linkOf({
    employeeId: `1980010120050110${10 + index}`,
    name: `Pegawai ${10 + index}`,
    page: `${ADDRESS}/${key}`,
    ...overrides,
  })
}

/** Nine of one unit, two of another, of whom one has opened theirs. */
const PEOPLE = [
  personOf(9, { unit: LONG_UNIT, name: LONG_NAME }),
  ...Array.from({ length: 9 }, (_, index) => personOf(index)),
  personOf(10, { unit: LONG_UNIT, openedOn: '2021-07-05' }),
]

let browser: Browser
let addon: AddonFolder
let page: Page

beforeAll(async () => {
  addon = await buildIntoFolder()
  browser = await launchBrowser()
})
afterEach(() => page.close())
afterAll(async () => {
  await browser.close()
  await rm(addon.folder, { recursive: true })
})

async function open(people: readonly Person[] = PEOPLE): Promise<void> {
  const answers = { listPersonalLinks: () => ({ people }) }
  page = await openSidebar(browser, addon, 'cards', answers, WINDOW)
  await page.getByTestId('cards-card').first().waitFor()
}

/** What a camera reads off a card as it is printed, and the name beside it. */
async function scan(card: Locator): Promise<[string, string | undefined]> {
  const name = await card.locator('h3').innerText()
  return [name, await readQrCode(page, await card.screenshot())]
}

describe('cards with personal links', () => {
  it('hold a QR code each that reads as the address of the person beside it', async () => {
    await open()
    await page.emulateMedia({ media: 'print' })

    const cards = await page.getByTestId('cards-card').all()
    const read: [string, string | undefined][] = []
    for (const card of cards) read.push(await scan(card))

    expect(new Map(read)).toEqual(new Map(PEOPLE.map(({ name, page: own }) => [name, own])))
    expect(read).toHaveLength(PEOPLE.length)
  })

  it('print on sheets of A4, each unit on its own, and what asks for them does not', async () => {
    await open()
    const sheets = await page.getByTestId('cards-sheet').locator('h2').allInnerTexts()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    await page.emulateMedia({ media: 'print' })

    expect(sheets.map((text) => text.split('\n')[0])).toEqual([
      'Bagian Perencanaan, Keuangan, Kepegawaian, dan Layanan Pengadaan Barang dan Jasa',
      'Bagian Umum (1/2)',
      'Bagian Umum (2/2)',
    ])
    expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(3)
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/u)
    expect(await page.getByTestId('cards-print').isVisible()).toBe(false)
  })

  it('have room for long names and units, and stand on their sheet', async () => {
    const people = Array.from({ length: A_SHEET }, (_, index) =>
      personOf(index, { name: `${LONG_NAME} ${index}`, unit: LONG_UNIT }),
    )
    await open(people)
    await page.emulateMedia({ media: 'print' })

    const overflowing = await page.locator('.card, .sheet').evaluateAll((boxes) =>
      boxes.filter((box) => {
        const parts = [...box.children].map((part) => part.getBoundingClientRect())
        const [code, words, foot] = parts
        const isCovered = box.className === 'card' && (words?.bottom ?? 0) > (foot?.top ?? 0)
        return isCovered || (code?.width ?? 0) === 0 || box.scrollHeight > box.clientHeight
      }),
    )

    expect(overflowing).toEqual([])
  })

  it('are of one unit, and of who has not opened theirs, where that is asked', async () => {
    await open()
    const names = () => page.getByTestId('cards-card').locator('h3').allInnerTexts()

    await page.getByTestId('cards-unit').selectOption(LONG_UNIT)
    const ofUnit = await names()
    await page.getByTestId('cards-unopened').check()
    const unopened = await names()
    await page.getByTestId('cards-unit').selectOption('')

    expect(ofUnit).toEqual([LONG_NAME, 'Pegawai 20'])
    expect(unopened).toEqual([LONG_NAME])
    expect(await page.getByTestId('cards-message').innerText()).toBe('10 kartu, 3 lembar A4.')
  })

  it('say what they are, whose, how to open them and whom to ask', async () => {
    await open()

    const card = await page.getByTestId('cards-card').last().innerText()

    expect(card).toContain('Halaman Pantau Anda sendiri')
    expect(card).toContain('arahkan kamera')
    expect(card).toContain('Jangan difoto atau dibagikan')
    expect(card).toContain('Hubungi bagian kepegawaian')
  })

  it('are printed by the browser, and kept in nothing that outlives the window', async () => {
    await open()
    await page.evaluate(() => Reflect.set(window, 'print', () => Reflect.set(window, 'hit', true)))

    await page.getByTestId('cards-print').click()

    const kept = await page.evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      location.href,
    ])
    expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBe(true)
    expect(kept).toEqual([0, 0, '', 'http://sidebar.test/'])
  })

  it('show what people typed as text (G9)', async () => {
    const name = '<img src=x onerror="window.hit=1">'
    await open([personOf(1, { name, unit: name })])

    expect(await page.getByTestId('cards-card').locator('h3').innerText()).toBe(name)
    expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined()
  })
})

describe('the script', () => {
  it('knows nothing of QR codes: what draws them stands in the page that prints them', async () => {
    const holders: string[] = []
    for (const file of addon.files) {
      if (/alignmentPattern|maskPattern/u.test(await addon.read(file))) holders.push(file)
    }

    await open()
    expect(holders).toEqual(['cards.html'])
  })
})
