import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { startTemporaryProduct } from '../browser/temporary-product.ts'
import { asPerson, type Person } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { callerOf } from '../sample/caller-of.ts'

const TODAY = '2021-07-05' as CivilDate
const agency = sampleSmall(1, TODAY)

let product: Product
let live: LiveAgency
let hr: Person
beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 480)) })
  live = await setUpAgency(product, agency)
  hr = asPerson(product.ws, agency.installer)
})
afterAll(() => product.close())

describe('a spreadsheet whose locale somebody changes to en_US', () => {
  it('was made Indonesian by set-up', () => {
    expect(readLocale()).toBe('in_ID')
  })

  it('has 05/07/2021 read as 7 May, and HR is told so before anything is counted', async () => {
    hr.batchUpdate(live.spreadsheetId, [localeRequest('en_US')])
    typeInto('Mesin Absensi', [[`'${agency.employees[0]?.id ?? ''}`, '05/07/2021 07:20']])

    await product.worker.operator.sweep(live.agencyId)

    const typed = hr.read(live.spreadsheetId, "'Mesin Absensi'!B500")[0]?.[0]
    expect(Math.floor(Number(typed))).toBe(serialOf('2021-05-07'))
    expect(firstProblem()).toEqual([
      1,
      'Lembar kerja',
      'File > Setelan > Lokal',
      expect.stringContaining('05/07 dapat terbaca 7 Mei, bukan 5 Juli'),
      'spreadsheet-locale',
    ])
    const caller = callerOf(agency.installer)
    const { checks } = await product.worker.application.getStatus(caller, live.agencyId)
    expect(checks.find(({ code }) => code === 'locale')).toMatchObject({ state: 'broken' })
    const doctor = await product.worker.operator.doctor()
    expect(doctor.find(({ code }) => code === 'locale')).toMatchObject({
      agencyId: live.agencyId,
      state: 'broken',
      message: { id: expect.stringContaining('File > Setelan > Lokal: Indonesia') as string },
    })
  })

  it('is right again, and Diagnostik silent, once the locale is mended', async () => {
    hr.batchUpdate(live.spreadsheetId, [localeRequest('in_ID')])
    typeInto('Mesin Absensi', [[`'${agency.employees[0]?.id ?? ''}`, '05/07/2021 07:20']])

    await product.worker.operator.sweep(live.agencyId)

    const typed = hr.read(live.spreadsheetId, "'Mesin Absensi'!B500")[0]?.[0]
    expect(Math.floor(Number(typed))).toBe(serialOf('2021-07-05'))
    expect(firstProblem()[4]).not.toBe('spreadsheet-locale')
  })
})

function localeRequest(locale: string) {
  return { updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } }
}

function readLocale(): unknown {
  const read = product.ws.call<{ properties?: { locale?: string } }>('sheets.spreadsheets.get', {
    actor: { email: agency.installer, scopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    params: { spreadsheetId: live.spreadsheetId },
    unmetered: true,
  })
  return read.properties?.locale
}

/** Types rows from cell A500 of a tab on, as a person does: Google reads what is meant. */
function typeInto(title: string, values: string[][]): void {
  product.ws.call('sheets.spreadsheets.values.update', {
    actor: { email: agency.installer, scopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    params: {
      spreadsheetId: live.spreadsheetId,
      range: `'${title}'!A500`,
      valueInputOption: 'USER_ENTERED',
    },
    body: { values },
    unmetered: true,
  })
}

/** The first row under the header of *Diagnostik*. */
function firstProblem(): unknown[] {
  const rows = hr.read(live.spreadsheetId, "'Diagnostik'!A1:E40")
  return rows[rows.findIndex(([cell]) => cell === 'No') + 1] ?? []
}

function serialOf(date: string): number {
  return (Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000
}
