import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseMonth } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { liveThrough } from '../sample/live-through.ts'
import type { LivedAgency } from '../sample/live-through.ts'
import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { atWita } from '../sample/working-days.ts'
import { launchBrowser } from './chromium.ts'
import { openSheet } from './sheet-page.ts'
import type { SheetPage } from './sheet-page.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const MONTH = parseMonth('2026-02')
const NEXT_MONTH = parseMonth('2026-03')
const SET_UP_ON = '2026-02-01' as CivilDate
const ATTENDANCE = recapTabOf({ key: 'attendance', month: MONTH })
const agency = sampleSmall(1, '2026-02-28' as CivilDate)
let product: Product
let live: LivedAgency
let browser: Browser
let sheet: SheetPage

beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(SET_UP_ON, 0)) })
  live = await liveThrough(product, agency, {
    setUpAt: atWita(SET_UP_ON, 400),
    until: atWita('2026-03-04' as CivilDate, 540),
  })
  await product.worker.operator.recap(live.agencyId, { month: MONTH, kinds: ['attendance'] })
  await product.restartWorker({ background: true })
  browser = await launchBrowser()
  const { origin } = product.ws
  sheet = await openSheet(browser, {
    origin,
    spreadsheetId: live.spreadsheetId,
    account: agency.installer,
  })
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

/** Selects the cell of a person and day in the attendance recap. */
async function select(employeeId: string, day: number): Promise<string> {
  const grid = await sheet.readGrid()
  const header = grid.find((row) => row.includes('1') && row.includes('28')) ?? []
  const row = grid.findIndex((cells) => cells.includes(employeeId))
  const column = header.indexOf(String(day))
  const cell = sheet.page.locator(`#grid td[data-y="${row}"][data-x="${column}"]`)
  await cell.scrollIntoViewIfNeeded()
  await cell.click()
  return grid[row]?.[column] ?? ''
}

function read(title: string): unknown[][] {
  return asPerson(product.ws, agency.installer).read(live.spreadsheetId, `'${title}'!A1:F500`)
}

describe('the end of a month', () => {
  it('explains the selected code, and the next one on reload', async () => {
    const [first, second] = agency.expected.filter(({ code }) => code === 'WFH')
    await sheet.openTab(ATTENDANCE.sheetId)
    const sidebar = sheet.sidebar()

    const code = await select(first?.employeeId ?? '', Number(first?.date.slice(8)))
    await sheet.chooseMenu('Jelaskan')
    await sidebar
      .getByTestId('explanation')
      .getByText(first?.employeeId ?? '')
      .waitFor()
    const outcome = await sidebar.getByTestId('explanation-outcome').innerText()
    const steps = await sidebar.getByTestId('explanation-steps').locator('li').allInnerTexts()
    await select(second?.employeeId ?? '', Number(second?.date.slice(8)))
    await sidebar.getByTestId('explanation-again').click()

    const dayOf = ` ${Number(second?.date.slice(8))} Februari 2026`
    await sidebar.getByText(dayOf).first().waitFor()
    expect(code).toBe('WFH')
    expect(outcome).toMatch(/^WFH /u)
    expect(steps.join('\n')).toContain('Jadwal 2026-02!')
  })

  it('begins the monthly activities from the daily reports, so that none is typed twice', async () => {
    await sheet.chooseMenu('Buat rekap…')
    const sidebar = sheet.sidebar()
    await sidebar.getByTestId('recap-month').selectOption(MONTH)
    await sidebar.getByTestId('recap-special').click()
    await sidebar.getByTestId('recap-kind-work-results').check()
    await sidebar.getByTestId('recap-start').click()
    await sidebar.getByTestId('begin-activities').click()
    await sidebar.getByText('diisikan dari laporan hariannya').waitFor()
    const begun = read('Kegiatan Bulanan').slice(1)
    await sidebar.getByTestId('begin-activities').click()
    await sidebar.getByText('Tidak ada yang diisikan.').waitFor()

    const results = read(recapTabOf({ key: 'work-results', month: MONTH }).titles.id)
    const reported = results.filter((row) => row[3] === MONTH && Number(row[5]) > 0)
    expect(begun.length).toBeGreaterThan(1)
    expect(begun).toEqual(reported.map((row) => row.slice(2, 5)))
    expect(read('Kegiatan Bulanan').slice(1)).toEqual(begun)
  })

  it('closes the month with its seal in the recap, and reopens it with a reason', async () => {
    // Of the month that the open tab is of.
    await sheet.openTab(ATTENDANCE.sheetId)
    await sheet.chooseMenu('Tutup bulan')
    const sidebar = sheet.sidebar()
    const state = sidebar.getByTestId('month-state')
    await state.getByText('Bulan ini masih terbuka.').waitFor()

    await sidebar.getByTestId('month-act').click()
    const reason = sidebar.getByTestId('month-reason')
    if (await reason.isVisible()) await reason.fill('Diminta BKPSDM hari ini')
    await sidebar.getByTestId('month-confirm').click()
    await sidebar.getByText('Bulan sudah ditutup.').waitFor()
    const sealed = await state.innerText()
    await sheet.openTab(ATTENDANCE.sheetId)
    const footer = (await sheet.readGrid()).flat().find((cell) => cell.includes('ditutup'))
    await state.getByText('Isi yang disegel utuh.').waitFor()
    await sidebar.getByTestId('month-act').click()
    await sidebar.getByTestId('month-reason').fill('Izin seorang pegawai belum masuk')
    await sidebar.getByTestId('month-confirm').click()
    await sidebar.getByText('Bulan dibuka kembali.').waitFor()

    expect(sealed).toContain(`oleh ${agency.installer}`)
    expect(footer).toContain(/Sidik: (\w{12})/u.exec(sealed)?.[1])
    expect(await state.innerText()).toContain('Izin seorang pegawai belum masuk')
    expect(await sidebar.getByTestId('month-change').innerText()).toContain(
      'Tidak ada yang berubah',
    )
  })

  it('proposes the next month and fills its empty roster when accepted', async () => {
    await sheet.openTab(sheetIdOf(getPeopleTab('roster'), NEXT_MONTH))
    await sheet.chooseMenu('Susun jadwal')
    const sidebar = sheet.sidebar()
    await sidebar.getByText('Belum ada usulan').waitFor()

    await sidebar.getByTestId('proposal-start').click()
    await sidebar.getByTestId('proposal-accept').click()
    await sidebar.getByText('sel tab Jadwal diisi').waitFor()

    const codes = async (): Promise<string[]> => {
      const grid = await sheet.readGrid()
      const rows = agency.employees.map(({ id }) => grid.find((row) => row.includes(id)) ?? [])
      // 3 March 2026 is a Tuesday; three columns stand before the days.
      return rows.map((row) => row[5] ?? '')
    }
    await expect.poll(codes).not.toContain('')
    expect(await codes()).toHaveLength(agency.employees.length)
  })
})
