import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { parseMonth } from '../../shared/model/civil-date.ts'
import type { RecapKind } from '../../shared/contract/recap-job.ts'
import { liveThrough, type LivedAgency } from '../sample/live-through.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { atWita } from '../sample/working-days.ts'
import { launchBrowser } from './chromium.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const MONTH = parseMonth('2026-02')
const PAPERS = ['F4', 'A4'].flatMap((size) =>
  [true, false].map((portrait) => `size=${size}&portrait=${portrait}`),
)
const SIGNED_BY = 'NIP. 196602021995031008'
const KINDS = ['cover-letter', 'work-results', 'personal-report', 'attendance'] as const

const lived = sampleSmall(1, '2026-02-28' as CivilDate)
const employeeId = lived.employees.at(-1)?.id ?? ''
const agency = {
  ...lived,
  settings: {
    ...lived.settings,
    signatoryName: 'Dr. Ir. H. Muhammad Abdurrahman Al-Banjari Notonegoro, S.T., M.Eng., M.Si.',
    signatoryId: SIGNED_BY.slice('NIP. '.length),
    signatoryPost:
      'Kepala Bidang Pengelolaan Arsip dan Layanan Perpustakaan pada Dinas Kearsipan dan Perpustakaan Kabupaten Kutai Kartanegara',
    signatoryAs: 'a.n. Kepala Dinas Kearsipan dan Perpustakaan Kabupaten Kutai Kartanegara',
    copiesTo: 'Inspektorat Daerah; Badan Kepegawaian dan Pengembangan SDM; Arsip',
  },
}

let product: Product
let live: LivedAgency
let browser: Browser
let context: BrowserContext
let tabs: ReadonlyMap<RecapKind, number>

beforeAll(async () => {
  const setUpOn = '2026-02-01' as CivilDate
  product = await startTemporaryProduct({ now: new Date(atWita(setUpOn, 0)) })
  live = await liveThrough(product, agency, {
    setUpAt: atWita(setUpOn, 400),
    until: atWita('2026-02-04' as CivilDate, 540),
  })
  const recap = { month: MONTH, employeeId, kinds: [...KINDS] }
  const job = await product.worker.operator.recap(live.agencyId, recap)
  tabs = new Map(job.tabs.map(({ kind, sheetId }) => [kind, sheetId]))
  browser = await launchBrowser()
  context = await browser.newContext()
  const { origin } = product.ws
  await context.addCookies([{ name: 'account', value: agency.installer, url: origin }])
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

/** Prints it. What is read of it is the texts of each page. */
async function print(kind: RecapKind, paper: string): Promise<string[][]> {
  const page = await context.newPage()
  const { origin } = product.ws
  const query = `gid=${tabs.get(kind)}&${paper}`
  await page.goto(`${origin}/spreadsheets/d/${live.spreadsheetId}/print?${query}`)
  await page.locator('body[data-ready=true]').waitFor()
  const pages = await textsOf(page)
  await page.close()
  return pages
}

function textsOf(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.page')].map((one) =>
      [...one.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
    ),
  )
}

/** On which pages each of the texts stands. */
function pagesWith(pages: readonly string[][], texts: readonly string[]): number[][] {
  return texts.map((text) =>
    pages.flatMap((page, at) => (page.some((one) => one.startsWith(text)) ? [at] : [])),
  )
}

describe('a paper with a long signature', () => {
  it.each(PAPERS)('Surat Pengantar tears nothing from its heading, on %s', async (paper) => {
    const pages = await print('cover-letter', paper)

    for (const block of [
      ['Naskah dinas yang dikirim', 'Rekap Kehadiran', 'Rekap Perjalanan'],
      ['Penerima,', 'Pengirim,', 'Dr. Ir. H. Muhammad', SIGNED_BY],
      ['TANDA TERIMA BERJENJANG', 'Nama dan tanda tangan', 'Bupati'],
      ['Tembusan:', '1. Inspektorat', '3. Arsip'],
    ]) {
      const [first = [], ...others] = pagesWith(pages, block)
      expect(first).toHaveLength(1)
      expect(others).toEqual(others.map(() => first))
    }
  })

  it.each(['work-results', 'personal-report', 'attendance'] as const)(
    'keeps the signature of %s whole, on any paper',
    async (kind) => {
      for (const paper of PAPERS) {
        const pages = await print(kind, paper)

        const [begins = [], ends = []] = pagesWith(pages, ['MENGETAHUI', 'NIP. 1'])
        expect(begins).toHaveLength(1)
        expect(ends).toEqual(begins)
      }
    },
  )
})
