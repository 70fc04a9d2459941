import { linkToForm } from '../sample/tickets.ts'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'

import { parseMonth } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { RECAPS } from '../../shared/recaps/recaps.ts'
import type { RecapKey } from '../../shared/recaps/recaps.ts'
import { liveThrough } from '../sample/live-through.ts'
import type { LivedAgency } from '../sample/live-through.ts'
import type { Product } from '../sample/product.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { atWita } from '../sample/working-days.ts'
import { launchBrowser } from './chromium.ts'
import { openPhone } from './form-filling.ts'
import { openSheet } from './sheet-page.ts'
import type { SheetPage } from './sheet-page.ts'
import { takeChecklist } from './take-checklist.ts'
import { takeConfirmation } from './take-confirmation.ts'
import { takeGuides } from './take-guides.ts'
import { takeMonthOfFive } from './take-month-of-five.ts'
import { takeRegulation } from './take-regulation.ts'
import { takeToday } from './take-today.ts'
import { takePrints } from './take-prints.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url))
const MONTH = parseMonth('2021-07')
const agency = sampleKukar(1)

const product = await startTemporaryProduct({
  now: new Date(atWita('2021-06-25' as CivilDate, 390)),
})
const browser = await launchBrowser()
try {
  mkdirSync(folder, { recursive: true })
  const live = await liveThrough(product, agency, {
    setUpAt: atWita('2021-06-25' as CivilDate, 400),
    until: atWita('2021-08-02' as CivilDate, 540),
    onDay: ({ date }) => console.log(date),
  })
  await product.restartWorker({ background: true })
  await takeForm({ browser, product, live })
  await takeSheets({ browser, product, live })
  await takePrints({
    browser,
    product,
    folder,
    agencyId: live.agencyId,
    spreadsheetId: live.spreadsheetId,
    account: agency.installer,
    recap: { month: MONTH, date: '2021-07-15', employeeId: agency.employees[10]?.id ?? '' },
  })
  await takeToday(browser, folder)
  await takeChecklist(browser, folder)
  await takeConfirmation(browser, folder)
  await takeRegulation(browser, folder)
  await takeMonthOfFive(browser, folder)
  await takeGuides(browser, folder)
} finally {
  await browser.close()
  await product.close()
}

interface Scene {
  readonly browser: Browser
  readonly product: Product
  readonly live: LivedAgency
}

async function takeForm({ browser, product, live }: Scene): Promise<void> {
  const employeeId = agency.employees[8]?.id ?? ''
  const phone = await openPhone(browser)
  await phone.goto(linkToForm(product, live, { employeeId, formKind: 'check-in' }))
  await phone.getByRole('radio', { name: 'Masuk', exact: true }).check()
  await phone.evaluate(() => scrollTo(0, 0))
  await phone.screenshot({ path: `${folder}form.png` })
}

async function takeSheets({ browser, product, live }: Scene): Promise<void> {
  const { origin } = product.ws
  const { spreadsheetId } = live
  const sheet = await openSheet(browser, { origin, spreadsheetId, account: agency.installer })

  await sheet.openTab(sheetIdOf(getPeopleTab('roster'), MONTH))
  await sheet.page.screenshot({ path: `${folder}roster.png` })

  await sheet.chooseMenu('Buat rekap…')
  const sidebar = sheet.sidebar()
  await sidebar.getByTestId('recap-month').selectOption(MONTH)
  await takeMenu(sheet)
  // Google takes longer than this machine; without that the work is over before it is seen.
  const slow = { method: 'sheets.spreadsheets.batchUpdate', kind: 'delay', delayMs: 4000 } as const
  product.ws.faults.add({ ...slow, times: 3 })
  await sidebar.getByTestId('recap-start').click()
  await sidebar.getByText(/^2 dari \d+$/).waitFor()
  await sheet.page.screenshot({ path: `${folder}sidebar-progress.png` })
  const link = sidebar.getByTestId('recap-link-attendance')
  await link.waitFor()
  await sidebar.getByText('Rekap selesai').waitFor()
  await link.click()
  await sheet.page
    .locator('[data-testid=sheet-tab][aria-selected=true][data-title^="Rekap Kehadiran"]')
    .waitFor()
  await sheet.page.setViewportSize({ width: 1900, height: 1000 })
  await sheet.page.screenshot({ path: `${folder}sheet.png` })

  await sheet.page.getByTestId('sidebar-close').click()
  await sheet.page.setViewportSize({ width: 2330, height: 1330 })
  await takeTab(sheet, 'attendance', 'recap-attendance')
  await sheet.page.setViewportSize({ width: 1750, height: 1000 })
  await takeTab(sheet, 'findings', 'recap-findings')
  await takeTab(sheet, 'diagnostics', 'recap-diagnostics')
  await sheet.page.setViewportSize({ width: 2200, height: 1100 })
  await sheet.openTab(sheetIdOf(getPeopleTab('reviews'), MONTH))
  const report = sheet.page.getByRole('cell', { name: 'Laporan Kinerja Harian', exact: true })
  await report.first().evaluate((cell) => cell.scrollIntoView({ block: 'center' }))
  await sheet.page.screenshot({ path: `${folder}reviews.png` })
}

async function takeMenu(sheet: SheetPage): Promise<void> {
  await sheet.page.locator('[data-testid=menu-extensions]').click()
  await sheet.page.screenshot({ path: `${folder}menu.png` })
  await sheet.page.keyboard.press('Escape')
}

async function takeTab(sheet: SheetPage, key: RecapKey, name: string): Promise<void> {
  const tab = RECAPS.find((candidate) => candidate.key === key)
  if (!tab) throw new RangeError(`No recap "${key}"`)
  await sheet.openTab(tab.monthly ? sheetIdOf(tab, MONTH) : sheetIdOf(tab))
  await sheet.page.screenshot({ path: `${folder}${name}.png` })
}
