import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../browser/chromium.ts'
import { owner, startTestWorkspace, type TestWorkspace } from '../host/start-workspace.ts'
import { columns, people, recapRequests } from './recap-like-sheet.ts'

let test: TestWorkspace
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  test = await startTestWorkspace()
  test.ws.call('sheets.spreadsheets.batchUpdate', {
    actor: { email: owner, scopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    params: { spreadsheetId: test.spreadsheetId },
    body: { requests: recapRequests() },
  })
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 1400, height: 900 } })
  await context.addCookies([{ name: 'account', value: owner, url: test.origin }])
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await test?.close()
})

async function openPrint(query = 'gid=8'): Promise<void> {
  await page.goto(`${test.origin}/spreadsheets/d/${test.spreadsheetId}/print?${query}`)
  await page.waitForSelector('body[data-ready=true]')
}

/** What a PDF says of itself: its pages and the size of the first, in points. */
async function printed(): Promise<{ pages: number; widthPt: number; heightPt: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? []
  const pages = pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0
  return { pages, widthPt: Math.round(Number(width)), heightPt: Math.round(Number(height)) }
}

const sections = () => page.locator('[data-testid=print-page]')

describe('GET /spreadsheets/d/{id}/print', () => {
  it('prints on F4 across, page for page as it is shown', async () => {
    await openPrint()

    const shown = await sections().count()
    expect(await printed()).toEqual({ pages: shown, widthPt: 935, heightPt: 609 })
    expect(shown).toBeGreaterThan(2)
    expect(await page.getByTestId('page-count').textContent()).toBe(`${shown} halaman`)
  })

  it('prints on the paper that was chosen', async () => {
    await openPrint('gid=8&size=A4&portrait=true')

    const { pages, widthPt, heightPt } = await printed()
    expect([widthPt, heightPt]).toEqual([595, 842])
    expect(pages).toBe(await sections().count())
  })

  it('repeats the frozen rows on each page, and shows each row once, none of the hidden', async () => {
    await openPrint()

    const heads = await sections().locator('thead').allTextContents()
    expect(new Set(heads).size).toBe(1)
    expect(heads[0]).toContain('PEMERINTAH KABUPATEN KUTAI KARTANEGARA')
    expect(heads[0]).toContain('Nama')
    const names = await sections().locator('tbody td:nth-child(2)').allTextContents()
    const expected = Array.from({ length: people }, (_person, index) => `Pegawai ${index + 1} <b>`)
    expect(names.filter((name) => name !== '')).toEqual([
      ...expected.slice(0, 4),
      ...expected.slice(6),
    ])
  })

  it('keeps every row within its page, and the table within the width', async () => {
    await openPrint()

    const overflows = await sections().evaluateAll((pages) =>
      pages.map((section) => {
        const room = section.querySelector('.content')?.getBoundingClientRect()
        const table = section.querySelector('table')?.getBoundingClientRect()
        const isLow = (table?.bottom ?? Infinity) > (room?.bottom ?? 0) + 0.5
        return isLow || (table?.right ?? Infinity) > (room?.right ?? 0) + 1
      }),
    )
    expect(overflows.filter(Boolean)).toEqual([])
  })

  it('draws merges, double rules, colours, number formats and charts, no gridlines', async () => {
    await openPrint()

    const first = sections().first()
    const title = first.locator('thead td').first()
    expect(await title.getAttribute('colspan')).toBe(String(columns))
    const style = (selector: string, property: string) =>
      first
        .locator(selector)
        .first()
        .evaluate((td, name) => getComputedStyle(td).getPropertyValue(name), property)
    expect(await style('thead tr:nth-child(2) td', 'border-bottom-style')).toBe('double')
    expect(await style('thead tr:nth-child(3) td', 'border-bottom-width')).toBe('0px')
    expect(await style('tbody td:nth-child(10)', 'background-color')).toBe('rgb(255, 0, 0)')
    expect(await first.locator('tbody tr').first().locator('td').last().textContent()).toBe('87,1%')
    const chart = page.locator('[data-chart="3"]')
    expect(await chart.count()).toBe(1)
    const box = await chart.boundingBox()
    const last = await sections().last().boundingBox()
    expect(box && last && box.y > last.y && box.y + box.height < last.y + last.height).toBe(true)
  })

  it('is opened from the menu', async () => {
    await page.goto(`${test.origin}/spreadsheets/d/${test.spreadsheetId}/edit#gid=8`)
    await page.waitForSelector('body[data-ready=true]')
    await page.getByTestId('menu-file').click()
    const opened = context.waitForEvent('page')
    await page.getByRole('menuitem', { name: 'Cetak' }).click()

    expect((await opened).url()).toMatch(/\/print\?gid=8$/u)
  })

  it('asks who one is, and refuses other papers', async () => {
    const url = `${test.origin}/spreadsheets/d/${test.spreadsheetId}/print`
    const headers = { cookie: `account=${owner}` }

    expect((await fetch(url)).status).toBe(401)
    expect((await fetch(`${url}?size=A3`, { headers })).status).toBe(400)
  })
})

describe('GET /spreadsheets/d/{id}/export', () => {
  const PDF = 'gridlines=false&printtitle=false&sheetnames=false&fzr=true&fitw=true'
  it('leads to the print view of that tab on that paper, as nothing here writes a PDF', async () => {
    const response = await exported(`format=pdf&gid=8&size=5&portrait=true&${PDF}`)

    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(/\/print\?gid=8&size=F4&portrait=true$/u)
  })

  it.each([
    ['format=ods', 'as ods'],
    [`format=pdf&${PDF}`, 'all tabs'],
    [`format=pdf&gid=8&size=6&${PDF}`, 'paper 6'],
    ['format=pdf&gid=8', 'fitw=undefined'],
    [`format=pdf&gid=8&scale=4&${PDF}`, 'with scale'],
  ])('is 501 for %s', async (query, named) => {
    const response = await exported(query)

    expect(response.status).toBe(501)
    expect(await response.text()).toContain(named)
  })

  it('gives nothing to whom the file is not shared with', async () => {
    const query = `format=pdf&gid=8&size=5&portrait=true&${PDF}`

    expect((await exported(query, 'stranger@example.com')).status).toBe(403)
  })
})

async function exported(query: string, account = owner): Promise<Response> {
  const url = `${test.origin}/spreadsheets/d/${test.spreadsheetId}/export?${query}`
  return fetch(url, { headers: { cookie: `account=${account}` }, redirect: 'manual' })
}
