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
  await page.getByText('Terkirim.').waitFor()
}

/** Fills in the form *Laporan Kinerja Harian*, and sends it. */
export async function fileReport(
  page: Page,
  link: string,
  report: { date: string; activity: string; output: string },
): Promise<void> {
  await page.goto(link)
  await page.getByRole('radio', { name: 'Tanggal lain', exact: true }).check()
  await page.getByLabel('Tanggal laporan').fill(report.date)
  await page.getByLabel('Kegiatan 1').fill(report.activity)
  await page.getByLabel('Hasil 1').fill(report.output)
  await page.getByRole('checkbox', { name: 'WA', exact: true }).check()
  await page.locator('[data-testid=submit]').click()
  await page.getByText('Terkirim.').waitFor()
}

/** Shares a location with the form *Presensi*, pasting what WhatsApp or Maps gave. */
export async function shareLocation(page: Page, link: string, location: string): Promise<void> {
  await page.goto(link)
  for (const choice of ['Lokasi', 'Rumah', 'Sehat']) {
    await page.getByRole('radio', { name: choice, exact: true }).check()
  }
  await page.getByLabel('Lokasi', { exact: true }).and(page.getByRole('textbox')).fill(location)
  await page.locator('[data-testid=submit]').click()
  await page.getByText('Terkirim.').waitFor()
}

/** The unit head writes a message down with the form *Presensi Jalur Lain*. */
export async function fileMessage(
  page: Page,
  link: string,
  message: {
    employeeId: string
    channel: string
    receivedOn: string
    receivedAt: string
    text: string
  },
): Promise<void> {
  await page.goto(link)
  await page.getByLabel('NIP atau NIK pegawai yang melapor').fill(message.employeeId)
  await page.getByRole('radio', { name: message.channel, exact: true }).check()
  await page.getByLabel('Tanggal diterima').fill(message.receivedOn)
  await page.getByLabel('Pukul diterima').fill(message.receivedAt)
  await page.getByLabel('Isi pesan asli').fill(message.text)
  await page.locator('[data-testid=submit]').click()
  await page.getByText('Terkirim.').waitFor()
}
