import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { launchBrowser } from '../browser/chromium.ts'
import { guidePage, printGuide } from './print-guide.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

it.each([
  ['pegawai', 1],
  ['kepala-unit', 2],
  ['kepegawaian', 4],
  ['pengelola', 3],
  ['operator', 3],
])('%s prints on A4 in as many pages as it may have: %i', async (name, most) => {
  const pdf = (await printGuide(browser, name)).toString('latin1')

  expect(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12]/u.test(pdf)).toBe(true)
  expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0).toBeLessThanOrEqual(most)
})

it('the page for staff fits a phone', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  await page.setContent(guidePage('pegawai'))
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.close()

  expect(width).toBeLessThanOrEqual(360)
})
