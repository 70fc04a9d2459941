import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../browser/chromium.ts'
import { owner, startTestWorkspace, type TestWorkspace } from './start-workspace.ts'

let test: TestWorkspace
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  test = await startTestWorkspace()
  prepareSheet()
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addCookies([{ name: 'account', value: owner, url: test.origin }])
  page = await context.newPage()
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(`${test.origin}/spreadsheets/d/${test.spreadsheetId}/edit`)
  await page.waitForSelector('body[data-ready=true]')
})
afterAll(async () => {
  await browser?.close()
  await test?.close()
})

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the reply
function callSheets<Result>(method: string, body?: object, range?: string): Result {
  const scopes = ['https://www.googleapis.com/auth/spreadsheets']
  const params = { spreadsheetId: test.spreadsheetId, ...(range ? { range } : {}) }
  const request = { actor: { email: owner, scopes }, params, ...(body ? { body } : {}) }
  return test.ws.call<Result>(method, request)
}

function prepareSheet(): void {
  const range = {
    sheetId: 0,
    startRowIndex: 1,
    endRowIndex: 2,
    startColumnIndex: 2,
    endColumnIndex: 3,
  }
  const values = [{ userEnteredValue: 'WFO' }, { userEnteredValue: 'WFH' }]
  const condition = { type: 'ONE_OF_LIST', values }
  const setDataValidation = { range, rule: { condition, strict: true, showCustomUi: true } }
  const header = {
    userEnteredValue: { stringValue: '<b>Nama</b>' },
    userEnteredFormat: { textFormat: { bold: true }, backgroundColor: { red: 1 } },
  }
  callSheets('sheets.spreadsheets.batchUpdate', {
    requests: [
      { setDataValidation },
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [header] }],
          fields: 'userEnteredValue,userEnteredFormat',
        },
      },
      { addSheet: { properties: { sheetId: 5, title: 'Tinjauan' } } },
    ],
  })
}

function valueOf(range: string): unknown {
  const method = 'sheets.spreadsheets.values.get'
  return callSheets<sheets_v4.Schema$ValueRange>(method, undefined, range)
    .values?.[0]?.[0] as unknown
}

function cell(column: number, row: number) {
  return page.locator(`#grid td[data-x="${column}"][data-y="${row}"]`)
}

