import type { Browser } from 'playwright-core'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { callerOf } from '../sample/caller-of.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { openPhone } from './form-filling.ts'
import { openSheet } from './sheet-page.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const TODAY = '2026-03-04' as CivilDate

/**
 * Takes what the guides show and no other picture has: *Data saya* on a phone, what HR is asked there,
 * and *Periksa sambungan*: `guide-own-data.png`, `guide-requests.png`, `guide-doctor.png`.
 */
export async function takeGuides(browser: Browser, folder: string): Promise<void> {
  const agency = sampleSmall(1, TODAY)
  const product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 450)) })
  try {
    const live = await setUpAgency(product, agency)
    await product.worker.operator.sweep(live.agencyId)
    const { people } = await product.worker.application.listPersonalLinks(
      callerOf(agency.installer),
      live.agencyId,
    )
    const phone = await openPhone(browser)
    await phone.goto(`${product.workerUrl}${people[2]?.page}`)
    await phone.getByRole('link', { name: 'Data saya' }).click()
    await phone
      .getByLabel('Apa yang salah, dan apa yang benar')
      .fill('Nomor ponsel saya sudah berganti.')
    await phone.getByText('Ada yang salah?').scrollIntoViewIfNeeded()
    await phone.screenshot({ path: `${folder}guide-own-data.png` })
    await phone.getByRole('button', { name: 'Kirim ke bagian kepegawaian' }).click()

    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId: live.spreadsheetId,
      account: agency.installer,
    })
    await sheet.page.setViewportSize({ width: 1100, height: 820 })
    await sheet.chooseMenu('Periksa sambungan')
    await sheet.sidebar().locator('#again:not([disabled])').waitFor()
    await sheet.page.screenshot({ path: `${folder}guide-doctor.png` })
    await sheet.chooseMenu('Tautan pribadi')
    const open = sheet.sidebar().getByRole('button', { name: 'Lihat permintaan' })
    await open.click()
    const said = sheet.sidebar().getByLabel('Jawaban atau alasan')
    await said.first().scrollIntoViewIfNeeded()
    await sheet.page.screenshot({ path: `${folder}guide-requests.png` })
  } finally {
    await product.close()
  }
}
