import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { datesOfMonth, parseMonth, weekdayOf } from '../../shared/model/civil-date.ts'
import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { tabTitle } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { asPerson } from '../sample/person.ts'
import { launchBrowser } from './chromium.ts'
import { startEmptyAgency, type EmptyAgency } from './empty-agency.ts'
import { openSheet, type SheetPage } from './sheet-page.ts'

const MONTH = parseMonth('2026-10')
/** 22 of them. */
const WORKING_DAYS = datesOfMonth(MONTH).filter((date) => weekdayOf(date) < 6)
const NUMBER = 'Hybrid Working 2024'
const [OFFICER, MANAGER] = ['198001012005011001', '197501012000011001'] as const
/** Words that no text of ours does without in Indonesian. */
const INDONESIAN =
  /\b(?:dan|yang|dari|untuk|tidak|pegawai|kantor|rumah|hari|bulan|tanggal|aturan|pasal|berlaku|rekap|temuan|nama|jabatan|paling|sedikit|pilih|isi|jadwal)\b/i

let browser: Browser
let agency: EmptyAgency
let sheet: SheetPage

beforeAll(async () => {
  browser = await launchBrowser()
  agency = await startEmptyAgency({ language: 'en', settings: { countsFrom: '2026-10-01' } })
  const { product, spreadsheetId, account } = agency
  sheet = await openSheet(browser, { origin: product.ws.origin, spreadsheetId, account })
})
afterAll(async () => {
  await browser?.close()
  await agency?.product.close()
})

/** Fills in rows of a tab below its headers, in the order of its columns. */
function type(key: string, rows: readonly Readonly<Record<string, string>>[]): void {
  const tab = getPeopleTab(key)
  const values = rows.map((row) => tab.columns.map((column) => row[column.key] ?? ''))
  write(`'${tabTitle(tab, 'en')}'!A2`, values)
}

function write(range: string, values: readonly (readonly CellValue[])[]): void {
  const { product, spreadsheetId, account } = agency
  asPerson(product.ws, account).write(spreadsheetId, [{ range, values }])
}

/** At the office on so many of the month's working days, then at home. */
function monthOf(id: string, office: number): CellValue[] {
  const codes = datesOfMonth(MONTH).map((date) => {
    const at = WORKING_DAYS.indexOf(date)
    if (at < 0) return ''
    return at < office ? 'WFO' : 'WFH'
  })
  return [id, '', 'PEOPLE', ...codes]
}

/** What is drawn of a recap of the month. */
async function readRecap(key: 'attendance' | 'findings'): Promise<string[][]> {
  await sheet.openTab(recapTabOf({ key, month: MONTH }).sheetId)
  return sheet.readGrid()
}

function indonesianIn(texts: readonly string[]): string[] {
  return texts.filter((text) => INDONESIAN.test(text))
}

describe('a regulation that is not Indonesian, in an agency that speaks English', () => {
  it('is chosen in the sidebar among those that ship, read back and put in force', async () => {
    const sidebar = sheet.sidebar()
    await sheet.chooseMenu('Regulations')
    await sidebar.getByTestId('regulations-paste-again').click()
    await sidebar.getByTestId('regulations-ready').click()
    await sidebar.getByTestId('regulations-template').selectOption('carmarthenshire-2024')
    const meaning = await sidebar.getByTestId('take-meaning').innerText()
    const before = await sidebar.locator('body').innerText()
    await sidebar.getByTestId('take-enforce').click()
    await sidebar.getByText(`${NUMBER} is in force.`).waitFor()
    await agency.product.worker.operator.sweep(agency.agencyId)
    const after = await sidebar.locator('body').innerText()

    expect(meaning).toContain(
      '1: In a month, all staff are at the office at least 40% of their days on duty.',
    )
    expect(meaning).toContain(
      '2: In a month, structural officials are at the office at least 50% of their days on duty.',
    )
    expect(indonesianIn([...before.split('\n'), ...after.split('\n')])).toEqual([])
  })

  it('is shown clause by clause, in force and in English', async () => {
    const { product, spreadsheetId, account } = agency
    const rows = asPerson(product.ws, account)
      .read(spreadsheetId, "'Clauses'!A2:K120")
      .map((row) => row.map(String))
      .filter(([regulation]) => regulation === NUMBER)

    expect(rows.map((row) => [row[1], row[3], row[9]])).toEqual([
      ['1', 'Days at a place', 'Yes'],
      ['2', 'Days at a place', 'Yes'],
    ])
    expect(indonesianIn(rows.flat())).toEqual([])
  })

  it('is kept by one and broken by another, told in English with its clause', async () => {
    const person = { status: 'PNS', unitCode: 'PEOPLE', internetAtHome: 'Yes' } as const
    type('units', [
      { code: 'PEOPLE', name: 'People Services', publicService: 'No', exemptFromWfh: 'No' },
    ])
    type('employees', [
      {
        ...person,
        id: OFFICER,
        name: 'Carys Evans',
        post: 'Officer',
        positionClass: 'Staff (JFU)',
      },
      {
        ...person,
        id: MANAGER,
        name: 'Rhys Morgan',
        post: 'Manager',
        positionClass: 'Supervisor',
      },
    ])
    const roster = tabTitle(getPeopleTab('roster'), 'en', MONTH)
    write(`'${roster}'!A2`, [monthOf(OFFICER, 9), monthOf(MANAGER, 10)])
    agency.product.ws.clock.set(new Date('2026-11-02T02:00:00Z'))
    const { operator } = agency.product.worker
    await operator.sweep(agency.agencyId)
    await operator.recap(agency.agencyId, { month: MONTH, kinds: ['attendance', 'findings'] })

    const [attendance, findings] = [await readRecap('attendance'), await readRecap('findings')]
    const told = findings.filter((row) => row.some((cell) => cell.includes('days on duty')))

    expect(told.map((row) => row.join(' | '))).toEqual([
      expect.stringMatching(
        /Rhys Morgan.*10 of 22 days on duty at the office = 45\.5%, 1 October 2026 to 31 October 2026; at least 50% = 11 days/,
      ),
    ])
    expect(told[0]!.join(' | ')).toContain(
      'Carmarthenshire County Council Guidance Hybrid Working 2024, 2',
    )
    expect(attendance.flat()).toContain('ATTENDANCE RECAP')
    expect(findings.flat()).toContain('FINDINGS')
    expect(attendance.flat().join(' ')).toContain('Carys Evans')
    expect(indonesianIn([...attendance.flat(), ...findings.flat()])).toEqual([])
  })
})