async function type(column: number, row: number, text: string): Promise<void> {
  await cell(column, row).dblclick()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

function source(column: number): sheets_v4.Schema$ChartData {
  const [endRowIndex, endColumnIndex] = [3, column + 1]
  const rows = { sheetId: 5, startRowIndex: 0, endRowIndex }
  return { sourceRange: { sources: [{ ...rows, startColumnIndex: column, endColumnIndex }] } }
}

function hide(dimension: string, startIndex: number): sheets_v4.Schema$Request {
  return {
    updateDimensionProperties: {
      range: { sheetId: 5, dimension, startIndex, endIndex: startIndex + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  }
}

function lineColour(): Promise<string> {
  return cell(4, 4).evaluate((td) => getComputedStyle(td).borderTopColor)
}

function hideGridlines(hidden: boolean): void {
  const gridProperties = { hideGridlines: hidden }
  const fields = 'gridProperties.hideGridlines'
  callSheets('sheets.spreadsheets.batchUpdate', {
    requests: [{ updateSheetProperties: { properties: { sheetId: 0, gridProperties }, fields } }],
  })
}

describe('the spreadsheet page', () => {
  it('draws formats, and texts as texts', async () => {
    expect(await cell(0, 0).textContent()).toBe('<b>Nama</b>')
    expect(await cell(0, 0).evaluate((td) => getComputedStyle(td).fontWeight)).toBe('700')
    expect(await cell(0, 0).evaluate((td) => getComputedStyle(td).backgroundColor)).toBe(
      'rgb(255, 0, 0)',
    )
  })

  it('draws gridlines until somebody hides them', async () => {
    expect(await lineColour()).toBe('rgb(204, 204, 204)')

    hideGridlines(true)
    await expect.poll(lineColour).toBe('rgba(0, 0, 0, 0)')
    hideGridlines(false)
    await expect.poll(lineColour).toBe('rgb(204, 204, 204)')
  })

  it('saves an edit', async () => {
    await type(0, 2, 'Ani')

    await expect.poll(() => valueOf('A3')).toBe('Ani')
  })

  it('does not lose what is typed in the next cell while the first is saved', async () => {
    await type(4, 10, 'satu')
    await page.keyboard.type('dua')
    await expect.poll(() => valueOf('E11')).toBe('satu')
    await page.waitForTimeout(600)
    await page.keyboard.type('tiga')
    await page.keyboard.press('Enter')

    await expect.poll(() => valueOf('E12')).toBe('duatiga')
  })

  it('takes back a value that a drop-down does not offer, and says why', async () => {
    await type(2, 1, 'XXX')

    expect(await page.getByTestId('error').textContent()).toContain('C2')
    await expect.poll(() => cell(2, 1).textContent()).toBe('')
    expect(valueOf('C2')).toBeUndefined()
  })

  it('shows what others write without a reload', async () => {
    callSheets('sheets.spreadsheets.batchUpdate', {
      requests: [
        {
          updateCells: {
            start: { sheetId: 0, rowIndex: 4, columnIndex: 1 },
            rows: [{ values: [{ userEnteredValue: { stringValue: 'dari pekerja' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    })

    await expect.poll(() => cell(1, 4).textContent()).toBe('dari pekerja')
  })

  it('switches tabs and puts the tab in the address', async () => {
    await page.locator('[data-testid=sheet-tab][data-title=Tinjauan]').click()

    await expect.poll(() => page.url()).toContain('gid=5')
    await page.locator('[data-testid=sheet-tab]').first().click()
    await expect.poll(() => cell(0, 2).textContent()).toBe('Ani')
  })

  it('opens the sidebar from the menu and runs the script from it', async () => {
    await page.getByTestId('menu-extensions').click()
    await page.getByRole('menuitem', { name: 'Buka samping' }).click()
    await page.getByTestId('authorize-allow').click()

    const sidebar = page.frameLocator('[data-testid=sidebar] iframe')
    await sidebar.locator('#greet').click()

    await expect.poll(() => sidebar.locator('#answer').textContent()).toBe('Halo Budi (selesai)')
    expect(await sidebar.locator('#greeting').innerText()).toBe('Halo, <b>Ani</b>')
  })

  it('shows an alert of the script', async () => {
    await page.getByTestId('menu-extensions').click()
    await page.getByRole('menuitem', { name: 'Beri tahu' }).click()

    expect(await page.getByTestId('alert').locator('p').textContent()).toBe('Isi <b>tebal</b>')
    await page.getByTestId('alert-ok').click()
  })

  it('keeps frozen rows together while the rest scrolls, however high they are', async () => {
    const cell = {
      userEnteredValue: { stringValue: 'PEMERINTAH KABUPATEN' },
      userEnteredFormat: { textFormat: { fontSize: 20 } },
    }
    const gridProperties = { frozenRowCount: 3 }
    callSheets('sheets.spreadsheets.batchUpdate', {
      requests: [
        {
          updateCells: {
            start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
            rows: [{ values: [cell] }, { values: [cell] }],
            fields: 'userEnteredValue,userEnteredFormat',
          },
        },
        {
          updateSheetProperties: {
            properties: { sheetId: 0, gridProperties },
            fields: 'gridProperties.frozenRowCount',
          },
        },
      ],
    })
    await page.reload()
    await page.waitForSelector('body[data-ready=true]')
    const boxOf = (row: number) =>
      page.locator(`#grid td[data-y="${row}"][data-x="0"]`).boundingBox()
    await page.locator('#grid td[data-x="0"]').last().scrollIntoViewIfNeeded()

    const [first, second, third] = await Promise.all([boxOf(0), boxOf(1), boxOf(2)])

    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(second?.y ?? -1, 0)
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBeCloseTo(third?.y ?? -1, 0)
  })

  it('draws a chart at its cell, and anew when its cells change', async () => {
    const basicChart = {
      chartType: 'COLUMN',
      headerCount: 1,
      domains: [{ domain: source(0) }],
      series: [{ series: source(1), targetAxis: 'LEFT_AXIS' }],
    }
    const overlayPosition = { anchorCell: { sheetId: 5, rowIndex: 4, columnIndex: 2 } }
    const addChart = {
      chart: {
        chartId: 9,
        position: { overlayPosition },
        spec: { title: '<b>Hadir</b>', basicChart },
      },
    }
    const rows = [
      ['Tanggal', 'Hadir'],
      ['1', 10],
      ['2', 20],
    ].map((row) => ({
      values: row.map((value) => ({
        userEnteredValue:
          typeof value === 'number' ? { numberValue: value } : { stringValue: value },
      })),
    }))
    const updateCells = { start: { sheetId: 5 }, rows, fields: 'userEnteredValue' }
    callSheets('sheets.spreadsheets.batchUpdate', { requests: [{ updateCells }, { addChart }] })
    await page.locator('[data-testid=sheet-tab][data-title=Tinjauan]').click()
    const chart = page.locator('[data-testid=chart][data-chart="9"]')
    await chart.waitFor()

    expect(await chart.locator('.title').textContent()).toBe('<b>Hadir</b>')
    const [box, anchor] = await Promise.all([chart.boundingBox(), cell(2, 4).boundingBox()])
    expect([box?.x, box?.y]).toEqual([anchor?.x, anchor?.y])
    expect([box?.width, box?.height]).toEqual([600, 371])
    const ticks = () => chart.locator('.tick').allTextContents()
    expect((await ticks()).at(-1)).toBe('20')
    await cell(1, 2).click()
    await page.keyboard.type('90')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await ticks()).at(-1)).toBe('100')
  })

  it('draws nothing of what somebody hid, neither in the grid nor in a chart', async () => {
    callSheets('sheets.spreadsheets.batchUpdate', {
      requests: [hide('ROWS', 1), hide('ROWS', 4), hide('COLUMNS', 3)],
    })
    const chart = page.locator('[data-testid=chart][data-chart="9"]')

    await expect.poll(() => chart.locator('.label').allTextContents()).toEqual(['2'])
    expect(await cell(0, 1).isVisible()).toBe(false)
    expect(await cell(3, 2).isVisible()).toBe(false)
    expect(await cell(0, 2).isVisible()).toBe(true)
    const [box, anchor] = await Promise.all([chart.boundingBox(), cell(2, 5).boundingBox()])
    expect(box?.y).toBe(anchor?.y)
  })

  it('meets no error in the browser', () => {
    expect(faults).toEqual([])
  })
})

describe('GET /spreadsheets/d/{id}/edit', () => {
  it('asks who one is, and refuses those without access', async () => {
    const url = `${test.origin}/spreadsheets/d/${test.spreadsheetId}/edit`

    expect((await fetch(url)).status).toBe(401)
    expect((await fetch(url, { headers: { cookie: 'account=orang@lain.id' } })).status).toBe(403)
  })
})
