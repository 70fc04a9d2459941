import type { FormKind } from '../../shared/model/submission.ts'
import { linkToForm } from '../sample/tickets.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseMonth } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { liveThrough } from '../sample/live-through.ts'
import type { LivedAgency } from '../sample/live-through.ts'
import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import type { ExpectedDay, SampleEmployee } from '../sample/sample-agency.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { atWita } from '../sample/working-days.ts'
import { launchBrowser } from './chromium.ts'
import { fileCheckIn, fileReport, openPhone } from './form-filling.ts'
import { openSheet } from './sheet-page.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const MONTH = parseMonth('2021-07')
const TODAY = '2021-07-05' as CivilDate
const THIS_MORNING = atWita(TODAY, 480)
const REVIEWS = getPeopleTab('reviews')
const FORM = REVIEWS.columns.findIndex(({ key }) => key === 'form')
const DECISION_COLUMN = REVIEWS.columns.findIndex(({ key }) => key === 'decision')

const agency = sampleKukar(1)
const employee = someoneAtHome()
let product: Product
let live: LivedAgency
let browser: Browser

beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita('2021-06-25' as CivilDate, 390)) })
  live = await liveThrough(product, agency, {
    setUpAt: atWita('2021-06-25' as CivilDate, 400),
    until: THIS_MORNING,
  })
  await product.restartWorker({ background: true })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

describe('the main path', () => {
  it('brings a report from a phone into the review tab within five seconds, and a sure check-in not', async () => {
    const head = agency.employees.find(({ id }) => id === employee.superiorId)
    const sheet = await openSheet(browser, sheetOf(head?.email ?? ''))
    await sheet.openTab(sheetIdOf(REVIEWS, MONTH))
    const before = await rowsOf(sheet.readGrid)
    const phone = await openPhone(browser)
    const links = linksOf(employee)

    await fileCheckIn(phone, links.checkIn)
    const report = { activity: 'Menyusun telaahan hukum', output: 'Telaahan 1 dokumen' }
    await fileReport(phone, links.report, { date: TODAY, activities: [report] })

    const added = async (): Promise<string[]> =>
      (await rowsOf(sheet.readGrid)).slice(before.length).map(({ cells }) => cells[FORM] ?? '')
    await expect.poll(added).toEqual(['Laporan Kinerja Harian'])
    const narrow = await phone.evaluate(() => document.documentElement.scrollWidth)
    expect(narrow).toBeLessThanOrEqual(360)
  })

  it('keeps the decision that the unit head sets in the grid', async () => {
    const head = agency.employees.find(({ id }) => id === employee.superiorId)
    const sheet = await openSheet(browser, sheetOf(head?.email ?? ''))
    await sheet.openTab(sheetIdOf(REVIEWS, MONTH))
    const [last] = (await rowsOf(sheet.readGrid)).slice(-1)

    await sheet.type(last?.row ?? 0, DECISION_COLUMN, 'Setuju')

    const stored = (): unknown =>
      asPerson(product.ws, agency.installer).read(
        live.spreadsheetId,
        `'Tinjauan 2021-07'!E${(last?.row ?? 0) + 1}`,
      )
    await expect.poll(stored).toEqual([['Setuju']])
  })

  it('makes the recap from the menu, with progress, and shows every person and day as expected', async () => {
    const sheet = await openSheet(browser, sheetOf(agency.installer))

    await sheet.chooseMenu('Buat rekap…')
    const sidebar = sheet.sidebar()
    await sidebar.getByTestId('recap-month').selectOption(MONTH)
    await sidebar.getByTestId('recap-start').click()
    await sidebar.getByTestId('recap-progress').waitFor()
    const link = sidebar.getByTestId('recap-link-attendance')
    await link.waitFor()
    await sidebar.getByText('Rekap selesai').waitFor()
    await link.click()
    await expect.poll(sheet.activeTab).toBe('Rekap Kehadiran 2021-07')

    const grid = await sheet.readGrid()
    expect(differences(grid, expectedToday())).toEqual([])
  })
})

/** A member of staff at home today, and on the two days before. */
function someoneAtHome(): SampleEmployee {
  const found = agency.employees.find(
    ({ id, unitCode, internetAtHome }) =>
      unitCode === 'HUKUM' && internetAtHome && agency.roster.get(id)?.get(TODAY) === 'WFH',
  )
  if (!found) throw new Error('Nobody is at home today')
  return found
}

function sheetOf(account: string): { origin: string; spreadsheetId: string; account: string } {
  return { origin: product.ws.origin, spreadsheetId: live.spreadsheetId, account }
}

function linksOf({ id: employeeId }: SampleEmployee): { checkIn: string; report: string } {
  const linkTo = (formKind: FormKind): string => linkToForm(product, live, { employeeId, formKind })
  return { checkIn: linkTo('check-in'), report: linkTo('daily-report') }
}

/** Rows of the person in the review tab. */
async function rowsOf(
  readGrid: () => Promise<string[][]>,
): Promise<{ row: number; cells: string[] }[]> {
  const grid = await readGrid()
  return grid
    .map((cells, row) => ({ row, cells }))
    .filter(({ cells }) => cells.includes(employee.id))
}

/** Days until yesterday as the sample says; today only what is known in the morning. */
function expectedToday(): ExpectedDay[] {
  return agency.expected.flatMap((day): ExpectedDay[] => {
    if (!day.date.startsWith(MONTH) || day.date > TODAY) return []
    if (day.date < TODAY) return [day]
    if (day.employeeId === employee.id) return [{ ...day, code: 'WFH' }]
    if (!['H', 'WFH', 'TK'].includes(day.code)) return [day]
    return [{ ...day, code: hasCheckedInAtOffice(day.employeeId) ? 'H' : 'open' }]
  })
}

function hasCheckedInAtOffice(employeeId: string): boolean {
  return agency.happenings.some(
    (one) =>
      one.kind === 'response' &&
      one.employeeId === employeeId &&
      one.answers['place']?.[0] === 'Kantor' &&
      one.at >= atWita(TODAY, 0) &&
      one.at <= THIS_MORNING,
  )
}

/** Cells of the recap that differ from what is expected, in words. */
function differences(grid: readonly string[][], expected: readonly ExpectedDay[]): string[] {
  const header = grid.find((row) => row.includes('1') && row.includes('31')) ?? []
  const rows = new Map(
    agency.employees.map(({ id }) => [id, grid.find((row) => row.includes(id))] as const),
  )
  return expected.flatMap(({ employeeId, date, code }) => {
    const column = header.indexOf(String(Number(date.slice(8))))
    const shown = rows.get(employeeId)?.[column]
    return shown === (code === 'open' ? '' : code)
      ? []
      : [`${employeeId} ${date}: "${shown}" instead of "${code}"`]
  })
}
