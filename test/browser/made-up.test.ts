import { join } from 'node:path'

import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { lookInto, tablesOfAgencies } from '../worker/store-in.ts'
import { launchBrowser } from './chromium.ts'
import { openSheet, type SheetPage } from './sheet-page.ts'
import { startTemporaryProduct } from './temporary-product.ts'
import { tryUntil } from './try-until.ts'

const HR = 'kepegawaian@dinas.example'

let product: Product
let browser: Browser
/** Of the real office, in which the made-up one is asked for. */
let real: SheetPage

beforeAll(async () => {
  product = await startTemporaryProduct({
    background: true,
    now: new Date('2026-11-26T05:00:00.000Z'),
  })
  browser = await launchBrowser()
  real = await setUpReal()
})
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

async function setUpReal(): Promise<SheetPage> {
  const { origin } = product.ws
  const spreadsheetId = asPerson(product.ws, HR).createSpreadsheet('Pantau – Dinas Sosial')
  const { code } = await product.worker.operator.issueEnrolmentCode()
  const settings = {
    agencyName: 'DINAS SOSIAL',
    governmentKind: 'regency',
    governmentName: 'KUTAI KARTANEGARA',
    agencyCode: 'DINSOS',
    place: 'Tenggarong',
  }
  await runFunction(product.ws, {
    spreadsheetId,
    user: HR,
    functionName: 'setUpWorkbook',
    args: [{ code, language: 'id', settings }],
  })
  return openSheet(browser, { origin, spreadsheetId, account: HR })
}

async function openMadeUp(): Promise<SheetPage> {
  const href = await real.sidebar().getByTestId('made-up-link').getAttribute('href')
  const spreadsheetId = /\/d\/([\w-]+)/u.exec(href ?? '')?.[1] ?? ''
  return openSheet(browser, { origin: product.ws.origin, spreadsheetId, account: HR })
}

/** What is kept of each agency, by its id, in any table. */
async function agenciesKept(): Promise<Set<string>> {
  return lookInto(product.ws.dataDir, async (db) => {
    const ids = new Set<string>()
    for (const { table, column } of await tablesOfAgencies(db)) {
      const rows = db.selectFrom(table).select(sql.ref<string>(column).as('id')).distinct()
      for (const { id } of await rows.execute()) if (id !== null) ids.add(id)
    }
    return ids
  })
}

function standingFiles(): string[] {
  return product.ws.sharing
    .listFiles()
    .filter(({ trashed }) => !trashed)
    .map(({ name }) => name)
}

async function picture(sheet: SheetPage, name: string): Promise<void> {
  const folder = process.env['PANTAU_PICTURES']
  if (folder) await sheet.page.screenshot({ path: join(folder, `${name}.png`) })
}

describe('the made-up office, from the menu', () => {
  let before: { files: string[]; agencies: Set<string> }
  let office: SheetPage

  it('is made in a spreadsheet of its own', async () => {
    before = { files: standingFiles(), agencies: await agenciesKept() }
    await real.chooseMenu('Kantor percobaan')

    await real.sidebar().getByTestId('made-up-make').click()
    await real.sidebar().getByTestId('made-up-link').waitFor()

    expect(standingFiles()).toContain('KANTOR PERCOBAAN – Pantau')
    // Also of one that was never filled there is a way out, wherever it is.
    const remove = real.sidebar().getByTestId('made-up-remove')
    expect(await remove.isVisible()).toBe(true)
    await remove.click()
    await remove.click()
    await real.sidebar().getByText('sudah dihapus').waitFor()
    expect(standingFiles().toSorted()).toEqual(before.files.toSorted())
    await real.chooseMenu('Kantor percobaan')
    await real.sidebar().getByTestId('made-up-make').click()
    await real.sidebar().getByTestId('made-up-link').waitFor()
    await picture(real, 'made-up-1-made')
  })

  it('is filled by one press, with nothing typed', async () => {
    office = await openMadeUp()
    await office.chooseMenu('Kantor percobaan')
    await office.page.getByTestId('authorize-allow').click()

    await office.sidebar().getByTestId('made-up-fill').click()
    await office
      .sidebar()
      .getByText(/^Selesai\./)
      .waitFor()

    await picture(office, 'made-up-2-filled')
    const forms = product.ws.forms.listForms().map(({ title }) => title)
    expect(forms.filter((title) => title.startsWith('KANTOR PERCOBAAN – '))).toHaveLength(5)
  })

  it('gives recaps that say what they are', async () => {
    await office.chooseMenu('Buat rekap…')
    const sidebar = office.sidebar()
    await sidebar.getByTestId('recap-month').selectOption('2026-10')
    await sidebar.getByTestId('recap-kind-attendance').check()
    await sidebar.getByTestId('recap-start').click()
    await sidebar.getByText('Rekap selesai').waitFor()
    await sidebar.getByTestId('recap-link-attendance').click()
    await office.page.locator('#grid').getByText('REKAPITULASI KEHADIRAN PEGAWAI').waitFor()

    const cells = (await office.readGrid()).flat()
    expect(cells).toContain('KANTOR PERCOBAAN (BUKAN KANTOR SUNGGUHAN)')
    expect(cells).toContain('Andi Contoh')
    expect(cells).not.toContain('DINAS SOSIAL')
    await picture(office, 'made-up-3-recap')
  })

  it('lets every entry of the menu be opened', async () => {
    const shown = {
      'Meja tinjau': /Contoh|menunggu/u,
      Pengingat: /Contoh/u,
      'Tutup bulan': /Bulan ini masih terbuka/u,
      'Tautan pribadi': /Andi Contoh/u,
      Aturan: /4\/2025/u,
      'Periksa sambungan': /hal baik/u,
    }
    for (const [entry, words] of Object.entries(shown)) {
      await office.chooseMenu(entry)
      const found = office.sidebar().getByText(words).filter({ visible: true }).first()
      await tryUntil(office.sidebar(), found)
      expect(await found.isVisible()).toBe(true)
      await picture(office, `made-up-4-${entry}`)
    }
  })

  it('is gone after two presses: no file, no row, and the real office as it was', async () => {
    await office.chooseMenu('Kantor percobaan')
    const remove = office.sidebar().getByTestId('made-up-remove')
    await remove.click()
    await picture(office, 'made-up-5-sure')
    await remove.click()
    await office.sidebar().getByText('sudah dihapus').waitFor()

    await picture(office, 'made-up-6-removed')
    expect(standingFiles().toSorted()).toEqual(before.files.toSorted())
    expect(await agenciesKept()).toEqual(before.agencies)
    expect(product.ws.sharing.listFiles().filter(({ trashed }) => trashed)).toHaveLength(7)
    await real.chooseMenu('Kantor percobaan')
    await real.sidebar().getByTestId('made-up-make').waitFor()
  })
})
