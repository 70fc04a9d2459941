import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { RECAPS } from '../../shared/recaps/recaps.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { scriptHostOf } from '../workspace/apps-script/script-host.ts'
import { spreadsheetOf } from '../workspace/forms/form-record.ts'
import { launchBrowser } from './chromium.ts'
import { openSheet } from './sheet-page.ts'
import type { SheetPage } from './sheet-page.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const HR = 'kepegawaian@dinas.example'
const ANSWERS = {
  agencyName: 'DINAS SOSIAL',
  governmentKind: 'regency',
  governmentName: 'KUTAI KARTANEGARA',
  agencyCode: 'DINSOS',
  place: 'Tenggarong',
} as const
/** The worker makes them in its own time. */
const WORKER_TABS = new Set<string | null>(RECAPS.map(({ title }) => title.id))

let product: Product
let browser: Browser
let spreadsheetId: string

beforeAll(async () => {
  product = await startTemporaryProduct({ background: true })
  browser = await launchBrowser()
  spreadsheetId = asPerson(product.ws, HR).createSpreadsheet('Lembar kerja baru')
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

describe('set-up in the sidebar', () => {
  it('makes nothing for a code of another agency or one not known', async () => {
    const { operator } = product.worker
    const { code: ofAnother } = await operator.issueEnrolmentCode({ agencyCode: 'DISHUB' })
    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId,
      account: HR,
    })
    await sheet.chooseMenu('Siapkan lembar')
    await sheet.page.getByTestId('authorize-allow').click()
    await fillIn(sheet, ofAnother)
    const sidebar = sheet.sidebar()
    const status = sidebar.getByTestId('setup-status')

    await sidebar.getByTestId('setup-start').click()
    await status.getByText('diterbitkan untuk Kode instansi DISHUB').waitFor()
    await sidebar.getByTestId('setup-code').fill('ABC')
    await sidebar.getByTestId('setup-start').click()
    await status.getByText('Kode pendaftaran tidak dikenal').waitFor()

    expect(await status.innerText()).not.toMatch(/npm|pantau --|Error/u)
    expect(await tabTitles(sheet)).toHaveLength(1)
    expect(product.ws.forms.listForms()).toEqual([])
    expect(await operator.listAgencies()).toEqual([])
  })

  it('makes tabs, forms and the connection of an empty spreadsheet', async () => {
    const { code } = await product.worker.operator.issueEnrolmentCode()
    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId,
      account: HR,
    })
    await sheet.chooseMenu('Siapkan lembar')

    await setUp(sheet, code)

    const titles = await tabTitles(sheet)
    const monthless = PEOPLE_TABS.filter(({ monthly }) => !monthly).map(({ title }) => title.id)
    expect(titles).toEqual(expect.arrayContaining(monthless))
    expect(ownForms()).toHaveLength(5)
    expect(await product.worker.operator.listAgencies()).toMatchObject([
      { name: ANSWERS.agencyName, spreadsheetId },
    ])
  })

  it('opens on Hari Ini from then on, which says what is still to be done', async () => {
    await product.worker.operator.sweep()

    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId,
      account: HR,
    })
    const grid = sheet.page.locator('#grid')
    await grid.getByText('Persiapan: 0 dari 7 selesai').waitFor()

    expect(await sheet.activeTab()).toBe('Hari Ini')
    expect(await grid.innerText()).toContain('Pantau > Tautan pribadi')
    // Each line leads to its tab.
    await grid.getByText('Unit kerja', { exact: true }).click()
    await sheet.page
      .locator('[data-testid=sheet-tab][aria-selected=true][data-title="Unit Kerja"]')
      .waitFor()
  })

  it('asks for nothing and doubles nothing when it is run again', async () => {
    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId,
      account: HR,
    })
    const titles = await tabTitles(sheet)
    await sheet.chooseMenu('Siapkan lembar')

    await setUp(sheet)

    expect(await tabTitles(sheet)).toEqual(titles)
    expect(ownForms()).toHaveLength(5)
    expect(await product.worker.operator.listAgencies()).toHaveLength(1)
  })

  it('ends enrolled in a test deployment, where Google refuses triggers', async () => {
    scriptHostOf(product.ws).settings.deployment = 'test'
    spreadsheetId = asPerson(product.ws, HR).createSpreadsheet('Lembar percobaan')
    const { code } = await product.worker.operator.issueEnrolmentCode()
    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId,
      account: HR,
    })
    await sheet.chooseMenu('Siapkan lembar')
    await sheet.page.getByTestId('authorize-allow').click()

    await setUp(sheet, code)

    const steps = sheet.sidebar().getByTestId('setup-steps')
    expect(await steps.innerText()).toContain(
      'Memasang pemicu: perhatikan. Google tidak mengizinkan pemicu di lembar ini',
    )
    expect(ownForms()).toHaveLength(5)
    expect(await product.worker.operator.listAgencies()).toHaveLength(2)
    await sheet.chooseMenu('Periksa sambungan')
    const checks = sheet.sidebar().getByTestId('connection-checks')
    await checks.getByText('paling lambat 5 menit kemudian').waitFor()
  })
})

async function fillIn(sheet: SheetPage, code: string): Promise<void> {
  const sidebar = sheet.sidebar()
  await sidebar.getByTestId('setup-code').fill(code)
  for (const [key, value] of Object.entries(ANSWERS)) {
    const field = sidebar.getByTestId(`setup-${key}`)
    await (key === 'governmentKind' ? field.selectOption(value) : field.fill(value))
  }
  await sidebar.getByTestId('setup-zone').selectOption('WITA')
}

async function setUp(sheet: SheetPage, code?: string): Promise<void> {
  const sidebar = sheet.sidebar()
  if (code) await fillIn(sheet, code)
  await sidebar.getByTestId('setup-start').click()
  await sidebar.getByText(/^Selesai\./).waitFor()
}

/** Tabs but those of the worker. */
async function tabTitles(sheet: SheetPage): Promise<(string | null)[]> {
  const tabs = await sheet.page.getByTestId('sheet-tab').all()
  const titles = await Promise.all(tabs.map((tab) => tab.getAttribute('data-title')))
  return titles.filter((title) => !WORKER_TABS.has(title))
}

function ownForms(): unknown[] {
  return product.ws.forms.listForms().filter((form) => spreadsheetOf(form) === spreadsheetId)
}
