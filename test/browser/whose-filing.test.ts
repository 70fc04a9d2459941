import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launchBrowser } from './chromium.ts'
import { postForm } from './post-form.ts'
import { openSheet } from './sheet-page.ts'
import { DOUBTFUL_CHECK_IN, startSmallAgency, type SmallAgency } from './small-agency.ts'

const REASON = 'NIP salah ketik; ditanyakan langsung'

let small: SmallAgency
let browser: Browser

beforeAll(async () => {
  small = await startSmallAgency()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await small?.product.close()
})

describe('Pantau > Pemilik kiriman', () => {
  it('lets HR say whose a filing is that proves nobody’s; then it waits for its reviewer', async () => {
    const { agency, live, product } = small
    const person = agency.employees.at(-2)!
    await postForm(product.ws.origin, live.forms['check-in'], {
      ...small.who(person),
      ticket: ['0123456789ABCDEF'],
      ...DOUBTFUL_CHECK_IN,
    })
    await small.sweep()
    const before = rowsOf(person.id)
    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId: live.spreadsheetId,
      account: agency.installer,
    })

    await sheet.chooseMenu('Pemilik kiriman')
    const sidebar = sheet.sidebar()
    const row = sidebar.getByTestId('filings-row').filter({
      hasText: `Tidak ada tiket berlaku yang membuktikan ${person.name}`,
    })
    await row.getByRole('checkbox', { name: 'Presensi, 4 Maret 2026' }).check()
    await sidebar.getByTestId('filings-to').selectOption(person.id)
    await sidebar.getByTestId('filings-reason').fill(REASON)
    await sidebar.getByTestId('filings-record').click()
    await sidebar.getByText('1 kiriman ditetapkan. 1 kiriman:').waitFor()
    const left = await row.count()
    await small.sweep()

    expect(left).toBe(0)
    expect(rowsOf(person.id)).toBe(before + 1)
    expect(text(small.read('Diagnostik'))).not.toContain('Tidak ada tiket berlaku')
  })
})

function rowsOf(employeeId: string): number {
  return small.read('Tinjauan 2026-03').filter((row) => row.includes(employeeId)).length
}

function text(rows: readonly string[][]): string {
  return rows.map((row) => row.join(' ')).join('\n')
}
