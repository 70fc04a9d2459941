import { type Browser, type FrameLocator, type Page } from 'playwright-core'

/** A spreadsheet open in a browser, under one person's account. */
export interface SheetPage {
  readonly page: Page
  /** Opens a tab by its sheet id. */
  openTab(sheetId: number): Promise<void>
  /** Texts of the grid as it is drawn, row by row. */
  readGrid(this: void): Promise<string[][]>
  /** Types into a cell and leaves it; row and column count from 0. */
  type(row: number, column: number, text: string): Promise<void>
  /** Chooses an entry of the add-on's menu. */
  chooseMenu(entry: string): Promise<void>
  sidebar(): FrameLocator
  activeTab(this: void): Promise<string>
}

export async function openSheet(
  browser: Browser,
  sheet: { origin: string; spreadsheetId: string; account: string },
): Promise<SheetPage> {
  const { origin, spreadsheetId, account } = sheet
  const context = await browser.newContext({ viewport: { width: 1360, height: 820 } })
  await context.addCookies([{ name: 'account', value: account, url: origin }])
  const page = await context.newPage()
  const url = `${origin}/spreadsheets/d/${spreadsheetId}/edit`
  await page.goto(url)
  await page.locator('[data-testid=sheet-tab]').first().waitFor()
  // The add-on shows Hari Ini, where that is there.
  await page.locator('body[data-ready=true]').waitFor()

  return {
    page,
    async openTab(sheetId) {
      await page.goto(`${url}#gid=${sheetId}`)
      const tab = `[data-testid=sheet-tab][data-sheet="${sheetId}"][aria-selected=true]`
      await page.locator(tab).waitFor()
    },
    readGrid: () =>
      page.evaluate(() => {
        const rows: string[][] = []
        for (const cell of document.querySelectorAll<HTMLElement>('#grid td[data-x][data-y]')) {
          const row = (rows[Number(cell.dataset['y'])] ??= [])
          row[Number(cell.dataset['x'])] = cell.textContent ?? ''
        }
        return rows
      }),
    async type(row, column, text) {
      const cell = page.locator(`#grid td[data-y="${row}"][data-x="${column}"]`)
      await cell.dblclick({ position: { x: 8, y: 8 } })
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    async chooseMenu(entry) {
      await page.locator('[data-testid=menu-extensions]').click()
      await page.getByRole('menuitem', { name: entry, exact: true }).click()
    },
    sidebar: () => page.frameLocator('[data-testid=sidebar] iframe'),
    activeTab: async () =>
      (await page
        .locator('[data-testid=sheet-tab][aria-selected=true]')
        .getAttribute('data-title')) ?? '',
  }
}
