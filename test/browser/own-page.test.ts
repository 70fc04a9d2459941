import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { callerOf } from '../sample/caller-of.ts'
import { launchBrowser } from './chromium.ts'
import { postForm } from './post-form.ts'
import { startSmallAgency, type SmallAgency } from './small-agency.ts'

/** In Tenggarong, within the agency's region. */
const AT_HOME = { latitude: -0.4161, longitude: 116.989, accuracy: 20 }
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }

let office: SmallAgency
let browser: Browser
/** Addresses of those who work from home today. */
let homeworkers: { readonly employeeId: string; readonly url: string }[]
let axe: string
/** Where a head reminds staff. */
let reminding: string

beforeAll(async () => {
  office = await startSmallAgency()
  browser = await launchBrowser()
  axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
  const { worker, workerUrl } = office.product
  const caller = callerOf(office.agency.installer)
  const { people } = await worker.application.listPersonalLinks(caller, office.live.agencyId)
  const headId = office.agency.units[0]!.headId
  reminding = `${workerUrl}${people.find((one) => one.employeeId === headId)!.page}/ingatkan`
  homeworkers = []
  for (const { employeeId, page } of people) {
    const url = `${workerUrl}${page}`
    const shown = await (await fetch(url)).text()
    if (shown.includes('Dari rumah')) homeworkers.push({ employeeId, url })
  }
})

afterAll(async () => {
  await browser?.close()
  await office?.product.close()
})

async function openPage(
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ ...PHONE, ...options })
  const page = await context.newPage()
  await page.goto(url)
  return { page, context }
}

