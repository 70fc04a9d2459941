import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../worker/app.ts'
import { pagePath, personKey } from '../../worker/usecases/access/person-key.ts'
import { HEAD_ID } from '../shared/workbook/sample-tabs.ts'
import { openOffice, type Office } from '../worker/office.ts'
import { launchBrowser } from './chromium.ts'
import { postForm } from './post-form.ts'
import { openSheet } from './sheet-page.ts'
import { startSmallAgency, type SmallAgency } from './small-agency.ts'

const APPROVALS = 40
const CLICKS_AT_MOST = 5
const PHONE = { width: 360, height: 740 }
const ORIGIN = 'http://pantau.test'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Counts what a person clicks, in every frame. */
async function countClicks(context: BrowserContext): Promise<() => number> {
  let clicks = 0
  await context.exposeFunction('countClick', () => {
    clicks += 1
  })
  await context.addInitScript(() => {
    const count = Reflect.get(window, 'countClick') as () => void
    document.addEventListener('click', ({ isTrusted }) => isTrusted && count(), true)
  })
  return () => clicks
}

describe('forty approvals in the sidebar', () => {
  let small: SmallAgency
  beforeAll(async () => {
    small = await startSmallAgency()
    const staff = small.agency.employees.slice(2)
    for (let at = 0; at < APPROVALS; at += 1) {
      await postForm(small.product.ws.origin, small.live.forms['daily-report'], {
        ...small.who(staff[at % staff.length]!, 'daily-report'),
        day: ['Hari ini'],
        activity1: [`Menata koleksi rak ${at + 1}`],
        output1: ['Rak tertata'],
        more2: ['Tidak'],
        channel: ['WA'],
      })
    }
    await small.sweep()
  })
  afterAll(() => small?.product.close())

  it('take at most five clicks from the spreadsheet’s menu on, and bear the head’s name', async () => {
    const { agency, live, product } = small
    const head = agency.employees[0]!
    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId: live.spreadsheetId,
      account: head.email,
    })
    const clicks = await countClicks(sheet.page.context())
    await sheet.page.reload()
    await sheet.page.locator('[data-testid=sheet-tab]').first().waitFor()

    await sheet.chooseMenu('Meja tinjau')
    // Google asks once for the add-on’s permissions.
    await sheet.page.getByRole('button', { name: 'Izinkan' }).click()
    const sidebar = sheet.sidebar()
    const approve = sidebar.getByTestId('desk-approve')
    await approve.waitFor()
    const waiting = Number(/\d+/u.exec(await approve.innerText())?.[0])
    await approve.click()
    await sidebar.getByText(`${waiting} keputusan dicatat.`).waitFor()

    expect(waiting).toBeGreaterThanOrEqual(APPROVALS)
    expect(clicks()).toBeLessThanOrEqual(CLICKS_AT_MOST)
    expect(await approve.isVisible()).toBe(false)
    await sheet.page.reload()
    await sheet.chooseMenu('Meja tinjau')
    await sidebar.getByText('Yang baru Anda putuskan').waitFor()
    await small.sweep()
    const told = small.read('Tinjauan 2026-03').filter((row) => row.join(' ').includes(head.email))
    expect(told).toHaveLength(waiting)
  })
})

describe('forty approvals on a phone', () => {
  let office: Office
  let path: string
  beforeAll(async () => {
    office = await openOffice()
    for (let at = 0; at < APPROVALS; at += 1) {
      await office.submit('daily-report', {
        responseId: `report-${at}`,
        at: '2021-07-05T00:30:00.000Z',
        answers: { date: '2021-07-05', activity1: `Menyusun nota ${at}`, output1: 'Nota dinas' },
      })
    }
    await office.submit('permit', {
      responseId: 'journey',
      answers: {
        from: '2021-07-28',
        until: '2021-07-28',
        kind: 'Perjalanan',
        travelKind: 'Pribadi',
        destination: 'Balikpapan',
        region: 'Di luar wilayah',
        reason: 'Menjenguk keluarga',
      },
    })
    await office.sweep()
    const agency = await office.agency()
    const renewals = await office.store.keys.listRenewals(agency.id)
    path = pagePath(agency, personKey(agency, HEAD_ID, { renewals }))
  })
  afterAll(() => office.close())

  async function openPage(
    options: { readonly script: boolean; readonly width?: number },
    url = `${path}/meja`,
  ): Promise<Page> {
    const app = createApp({
      application: office.application,
      verifyIdentity: () => Promise.reject(new Error('nobody signs in')),
      onAudienceRefused: () => Promise.resolve(),
      clientKey: () => 'phone',
      newRequestId: () => 'request-0001',
      log: () => undefined,
    })
    const context = await browser.newContext({
      viewport: { ...PHONE, width: options.width ?? PHONE.width },
      javaScriptEnabled: options.script,
    })
    await context.route(`${ORIGIN}/**`, async (route) => {
      const request = route.request()
      const body = request.postData()
      const response = await app.request(request.url(), {
        method: request.method(),
        ...(body !== null && {
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      })
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      })
    })
    const page = await context.newPage()
    await page.goto(`${ORIGIN}${url}`)
    return page
  }

  it('shows what is to be read first, without a script, and nothing wider than the phone', async () => {
    const page = await openPage({ script: false, width: 320 })

    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Perlu dibaca satu per satu (1)',
      `Tanpa catatan (${APPROVALS})`,
    ])
    expect(await page.locator('form').first().innerText()).toContain(
      'C7 mengizinkan hanya keadaan mendesak atau tugas penting.',
    )
    const box = await page.locator('main').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
  })

  it('has nothing for axe to complain of, also after a decision', async () => {
    const page = await openPage({ script: true })
    await page.getByText('Lihat daftarnya').click()
    const before = await findViolations(page)
    await page.getByRole('textbox', { name: 'Catatan' }).fill('Bicara dulu')
    await page.getByRole('button', { name: 'Kembalikan' }).click()
    await page.getByText('1 keputusan dicatat.').waitFor()
    await page.getByText('Yang baru Anda putuskan').click()

    expect(before).toEqual([])
    expect(await findViolations(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(PHONE.width)
  })

  it('take two taps from one’s own page on, and can be taken back by one', async () => {
    const page = await openPage({ script: false }, path)

    await page.getByRole('link', { name: 'Meja tinjau' }).click()
    await page.getByRole('button', { name: `Setujui ${APPROVALS} sekaligus` }).click()
    await page.getByText(`${APPROVALS} keputusan dicatat.`).waitFor()
    expect(await page.getByRole('button', { name: /sekaligus/u }).count()).toBe(0)
    await page.getByRole('button', { name: `Batalkan ${APPROVALS} tadi` }).click()
    await page.getByText(`${APPROVALS} keputusan dibatalkan.`).waitFor()

    expect(await page.getByRole('button', { name: `Setujui ${APPROVALS} sekaligus` }).count()).toBe(
      1,
    )
  })
})

/** What axe finds of all its rules, best practices included. */
async function findViolations(page: Page): Promise<string[]> {
  const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
  await page.evaluate(axe)
  const { violations } = await page.evaluate(async () => {
    const { run } = Reflect.get(window, 'axe') as { run: () => Promise<AxeResults> }
    return run()
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
