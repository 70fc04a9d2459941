import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseMonth } from '../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { launchBrowser } from './chromium.ts'
import { postForm } from './post-form.ts'
import { openSheet } from './sheet-page.ts'
import { startSmallAgency } from './small-agency.ts'
import type { SmallAgency } from './small-agency.ts'

const MONTH = parseMonth('2026-03')
const HOSTILE = [
  ['a formula', '=IMPORTXML("http://127.0.0.1:9/steal"; "//a")'],
  ['HTML', '<img src=x onerror="document.title=\'owned\'"><script>alert(1)</script>'],
  ['emoji', 'Rapat selesai 👩🏽‍💻🎉 lancar'],
  ['right-to-left text', 'تقرير العمل \u202Eexe.doc'],
  ['almost a thousand characters', 'panjang '.repeat(120)],
] as const

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

describe('bad input', () => {
  it('in form answers is kept as text and reaches the unit head', async () => {
    const { agency, live, product, today } = small
    const before = small.read('Tinjauan 2026-03').length
    const statuses: number[] = []
    for (const [index, [, typed]] of HOSTILE.entries()) {
      statuses.push(
        await postForm(product.ws.origin, live.forms['daily-report'], {
          ...small.who(agency.employees[index + 2]!, 'daily-report'),
          day: ['Tanggal lain'],
          date: [today],
          activity1: [typed],
          output1: [typed],
          more2: ['Tidak'],
          channel: ['WA'],
          obstacles: [typed],
        }),
      )
    }

    await small.sweep()

    const rows = small.read('Tinjauan 2026-03').slice(before)
    expect(statuses).toEqual(HOSTILE.map(() => 200))
    expect(rows).toHaveLength(HOSTILE.length)
    for (const [index, [, typed]] of HOSTILE.entries()) {
      expect(rows[index]?.join(' ')).toContain(typed.slice(0, 20))
    }
  })

  it('is drawn as text in the grid', async () => {
    const { agency, live, product } = small
    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId: live.spreadsheetId,
      account: agency.installer,
    })

    await sheet.openTab(sheetIdOf(getPeopleTab('reviews'), MONTH))

    const drawn = (await sheet.readGrid()).flat().join('\n')
    expect(drawn).toContain('<img src=x')
    expect(drawn).toContain('=IMPORTXML(')
    expect(await sheet.page.locator('#grid img, #grid script').count()).toBe(0)
    expect(await sheet.page.title()).not.toBe('owned')
  })

  it('in roster and staff tabs is located in Diagnostik, and the recap shows everyone', async () => {
    const { agency, live, hr, product } = small
    hr.write(live.spreadsheetId, [{ range: "'Jadwal 2026-03'!F5", values: [['XX']] }])
    const staff = hr.read(live.spreadsheetId, 'Pegawai!A1:O9')
    hr.write(live.spreadsheetId, [{ range: 'Pegawai!A1', values: rearrange(staff) }])

    await small.sweep()
    const { tabs } = await product.worker.operator.recap(live.agencyId, {
      month: MONTH,
      kinds: ['attendance'],
    })

    const diagnostics = small.read('Diagnostik').map((row) => row.join(' '))
    const located = (where: string): string => diagnostics.find((row) => row.includes(where)) ?? ''
    expect(located('Jadwal 2026-03!F5')).toContain('XX')
    expect(located('Golongan sekarang')).toContain('Pegawai!')
    expect(diagnostics.join('\n')).toContain('Telepon')
    expect(tabs).toMatchObject([{ kind: 'attendance', title: 'Rekap Kehadiran 2026-03' }])
    const recap = small.read('Rekap Kehadiran 2026-03').flat()
    expect(agency.employees.filter(({ id }) => !recap.includes(id))).toEqual([])
  })
})

/** *Status* moved to the end, *Pangkat/Gol* renamed, *Telepon* without its header. */
function rearrange(rows: readonly (readonly (string | number | boolean)[])[]) {
  return rows.map((row, index) => {
    const cells = Array.from({ length: 15 }, (_, column) => row[column] ?? '')
    const [status = ''] = cells.splice(2, 1)
    cells.push(status)
    return index > 0
      ? cells
      : cells.map((cell) =>
          cell === 'Pangkat/Gol' ? 'Golongan sekarang' : cell === 'Telepon' ? '' : cell,
        )
  })
}
