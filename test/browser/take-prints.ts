import type { Browser } from 'playwright-core'

import type { Month } from '../../shared/model/civil-date.ts'
import { getRecap, recapKinds } from '../../shared/recaps/recaps.ts'
import type { Product } from '../sample/product.ts'

/** Every recap of an agency; that of a regency is its overseer's. */
const KINDS = recapKinds(({ needs }) => !needs.includes('overseen'))

/** Makes every recap and takes a picture of the first page of each as printed: `print-<kind>.png`. */
export async function takePrints({
  browser,
  product,
  agencyId,
  spreadsheetId,
  account,
  recap,
  folder,
}: {
  readonly browser: Browser
  readonly product: Product
  readonly agencyId: string
  readonly spreadsheetId: string
  readonly account: string
  readonly recap: { readonly month: Month; readonly date: string; readonly employeeId: string }
  /** Ends in a slash. */
  readonly folder: string
}): Promise<void> {
  const { origin } = product.ws
  const job = await product.worker.operator.recap(agencyId, { ...recap, kinds: [...KINDS] })
  if (job.state !== 'done') throw new Error(`The recaps were not made: ${job.message}`)
  const context = await browser.newContext({ viewport: { width: 1300, height: 1300 } })
  await context.addCookies([{ name: 'account', value: account, url: origin }])
  const page = await context.newPage()
  for (const { kind, sheetId } of job.tabs) {
    const isPortrait = getRecap(kind).portrait === true
    const query = `gid=${sheetId}&portrait=${isPortrait}`
    await page.goto(`${origin}/spreadsheets/d/${spreadsheetId}/print?${query}`)
    await page
      .locator('.page')
      .first()
      .screenshot({ path: `${folder}print-${kind}.png` })
  }
  await context.close()
}
