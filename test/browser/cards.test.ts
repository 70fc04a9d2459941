import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readQrCode } from '../addon/read-qr-code.ts'
import { launchBrowser } from './chromium.ts'
import { openSheet, type SheetPage } from './sheet-page.ts'
import { startSmallAgency, type SmallAgency } from './small-agency.ts'

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'

let office: SmallAgency
let browser: Browser
let sheet: SheetPage

beforeAll(async () => {
  office = await startSmallAgency()
  browser = await launchBrowser()
  sheet = await openSheet(browser, {
    origin: office.product.ws.origin,
    spreadsheetId: office.live.spreadsheetId,
    account: office.agency.installer,
  })
})

afterAll(async () => {
  await browser?.close()
  await office?.product.close()
})

/** As a sidebar says that is opened anew. */
async function readOpened(): Promise<string> {
  const close = sheet.page.getByTestId('sidebar-close')
  if (await close.isVisible()) await close.click()
  await sheet.chooseMenu('Tautan pribadi')
  const opened = sheet.sidebar().getByTestId('links-opened').locator('p').first()
  await opened.waitFor()
  return opened.innerText()
}

/** Opens on a phone what a card says; whose page it is. */
async function scan(card: ReturnType<Page['locator']>): Promise<string> {
  const context = await browser.newContext({ userAgent: PHONE })
  const page = await context.newPage()
  await page.goto((await readQrCode(page, await card.screenshot())) ?? '')
  const heading = await page.locator('h1').innerText()
  await context.close()
  return heading
}

describe('a card from the sidebar to the phone', () => {
  it('opens the person’s page, which then counts as opened', async () => {
    const before = await readOpened()
    await sheet.sidebar().getByTestId('links-cards').click()
    const cards = sheet.page.frameLocator('[data-testid=dialog] iframe')
    const card = cards.getByTestId('cards-card').first()
    await card.waitFor()
    const name = await card.locator('h3').innerText()
    // Larger than the screen draws it, as paper is finer.
    await card.locator('svg').evaluate((code) => {
      code.style.cssText = 'position:fixed;inset:0;width:540px;height:540px;background:#fff'
    })

    const heading = await scan(card.locator('svg'))
    await sheet.page.getByTestId('dialog').getByRole('button', { name: 'Tutup' }).click()
    const after = await readOpened()

    expect(heading).toBe(name)
    expect(before).toMatch(/^0 dari \d+ orang/u)
    expect(after).toBe(before.replace('0 dari', '1 dari'))
  })

  it('is not counted for what WhatsApp fetches to show beside a message', async () => {
    const before = await readOpened()
    const sending = sheet.sidebar().getByTestId('links-page').last()
    const page = new URL((await sending.getAttribute('href')) ?? '')

    for (const agent of ['WhatsApp/2.23.20.0 A', 'facebookexternalhit/1.1']) {
      const answer = await fetch(page.origin + page.pathname, { headers: { 'user-agent': agent } })
      expect(answer.status).toBe(200)
    }

    expect(await readOpened()).toBe(before)
  })
})
