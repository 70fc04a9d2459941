import type { Browser } from 'playwright-core'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import { getRecap } from '../../shared/recaps/recaps.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { liveThrough } from '../sample/live-through.ts'
import { sampleLandak } from '../sample/sample-landak.ts'
import { atLocal } from '../sample/working-days.ts'
import { openSheet } from './sheet-page.ts'
import { takeOwnPage } from './take-own-page.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const agency = sampleLandak(1)
const TODAY = getRecap('today')

/** Takes a picture of *Hari Ini* in the morning of a working day, with its boxes, `recap-today.png`, and of the pages of people then. */
export async function takeToday(browser: Browser, folder: string): Promise<void> {
  const product = await startTemporaryProduct({ now: new Date(at('2020-04-19', 390)) })
  try {
    const live = await liveThrough(product, agency, {
      setUpAt: at('2020-04-19', 400),
      until: at('2020-05-06', 630),
    })
    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId: live.spreadsheetId,
      account: agency.installer,
    })
    await sheet.page.setViewportSize({ width: 1460, height: 900 })
    await sheet.openTab(sheetIdOf(TODAY))
    await sheet.page.screenshot({ path: `${folder}recap-today.png` })
    await takeOwnPage({ browser, product, live, agency, folder })
  } finally {
    await product.close()
  }
}

function at(date: string, minutes: number): Instant {
  return atLocal('WIB', date as CivilDate, minutes)
}
