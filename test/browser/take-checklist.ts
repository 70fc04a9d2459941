import type { Browser } from 'playwright-core'

import { getRecap } from '../../shared/recaps/recaps.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { startEmptyAgency } from './empty-agency.ts'
import { openSheet } from './sheet-page.ts'

/** Takes a picture of *Hari Ini* of an office that was just set up, `checklist.png`. */
export async function takeChecklist(browser: Browser, folder: string): Promise<void> {
  const { product, spreadsheetId, account } = await startEmptyAgency()
  try {
    const sheet = await openSheet(browser, { origin: product.ws.origin, spreadsheetId, account })
    await sheet.page.setViewportSize({ width: 1460, height: 760 })
    await sheet.openTab(sheetIdOf(getRecap('today')))
    await sheet.page.screenshot({ path: `${folder}checklist.png` })
  } finally {
    await product.close()
  }
}
