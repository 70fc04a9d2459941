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

/** What is reported, each with what it came to. */
export interface ActivityFilled {
  readonly activity: string
  readonly output: string
}

/** Fills in the form *Laporan Kinerja Harian*, and sends it; for today where no date is given. */
export async function fileReport(
  page: Page,
  link: string,
  { date, activities }: { date?: string; activities: readonly ActivityFilled[] },
): Promise<void> {
  await page.goto(link)
  await chooseDay(page, date)
  for (const [index, one] of activities.entries()) {
    await writeActivity(page, { ...one, number: index + 1, more: index + 1 < activities.length })
  }
  await page.getByRole('checkbox', { name: 'WA', exact: true }).check()
  await page.locator('[data-testid=submit]').click()
  await page.getByText('Terkirim.').waitFor()
}

/** To the section of the first activity. */
export async function chooseDay(page: Page, date?: string): Promise<void> {
  const day = date === undefined ? 'Hari ini' : 'Tanggal lain'
  await page.getByRole('radio', { name: day, exact: true }).check()
  await goOn(page)
  if (date === undefined) return
  await page.getByLabel('Tanggal laporan').fill(date)
  await goOn(page)
}

/** In the section of an activity; the last has none after it. */
export async function writeActivity(
  page: Page,
  { number, activity, output, more }: ActivityFilled & { number: number; more: boolean },
): Promise<void> {
  await page.getByLabel(`Kegiatan ${number}`).fill(activity)
  await page.getByLabel(`Hasil ${number}`).fill(output)
  await page.getByRole('radio', { name: more ? 'Ya' : 'Tidak', exact: true }).check()
  await goOn(page)
}

/** To the next section. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Berikutnya' }).click()
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
