import type { Locator } from 'playwright-core'

/** What a person does with mouse and keyboard, counted. */
export interface Hand {
  readonly clicks: number
  readonly keys: number
  click(target: Locator): Promise<void>
  /** Of a drop-down: one click opens it, one chooses. */
  choose(target: Locator, title: string): Promise<void>
  type(target: Locator, text: string): Promise<void>
  /** By Ctrl+V. */
  paste(target: Locator, text: string): Promise<void>
  /** A date as it is typed, by its eight digits. */
  typeDate(target: Locator, date: string): Promise<void>
}

export function createHand(): Hand {
  let [clicks, keys] = [0, 0]
  return {
    get clicks() {
      return clicks
    },
    get keys() {
      return keys
    },
    async click(target) {
      clicks += 1
      await target.click()
    },
    async choose(target, title) {
      clicks += 2
      await target.selectOption({ label: title })
    },
    async type(target, text) {
      clicks += 1
      keys += text.length
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
      await target.fill(date)
    },
  }
}
