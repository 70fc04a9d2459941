import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../shared/model/civil-date.ts'
import type { Month } from '../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { RECAPS } from '../../shared/recaps/recaps.ts'
import { sampleKudus } from '../sample/sample-kudus.ts'
import { sampleLandak } from '../sample/sample-landak.ts'
import { launchBrowser } from './chromium.ts'
import { startClauseAgency } from './clause-agency.ts'
import type { ClauseAgencyToday } from './clause-agency.ts'
import { fileMessage, openPhone, shareLocation } from './form-filling.ts'
import { openSheet } from './sheet-page.ts'

let browser: Browser
let office: ClauseAgencyToday | undefined

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await office?.product.close()
})

describe('Kudus, U4', () => {
  it('shows the missing location slot with its time in recap and findings', async () => {
    const today = parseCivilDate('2020-03-24')
    office = await startClauseAgency(sampleKudus(1), {
      setUpOn: parseCivilDate('2020-03-23'),
      today,
    })
    const { name, id } = office.person('loket1')
    const link = office.linkOf('loket1', 'check-in')
    const phone = await openPhone(browser)
    const shared = [
      [7, 41, 'Lokasi saya saat ini: https://maps.google.com/?q=-6.810012%2C110.842533'],
      [9, 58, 'https://www.google.com/maps/@-6.810034,110.842511,17z'],
      [
        15,
        40,
        'https://www.google.com/maps/place/Kudus/@-6.81,110.84,17z/data=!3d-6.810021!4d110.842540',
      ],
    ] as const
    for (const [hour, minute, location] of shared) {
      office.turnTo(today, { hour, minute })
      await shareLocation(phone, link, location)
    }
    office.turnTo(parseCivilDate('2020-03-26'), { hour: 9, minute: 0 })

    await office.makeRecaps(parseMonth('2020-03'))

    const missing =
      '3 dari 5 lokasi pada 24 Maret 2020; tidak ada: 11.30 (11.00–12.00), 13.30 (13.00–14.00)'
    const recap = await gridOf(office, 'attendance', parseMonth('2020-03'))
    const findings = await gridOf(office, 'findings', parseMonth('2020-03'))
    expect(recap.find((row) => row.includes(id))).toContain('WFH')
    expect(recap.flat()).toContain(`${name}: ${missing}.`)
    expect(
      findings
        .filter((row) => row.includes(id))
        .map((row) => row.find((text) => text.includes('lokasi'))),
    ).toEqual([missing])
    await office.product.close()
    office = undefined
  })
})

describe('Landak, L7', () => {
  it('shows as present by another channel whose SMS the unit head writes down', async () => {
    const today = parseCivilDate('2020-04-21')
    office = await startClauseAgency(withoutMessages(), {
      setUpOn: parseCivilDate('2020-04-20'),
      today,
    })
    const { name, id } = office.person('penyuluh2')
    office.turnTo(today, { hour: 8, minute: 5 })
    const phone = await openPhone(browser)
    await fileMessage(phone, office.linkOf('kepala-upt', 'alternate-channel'), {
      employeeId: id,
      channel: 'SMS',
      receivedOn: today,
      receivedAt: '07:32',
      text: 'Lapor hadir WFH, di rumah, tidak ada sinyal internet.',
    })
    office.turnTo(parseCivilDate('2020-04-22'), { hour: 9, minute: 0 })

    await office.makeRecaps(parseMonth('2020-04'))

    const recap = await gridOf(office, 'attendance', parseMonth('2020-04'))
    const header = recap.find((row) => row.includes('1') && row.includes('30')) ?? []
    const cells = recap.find((row) => row.includes(id)) ?? []
    expect(cells[header.indexOf('21')]).toBe('WFH')
    expect(recap.flat()).toContain(`${name}: hadir lewat jalur lain, dicatat atasan, tanggal 21.`)
  })
})

/** The sample's own unit head writes messages down, too; here only the one in the browser counts. */
function withoutMessages(): ReturnType<typeof sampleLandak> {
  const agency = sampleLandak(1)
  const happenings = agency.happenings.filter(
    (one) => one.kind !== 'response' || one.form !== 'alternate-channel',
  )
  return { ...agency, happenings }
}

async function gridOf(
  { product, agency, live }: ClauseAgencyToday,
  key: 'attendance' | 'findings',
  month: Month,
): Promise<string[][]> {
  const { origin } = product.ws
  const { spreadsheetId } = live
  const sheet = await openSheet(browser, { origin, spreadsheetId, account: agency.installer })
  const tab = RECAPS.find((candidate) => candidate.key === key)!
  await sheet.openTab(sheetIdOf(tab, month))
  const grid = await sheet.readGrid()
  await sheet.page.context().close()
  return grid
}
