import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { callerOf } from '../sample/caller-of.ts'
import { parseMonth, type CivilDate } from '../../shared/model/civil-date.ts'
import { liveThrough, type LivedAgency } from '../sample/live-through.ts'
import type { Product } from '../sample/product.ts'
import type { Happening } from '../sample/sample-agency.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { atWita } from '../sample/working-days.ts'
import { launchBrowser } from './chromium.ts'
import { openSheet, type SheetPage } from './sheet-page.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const MONTH = parseMonth('2026-02')
const FIRST_VIEW_BYTES = 14 * 1024
const REASON = 'Diminta BKPSDM hari ini'
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, javaScriptEnabled: false }

const lived = sampleSmall(1, '2026-02-28' as CivilDate)
const home = lived.expected.filter(({ code, flags }) => code === 'WFH' && flags.length === 0)
const absent = home[0]!.employeeId
/** Of whom nothing came on the first days at home. */
const silent = home.filter(({ employeeId }) => employeeId === absent).slice(0, 2)
const agency = { ...lived, happenings: lived.happenings.filter((one) => !isOfSilence(one)) }
let product: Product
let live: LivedAgency
let browser: Browser
let sheet: SheetPage
/** The page of somebody of whom something will be recorded. */
let url: string
let phone: BrowserContext

beforeAll(async () => {
  const setUpOn = '2026-02-01' as CivilDate
  product = await startTemporaryProduct({ now: new Date(atWita(setUpOn, 0)) })
  // A Tuesday: the second of the two days.
  live = await liveThrough(product, agency, {
    setUpAt: atWita(setUpOn, 400),
    until: atWita('2026-03-03' as CivilDate, 540),
  })
  await product.restartWorker({ background: true })
  browser = await launchBrowser()
  const { origin } = product.ws
  const { spreadsheetId } = live
  sheet = await openSheet(browser, { origin, spreadsheetId, account: agency.installer })
  phone = await browser.newContext(PHONE)
  url = await findPage()
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

function isOfSilence(one: Happening): boolean {
  if (one.kind !== 'response' || one.employeeId !== absent) return false
  return silent.some(({ date }) => atWita(date, 0) <= one.at && one.at < atWita(date, 1440))
}

async function findPage(): Promise<string> {
  const { worker, workerUrl } = product
  const caller = callerOf(agency.installer)
  const { people } = await worker.application.listPersonalLinks(caller, live.agencyId)
  return `${workerUrl}${people.find(({ employeeId }) => employeeId === absent)!.page}`
}

async function open(address: string): Promise<Page> {
  const page = await phone.newPage()
  await page.goto(address)
  return page
}

/** What tells of the month that is over. */
function told(page: Page): Promise<string> {
  return page.locator('section[aria-labelledby=catatan]').innerText()
}

describe('a month that is seen before it is signed', () => {
  it('stands on a phone without script, with days, reasons and the way to object, in 14 KB', async () => {
    const page = await open(url)
    const sent = await (await fetch(url)).text()

    const words = await told(page)
    const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')

    expect(Buffer.byteLength(sent)).toBeLessThanOrEqual(FIRST_VIEW_BYTES)
    expect(isTooWide).toBe(false)
    expect(words).toContain('Februari 2026: yang akan tercatat')
    expect(words).toContain('paling lambat 3 Maret 2026 24.00')
    expect(words).toMatch(/\bTK \d+/u)
    await page.getByRole('link', { name: 'Ajukan keberatan' }).first().click()
    expect(await page.getByLabel('Jenis izin').inputValue()).toBe('Koreksi kehadiran')
    await page.close()
  })

  it('Tutup bulan counts what is open and by whom, and closes before the two days with a reason', async () => {
    await sheet.chooseMenu('Tutup bulan')
    const sidebar = sheet.sidebar()
    await sidebar.getByTestId('month-picker').selectOption(MONTH)
    await sidebar.getByTestId('month-open').waitFor()

    await sidebar.getByTestId('month-open').evaluate('0')
    const matters = await sidebar.getByTestId('month-open').innerText()
    expect(matters).toMatch(/\d+ pegawai belum mendapat dua hari kerja untuk menanggapi/u)
    expect(matters).toMatch(/\d+ kiriman menunggu keputusan, di meja:\n\S+/u)
    await sidebar.getByTestId('month-act').click()
    await sidebar.getByTestId('month-reason').fill(REASON)
    await sidebar.getByTestId('month-confirm').click()
    await sidebar.getByText('Bulan sudah ditutup.').waitFor()

    const page = await open(`${url}?bulan=${MONTH}`)
    const words = await told(page)
    expect(words).toContain('Februari 2026: yang tercatat')
    expect(words).toContain(`alasannya: “${REASON}”`)
    expect(words).toContain('adendum')
    expect(words).toMatch(/\bTK \d+/u)
    await page.goto(url)
    expect(await told(page)).toContain(REASON)
    await page.getByRole('link', { name: 'Lihat yang tercatat' }).click()
    expect(await told(page)).toBe(words)
    await page.close()
  })
})
