import type { Locator } from 'playwright-core'

import type { SheetPage } from './sheet-page.ts'

const REDRAWN_WITHIN_MS = 300

/** What a person does with mouse and keyboard, counted. */
export interface Hand {
  readonly clicks: number
  readonly keys: number
  /** What was typed, in order; what was pasted stood somewhere already. */
  readonly typed: readonly string[]
  click(target: Locator): Promise<void>
  /** Of a drop-down, by what is shown or its value: one click opens it, one chooses. */
  choose(target: Locator, title: string): Promise<void>
  type(target: Locator, text: string): Promise<void>
  /** By Ctrl+V. */
  paste(target: Locator, text: string): Promise<void>
  /** A date as it is typed, by its eight digits. */
  typeDate(target: Locator, date: string): Promise<void>
  /** An entry of the add-on's menu: one click opens the menu, one chooses. */
  menu(sheet: SheetPage, entry: string): Promise<void>
  /** Into cells side by side, each ended by the tab key; two clicks lead to the first. */
  cells(
    sheet: SheetPage,
    from: { readonly row: number; readonly column: number },
    texts: readonly string[],
  ): Promise<void>
}

export function createHand(): Hand {
  let [clicks, keys] = [0, 0]
  const typed: string[] = []
  return {
    get clicks() {
      return clicks
    },
    get keys() {
      return keys
    },
    typed,
    async click(target) {
      clicks += 1
      await target.click()
    },
    async choose(target, title) {
      clicks += 2
      await target.selectOption(title)
    },
    async type(target, text) {
      clicks += 1
      keys += text.length
      typed.push(text)
      await target.click()
      await target.pressSequentially(text)
      await target.blur()
    },
    async paste(target, text) {
      clicks += 1
      keys += 2
      await target.fill(text)
    },
    async typeDate(target, date) {
      clicks += 1
      keys += 8
      typed.push(date)
      await target.fill(date)
    },
    async menu(sheet, entry) {
      clicks += 2
      await sheet.chooseMenu(entry)
    },
    async cells(sheet, { row, column }, texts) {
      clicks += 2
      for (const [index, text] of texts.entries()) {
        keys += text.length + 1
        typed.push(text)
        const at = { row, column: column + index }
        await sheet.type(at.row, at.column, text)
        const cell = `#grid td[data-y="${at.row}"][data-x="${at.column}"]`
        // The grid is drawn anew once the cell is kept.
        await sheet.page.locator(cell).getByText(text, { exact: true }).waitFor()
        await sheet.page.waitForTimeout(REDRAWN_WITHIN_MS)
      }
    },
  }
}
