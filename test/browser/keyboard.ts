import type { Frame, Page } from 'playwright-core'

/** More than any sidebar has stops. */
const STOPS_AT_MOST = 200
const SETTLED_WITHIN_MS = 10_000

/** Where the keyboard is. */
export interface Stop {
  readonly testId: string
  readonly tag: string
  readonly text: string
  readonly value: string
}

/** A person who has no mouse: everything is reached with Tab and done with keys. */
export interface Keyboard {
  /** What is wrong with where the keyboard came by: not seen, out of order, lost. */
  readonly faults: readonly string[]
  /** What the page told by itself, in order. */
  told(): Promise<string[]>
  now(): Promise<Stop>
  /** Onwards with Tab to what has that `data-testid`, and this text where it is given. */
  to(testId: string, text?: string): Promise<void>
  /** Waits until the keyboard is there without a key: what has appeared is where it goes on. */
  isLedTo(testId: string): Promise<void>
  /** Enter on it, once it is reached. */
  press(testId: string, text?: string): Promise<void>
  /** An entry of a menu. */
  pressItem(text: string): Promise<void>
  /** Goes on until the keyboard is out of it: nothing holds it. */
  leaves(key: 'Tab' | 'Shift+Tab'): Promise<void>
  /** Of a drop-down, by its letters. */
  choose(testId: string, title: string): Promise<void>
  type(testId: string, text: string): Promise<void>
  /** By its eight digits, in the order of the browser's fields: month, day, year. */
  typeDate(testId: string, date: string): Promise<void>
  /** By Ctrl+V. */
  paste(testId: string, text: string): Promise<void>
}

interface Seen extends Stop {
  readonly isSeen: boolean
  readonly top: number
}

/** Listens to a sidebar's frame, in which the keyboard is from now on. */
export async function takeKeyboard(page: Page, frame: Frame): Promise<Keyboard> {
  const faults: string[] = []
  await frame.evaluate(listenToLiveRegions)

  async function look(): Promise<Seen> {
    return frame.evaluate(describeFocus)
  }

  async function step(key: 'Tab' | 'Shift+Tab', before: Seen): Promise<Seen> {
    await page.keyboard.press(key)
    const after = await look()
    if (after.tag === 'BODY') return after
    if (!after.isSeen) faults.push(`${nameOf(after)} is not seen to have the keyboard`)
    const isOn = key === 'Tab' ? after.top >= before.top - 40 : after.top <= before.top + 40
    if (before.tag !== 'BODY' && !isOn) {
      faults.push(`${nameOf(after)} comes after ${nameOf(before)}, away from its place`)
    }
    return after
  }

  const keyboard: Keyboard = {
    faults,
    told: () => frame.evaluate(() => [...(window as unknown as { told: string[] }).told]),
    now: look,
    async to(testId, text = '') {
      let at = await look()
      for (let stops = 0; stops < STOPS_AT_MOST; stops += 1) {
        if (at.testId === testId && at.text.includes(text)) return
        at = await step('Tab', at)
      }
      throw new Error(`Never came to ${testId}: the keyboard is on ${nameOf(at)}`)
    },
    async isLedTo(testId) {
      const until = Date.now() + SETTLED_WITHIN_MS
      let at = await look()
      while (at.testId !== testId && Date.now() < until) {
        await page.waitForTimeout(50)
        at = await look()
      }
      if (at.testId !== testId) faults.push(`${nameOf(at)} has the keyboard instead of ${testId}`)
    },
    async press(testId, text = '') {
      await keyboard.to(testId, text)
      await page.keyboard.press('Enter')
    },
    async pressItem(text) {
      let at = await look()
      for (let stops = 0; stops < STOPS_AT_MOST && at.text !== text; stops += 1) {
        at = await step('Tab', at)
      }
      await page.keyboard.press('Enter')
    },
    async leaves(key) {
      let at = await look()
      for (let stops = 0; stops < STOPS_AT_MOST; stops += 1) {
        at = await step(key, at)
        if (at.tag === 'BODY') {
          // Back into it.
          await page.keyboard.press(key === 'Tab' ? 'Shift+Tab' : 'Tab')
          return
        }
      }
      faults.push(`${nameOf(at)}: the keyboard never leaves by ${key}`)
    },
    async choose(testId, title) {
      await keyboard.to(testId)
      // A list remembers letters for a second.
      await page.waitForTimeout(1100)
      await page.keyboard.type(title)
      const { value } = await look()
      if (value !== title) faults.push(`${testId} is "${value}" after "${title}" was typed`)
    },
    async type(testId, text) {
      await keyboard.to(testId)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
    async typeDate(testId, date) {
      await keyboard.to(testId)
      const [year, month, day] = date.split('-')
      await page.keyboard.type(`${month}${day}${year}`)
      const { value } = await look()
      if (value !== date) faults.push(`${testId} is "${value}" after ${date} was typed`)
    },
    async paste(testId, text) {
      await keyboard.to(testId)
      await page.evaluate((words) => navigator.clipboard.writeText(words), text)
      await page.keyboard.press('Control+V')
    },
  }
  return keyboard
}

function nameOf({ testId, tag, text }: Stop): string {
  return testId || `${tag.toLowerCase()} "${text.slice(0, 30)}"`
}

/** In the page: what has the keyboard, whether that is seen, and where it stands in the whole page. */
function describeFocus(): Seen {
  const element = document.activeElement as HTMLElement
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const isInView =
    box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.left >= 0
  const chosen = element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : undefined
  const typed = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
  return {
    testId: element.dataset['testid'] ?? '',
    tag: element.tagName,
    text: element.textContent?.trim() ?? '',
    value: chosen ?? (typed ? element.value : ''),
    isSeen: isInView && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
    top: box.top + scrollY,
  }
}

/** In the page: what a program that reads aloud would say by itself. */
function listenToLiveRegions(): void {
  const told: string[] = []
  Object.assign(window, { told })
  new MutationObserver((records) => {
    for (const { target } of records) {
      const from = target instanceof Element ? target : target.parentElement
      const live = from?.closest('[aria-live], [role=status], [role=alert]')
      const words = live?.textContent?.trim()
      if (words && told.at(-1) !== words) told.push(words)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
}