/** Whether anything is wider than the screen. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}

/** What axe, which was put into the page, finds there. */
async function violationsOn(page: Page): Promise<unknown[]> {
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

describe('a person’s own page on a phone', () => {
  it('checks in with two taps, the phone’s place filled in, and tells a true receipt', async () => {
    const { url } = homeworkers[0]!
    const { page, context } = await openPage(url, {
      geolocation: AT_HOME,
      permissions: ['geolocation'],
    })
    const first = page.locator('a.do')
    expect(await first.count()).toBe(1)
    const label = await first.innerText()
    expect(await page.locator('main').innerText()).toContain(`“${label}” memakai lokasi ponsel`)

    await first.tap()
    await page.locator('[data-testid=submit]').waitFor()
    const place = page.getByLabel('Lokasi', { exact: true }).and(page.getByRole('textbox'))
    expect(await place.inputValue()).toBe('-0.41610,116.98900 ±20 m')
    // Nobody says of their health what they did not.
    for (const condition of ['Sehat', 'Kurang sehat', 'Isolasi mandiri']) {
      expect(await page.getByLabel(condition, { exact: true }).isChecked()).toBe(false)
    }
    await page.locator('[data-testid=submit]').tap()
    await page.getByText('Terkirim.').waitFor()

    await page.goto(url)
    const before = await page.locator('section[aria-labelledby=hari]').innerText()
    expect(before).toContain('Baru mengirim? Yang masuk sesudah itu belum terbaca')
    expect(before).not.toMatch(/Dihitung|[Tt]erima kasih/u)

    await office.sweep()
    await page.getByRole('link', { name: 'Lihat lagi' }).tap()
    await page.getByText(/^Dihitung 07\.\d\d.*di dalam wilayah/u).waitFor()
    await context.close()
  })

  it('asks about what came in the person’s name from an old link, and a yes counts it at its time', async () => {
    const { employeeId, url } = homeworkers[1]!
    const { product, live } = office
    const answers = { employeeId: [employeeId], kind: ['Masuk'], place: ['Rumah'] }
    const sent = { ...answers, ticket: ['0000-0000-0000-0000'], condition: ['Sehat'] }
    expect(await postForm(product.ws.origin, live.forms['check-in'], sent)).toBe(200)
    await office.sweep()
    product.ws.clock.step(3_600_000)

    const { page, context } = await openPage(url)
    const question = page.locator('section.check')
    expect(await question.innerText()).toMatch(/07\.\d\d WITA: Presensi atas nama Anda/u)
    expect(await page.locator('main').innerText()).toContain('menunggu jawaban Anda')
    await question.getByRole('button', { name: 'Ya, dari saya' }).tap()

    await page.getByText(/^Dihitung 07\.\d\d/u).waitFor()
    expect(await page.locator('section.check').count()).toBe(0)
    await context.close()
  })

  it('keeps an SMS ready when a form is tapped without a line, and offers the form once there is one', async () => {
    const { employeeId, url } = homeworkers[2]!
    for (const [query, kind, counts, online] of [
      ['', 'Masuk', 'dihitung jam SMS diterima', 'Sudah ada internet'],
      ['?bahasa=en', 'In', 'at which the SMS arrived', 'There is internet'],
    ] as const) {
      const { page, context } = await openPage(`${url}${query}`, {
        viewport: { width: 320, height: 640 },
        geolocation: AT_HOME,
        permissions: ['geolocation'],
        bypassCSP: true,
      })
      const panel = page.locator('#luring')
      const field = panel.getByRole('textbox')
      const send = panel.locator('#luring-sms')
      const keptTexts = (): Promise<string[]> => page.evaluate(() => Object.values(localStorage))
      await page.evaluate(axe)
      expect(await panel.isVisible()).toBe(false)

      await context.setOffline(true)
      await page.locator('a.do').tap()
      const moment = await page.evaluate(() => new Date().toLocaleDateString('en-GB'))
      expect(await field.inputValue()).toMatch(
        new RegExp(`^${kind} ${moment} \\d\\d\\.\\d\\d\\. .*${employeeId}`, 'u'),
      )
      expect(await panel.innerText()).toContain(counts)
      expect(await panel.locator('#luring-formulir').isVisible()).toBe(false)
      expect(await isTooWide(page)).toBe(false)
      expect(await violationsOn(page)).toEqual([])

      await field.fill('Masuk dari rumah')
      const [kept = '', ...others] = await keptTexts()
      expect(others).toEqual([])
      expect(JSON.parse(kept)).toEqual({ day: moment, of: employeeId, text: 'Masuk dari rumah' })
      expect(await send.getAttribute('href')).toMatch(/^sms:\+62\d+\?body=Masuk%20dari%20rumah$/u)

      await context.setOffline(false)
      await panel.getByText(online).waitFor()
      expect(await panel.locator('#luring-formulir').isVisible()).toBe(true)
      expect(await panel.locator('#luring-formulir').getAttribute('href')).toContain('/viewform?')
      await page.reload()
      expect(await field.inputValue()).toBe('Masuk dari rumah')
      await send.evaluate((link) => {
        link.addEventListener('click', (event) => event.preventDefault())
      })
      await send.tap()
      expect(await keptTexts()).toEqual([])
      await context.close()
    }
  })

  it('forgets an SMS that was not sent on the next day, and shows nobody that of another', async () => {
    const { employeeId, url } = homeworkers[2]!
    const { page, context } = await openPage(url)
    const keep = (draft: Readonly<Record<'day' | 'of' | 'text', string>>): Promise<void> =>
      page.evaluate((one) => localStorage.setItem('pantau-sms', JSON.stringify(one)), draft)
    await keep({ day: '01/01/2020', of: employeeId, text: 'Masuk' })
    await page.reload()
    expect(await page.locator('#luring').isVisible()).toBe(false)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)

    const day = await page.evaluate(() => new Date().toLocaleDateString('en-GB'))
    await keep({ day, of: homeworkers[0]!.employeeId, text: 'Masuk' })
    await page.reload()
    expect(await page.locator('#luring').isVisible()).toBe(false)
    await keep({ day, of: employeeId, text: 'Masuk' })
    await page.reload()
    await page.locator('#luring').waitFor()
    await context.close()
  })

  it('is read, and leads into the form, without any script', async () => {
    const { url } = homeworkers[2]!
    const { page, context } = await openPage(url, { javaScriptEnabled: false })

    expect(await page.locator('h2').allInnerTexts()).toContain('Hari ini')
    await page.locator('a.do').tap()
    await page.locator('[data-testid=submit]').waitFor()
    expect(await page.getByRole('radio', { name: 'Rumah', exact: true }).isChecked()).toBe(true)
    await context.close()
  })

  it('opens the form without a place where the phone is not allowed to tell it', async () => {
    const { url } = homeworkers[2]!
    const { page, context } = await openPage(url, { permissions: [] })

    await page.locator('a.do').tap()
    await page.locator('[data-testid=submit]').waitFor()

    const place = page.getByLabel('Lokasi', { exact: true }).and(page.getByRole('textbox'))
    expect(await place.inputValue()).toBe('')
    await context.close()
  })

  it('leads from a day to its reason, to the objection, and back', async () => {
    const { url } = homeworkers[2]!
    const { page, context } = await openPage(url)

    await page.getByRole('link', { name: /^2/u }).first().tap()
    await page.getByRole('heading', { name: '2 Maret 2026' }).waitFor()
    const object = page.getByRole('link', { name: 'Ajukan keberatan' })
    expect(await object.getAttribute('href')).toContain('Koreksi')
    await page.getByRole('link', { name: 'Kembali ke Hari Saya' }).tap()
    await page.getByRole('heading', { name: 'Hari ini' }).waitFor()
    await context.close()
  })

  it('has no violation that axe finds, in either language, on the page, a day and a dead link', async () => {
    const { url } = homeworkers[2]!
    const addresses = [
      url,
      `${url}?bahasa=en`,
      `${url}/hari/2026-03-02`,
      `${url}/hari/2026-03-02?bahasa=en`,
      `${url}x`,
    ]
    for (const address of addresses) {
      const { page, context } = await openPage(address, { bypassCSP: true })
      await page.evaluate(axe)
      expect(await violationsOn(page)).toEqual([])
      await context.close()
    }
  })

  it('fits 320 px, and 360 px with letters twice as large', async () => {
    const { url } = homeworkers[2]!
    for (const address of [url, `${url}/hari/2026-03-02`, reminding]) {
      const narrow = await openPage(address, { viewport: { width: 320, height: 640 } })
      expect(await isTooWide(narrow.page)).toBe(false)
      await narrow.context.close()

      const large = await openPage(address)
      await large.page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await isTooWide(large.page)).toBe(false)
      await large.context.close()
    }
    const reminder = await openPage(reminding)
    expect(await reminder.page.locator('form.card').count()).toBeGreaterThan(0)
    await reminder.context.close()
  })

  it('is gone through by keyboard in the order in which it is read', async () => {
    const { url } = homeworkers[2]!
    const { page, context } = await openPage(url)
    const names: string[] = []
    for (let times = 0; times < 4; times += 1) {
      await page.keyboard.press('Tab')
      names.push(await page.evaluate(() => document.activeElement?.textContent ?? ''))
    }
    const inOrder = (await page.locator('a:visible').allTextContents()).slice(0, 4)

    expect(names).toEqual(inOrder)
    expect(names[0]).toBe('Masuk')
    await context.close()
  })
})
