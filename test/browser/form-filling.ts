import type { Browser, Page } from 'playwright-core'

/** A phone with a small screen, as most staff have. */
export async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  })
  return context.newPage()
}

/** Fills in the form *Presensi* opened by a personal link, and sends it. */
export async function fileCheckIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  for (const choice of ['Masuk', 'Rumah', 'Sehat', 'Hadir virtual']) {
    await page.getByRole('radio', { name: choice, exact: true }).check()
  }
  await page.locator('[data-testid=submit]').click()
  await page.getByText('presensi Anda sudah tercatat').waitFor()
}

/** Fills in the form *Laporan Kinerja Harian*, and sends it. */
export async function fileReport(
  page: Page,
  link: string,
  report: { date: string; activity: string; output: string },
): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Tanggal laporan').fill(report.date)
  await page.getByLabel('Kegiatan 1').fill(report.activity)
  await page.getByLabel('Hasil 1').fill(report.output)
  await page.getByRole('checkbox', { name: 'WA', exact: true }).check()
  await page.locator('[data-testid=submit]').click()
  await page.getByText('laporan Anda sudah diterima').waitFor()
}
