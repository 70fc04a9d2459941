import type { Browser } from 'playwright-core'

import { callerOf } from '../sample/caller-of.ts'
import type { LivedAgency } from '../sample/live-through.ts'
import type { Product } from '../sample/product.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { openSheet } from './sheet-page.ts'

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 }

/** Whose pages, at the present moment of the product. */
export interface OwnPageScene {
  readonly browser: Browser
  readonly product: Product
  readonly live: LivedAgency
  readonly agency: SampleAgency
  readonly folder: string
}

/**
 * Takes pictures of *Hari Saya* of somebody who works from home and has checked in, and of *Meja tinjau*
 * of the head who has most to read, beside the spreadsheet, and of the cards that lead people to their
 * pages: `own-page.png`, `desk.png`, `cards.png`. Throws `Error` where the sample shows none of them.
 */
export async function takeOwnPage(scene: OwnPageScene): Promise<void> {
  const { product, live, agency } = scene
  const caller = callerOf(agency.installer)
  const { people } = await product.worker.application.listPersonalLinks(caller, live.agencyId)
  const shown = await Promise.all(
    people.map(async ({ employeeId, page }) => {
      const url = `${product.workerUrl}${page}`
      const own = await (await fetch(url)).text()
      const desk = await (await fetch(`${url}/meja`)).text()
      return { employeeId, url, own, waiting: desk.split('<li>').length }
    }),
  )
  const homeworker = shown.find(({ own }) => own.includes('Dari rumah') && own.includes('Dihitung'))
  const seated = new Set(agency.access.map(({ email }) => email))
  const emails = new Map(agency.employees.map(({ id, email }) => [id, email]))
  const [head] = shown
    .filter(({ employeeId }) => seated.has(emails.get(employeeId) ?? ''))
    .toSorted((a, b) => b.waiting - a.waiting)
  if (!homeworker || !head || head.waiting < 2) throw new Error('Nobody has anything to show')
  await takePhone(scene, homeworker.url, 'own-page')
  await takeSidebar(scene, emails.get(head.employeeId)!)
  await takeCards(scene)
}

async function takePhone({ browser, folder }: OwnPageScene, url: string, name: string) {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await page.goto(url)
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true })
  await context.close()
}

async function takeSidebar({ browser, product, live, folder }: OwnPageScene, account: string) {
  const { origin } = product.ws
  const sheet = await openSheet(browser, { origin, spreadsheetId: live.spreadsheetId, account })
  await sheet.page.setViewportSize({ width: 1100, height: 820 })
  await sheet.chooseMenu('Meja tinjau')
  // Google asks once for the add-on’s permissions.
  await sheet.page.getByRole('button', { name: 'Izinkan' }).click()
  await sheet.sidebar().locator('li').first().waitFor()
  await sheet.page.screenshot({ path: `${folder}desk.png` })
}

async function takeCards({ browser, product, live, agency, folder }: OwnPageScene): Promise<void> {
  const sheet = await openSheet(browser, {
    origin: product.ws.origin,
    spreadsheetId: live.spreadsheetId,
    account: agency.installer,
  })
  await sheet.page.setViewportSize({ width: 1100, height: 820 })
  await sheet.chooseMenu('Tautan pribadi')
  await sheet.sidebar().getByTestId('links-cards').click()
  const dialog = sheet.page.frameLocator('[data-testid=dialog] iframe')
  await dialog.getByTestId('cards-card').first().waitFor()
  await sheet.page.screenshot({ path: `${folder}cards.png` })
}
