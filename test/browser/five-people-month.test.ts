import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { callerOf } from '../sample/caller-of.ts'
import { asPerson } from '../sample/person.ts'
import { launchBrowser } from './chromium.ts'
import type { AtWork } from './month-of-five/at-work.ts'
import { LETTER, RECEIPTS } from './month-of-five/month-end.ts'
import { ACCOUNTS, MONTH, PEOPLE, UNIT, type Role } from './month-of-five/office.ts'
import { ACTORS, startStage, type Stage } from './month-of-five/stage.ts'
import { walkMonth } from './month-of-five/walk.ts'

const ROLES = Object.keys(PEOPLE) as Role[]
/** Days on which something else came of somebody's roster than it said. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'staff 2021-07-15': 'C',
  'staff 2021-07-16': 'C',
  'third 2021-07-28': 'TK',
}

let browser: Browser
let stage: Stage
let work: AtWork

beforeAll(async () => {
  browser = await launchBrowser()
  stage = await startStage(browser)
  work = await walkMonth(stage)
}, 900_000)

afterAll(async () => {
  await stage?.close()
  await browser?.close()
})

function recapRow(role: Role): string[] {
  const rows = asPerson(stage.product.ws, ACCOUNTS.hr)
    .read(work.spreadsheetId, `'Rekap Kehadiran ${MONTH}'!A1:AZ60`)
    .map((row) => row.map(String))
  const header = rows.find((row) => row.includes('1') && row.includes('31')) ?? []
  const own = rows.find((row) => row.includes(PEOPLE[role].id)) ?? []
  return own.slice(header.indexOf('1'), header.indexOf('31') + 1)
}

function expectedRow(role: Role): string[] {
  return Array.from({ length: 31 }, (_, at) => {
    const date = `${MONTH}-${String(at + 1).padStart(2, '0')}` as CivilDate
    const rostered = { WFO: 'H', WFH: 'WFH' }[work.routine.codeOf(role, date)] ?? 'L'
    return OTHERWISE[`${role} ${date}`] ?? rostered
  })
}

describe('the month of five people', () => {
  it.each(ROLES)('stands in the recap day by day: %s', (role) => {
    expect(recapRow(role)).toEqual(expectedRow(role))
  })

  it.each(ROLES)('is told on the own page as it stands in the recap: %s', async (role) => {
    const page = await stage.openPhone()
    await page.goto(`${work.pages[role]}?bulan=${MONTH}`)
    const told = await page.locator('section[aria-labelledby=catatan]').innerText()

    const counts = new Map<string, number>()
    for (const code of recapRow(role)) counts.set(code, (counts.get(code) ?? 0) + 1)
    for (const [code, count] of counts) expect(told).toMatch(new RegExp(`\\b${code} ${count}\\b`))
  })

  it('ends with number, date and each receipt in the ledger', async () => {
    const letter = await stage.product.worker.application.readLetter(
      callerOf(ACCOUNTS.hr),
      work.agencyId,
      MONTH,
    )

    expect(letter).toMatchObject(LETTER)
    expect(letter.offices.slice(0, RECEIPTS.length)).toMatchObject(RECEIPTS)
  })

  it('asks nobody for anything that somebody typed before', () => {
    const said = ACTORS.flatMap((actor) => stage.hand(actor).typed)
    // By its code another tab names a unit.
    const typed = said.filter((text) => text !== UNIT.code)

    expect(typed.length).toBeGreaterThan(10)
    expect(typed.filter((text, at) => typed.indexOf(text) !== at)).toEqual([])
  })

  it('has nothing for axe or a console to complain of', () => {
    expect(stage.faults).toEqual([])
  })
})
