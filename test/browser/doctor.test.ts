import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { launchBrowser } from './chromium.ts'
import { openSheet, type SheetPage } from './sheet-page.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const TODAY = '2026-03-04' as CivilDate
const agency = sampleSmall(1, TODAY)

let product: Product
let live: LiveAgency
let browser: Browser
let sheet: SheetPage
beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 450)) })
  live = await setUpAgency(product, agency)
  await product.worker.operator.sweep(live.agencyId)
  browser = await launchBrowser()
  sheet = await openSheet(browser, {
    origin: product.ws.origin,
    spreadsheetId: live.spreadsheetId,
    account: agency.installer,
  })
  await sheet.page.setViewportSize({ width: 1100, height: 1000 })
  await sheet.chooseMenu('Periksa sambungan')
})
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

/** The lines that are not good, after another look. */
async function readLines(name: string): Promise<string> {
  const sidebar = sheet.sidebar()
  await sidebar.locator('#again:not([disabled])').waitFor()
  await sidebar.getByTestId('connection-again').click()
  await sidebar.locator('#again:not([disabled])').waitFor()
  const folder = process.env['PANTAU_PICTURES']
  if (folder) await sheet.page.screenshot({ path: join(folder, `${name}.png`) })
  return sidebar.getByTestId('connection-checks').innerText()
}

describe('Periksa sambungan, the doctor for HR', () => {
  it('finds nothing broken of an office in order, and lists what is good', async () => {
    const lines = await readLines('doctor-good')

    expect(lines).not.toContain('(rusak)')
    expect(lines).toContain('! Hari libur (perlu dilihat)')
    const good = sheet.sidebar().getByTestId('connection-good')
    await good.click()
    const listed = await sheet.sidebar().getByTestId('connection-good-checks').innerText()
    for (const title of ['Dibagikan', 'Lembar kerja', 'Zona waktu', 'Aturan']) {
      expect(listed).toContain(`✓ ${title} (baik)`)
    }
    expect(listed).toContain('dipublikasikan, dan dapat dibuka oleh siapa saja')
    await good.click()
  })

  it('says what is not in order, with where to click, on a line of its own', async () => {
    asPerson(product.ws, agency.installer).batchUpdate(live.spreadsheetId, [
      {
        updateSpreadsheetProperties: {
          properties: { timeZone: 'America/New_York', locale: 'en_US' },
          fields: 'timeZone,locale',
        },
      },
    ])
    const { faults } = product.ws
    faults.add({ method: 'drive.permissions.list', kind: '403', times: Infinity })
    const lines = await readLines('doctor-troubles')
    faults.clear()

    expect(lines).toContain('✗ Lokal (rusak)')
    expect(lines).toContain('File > Setelan > Zona waktu: Asia/Makassar')
    expect(lines).toContain('? Formulir (tak dapat diperiksa)')
    expect(lines).toContain('Pantau tidak diizinkan melihatnya')
    expect(lines.indexOf('rusak')).toBeLessThan(lines.indexOf('perlu dilihat'))
    const width = await sheet
      .sidebar()
      .locator('body')
      .evaluate((body) => body.scrollWidth)
    expect(width).toBeLessThanOrEqual(300)
  })

  it('names an administrator where the sheet is shared and out of reach all the same', async () => {
    const { faults } = product.ws
    faults.add({ method: 'sheets.spreadsheets.get', kind: '403', times: Infinity })
    const lines = await readLines('doctor-forbidden')
    faults.clear()

    expect(lines).toContain('✗ Lembar kerja (rusak)')
    expect(lines).toContain('Konsol Admin')
    expect(lines).toContain('? Zona waktu (tak dapat diperiksa)')
  })
})
