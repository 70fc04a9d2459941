import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'

import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Product } from '../../sample/product.ts'
import { atWita } from '../../sample/working-days.ts'
import { createHand, type Hand } from '../hand.ts'
import { openSheet, type SheetPage } from '../sheet-page.ts'
import { startTemporaryProduct } from '../temporary-product.ts'
import { FIRST_MORNING } from './office.ts'

/** Who acts. */
export const ACTORS = ['staff', 'head', 'hr', 'personnelBody', 'secretariat'] as const
export type Actor = (typeof ACTORS)[number]

/** Something that somebody did, in order. */
export interface Step {
  readonly name: string
  readonly who: Actor
  readonly on: CivilDate
  readonly what: string
  readonly clicks: number
  readonly keys: number
}

interface Told {
  readonly name: string
  readonly what: string
}

interface TabStep extends Told {
  readonly sheetId: number
  readonly widthPx?: number
}

/** Takes the picture of a step; `name` is its file's. */
export type Photographer = (page: Page, name: string) => Promise<void>

export interface Stage {
  readonly product: Product
  readonly steps: readonly Step[]
  /** What axe found and what a console said, by step. */
  readonly faults: readonly string[]
  today(): CivilDate
  /** Forward only, to a local time of the office. */
  turnTo(date: CivilDate, time: string): void
  hand(who: Actor): Hand
  openSheet(account: string, spreadsheetId: string): Promise<SheetPage>
  openPhone(): Promise<Page>
  /** As `show`, of a tab alone: without a sidebar, and as wide as it needs. */
  showTab(who: Actor, sheet: SheetPage, step: TabStep): Promise<void>
  /** Ends a step: what its hand did since the last one, what the page looks like, what axe finds there. */
  show(who: Actor, page: Page, step: Told): Promise<void>
  close(): Promise<void>
}

/** Nobody does more than one in that time. */
const STEP_TAKES_MS = 120_000
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }

export async function startStage(browser: Browser, photograph?: Photographer): Promise<Stage> {
  const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
  const product = await startTemporaryProduct({
    now: new Date(atWita(FIRST_MORNING, 360)),
    background: true,
  })
  const contexts = new Set<BrowserContext>()
  const hands = new Map<Actor, Hand>()
  const counted = new Map<Actor, { clicks: number; keys: number }>()
  const steps: Step[] = []
  const faults: string[] = []
  let day = FIRST_MORNING

  function hand(who: Actor): Hand {
    const found = hands.get(who) ?? createHand()
    hands.set(who, found)
    return found
  }

  function listen(page: Page): void {
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    page.on('console', (said) => {
      const { url } = said.location()
      // Google asks for the add-on's permissions that way.
      if (said.type() !== 'error' || url.endsWith('/script/run')) return
      faults.push(`${url}: ${said.text()}`)
    })
  }

  async function show(who: Actor, page: Page, { name, what }: Told): Promise<void> {
    const { clicks, keys } = hand(who)
    const before = counted.get(who) ?? { clicks: 0, keys: 0 }
    counted.set(who, { clicks, keys })
    const did = { clicks: clicks - before.clicks, keys: keys - before.keys }
    steps.push({ name, who, on: day, what, ...did })
    for (const frame of ownFrames(page, product)) {
      const found = await violationsIn(frame, axe)
      faults.push(...found.map((each) => `${name}: ${each}`))
    }
    await photograph?.(page, name)
    product.ws.clock.step(STEP_TAKES_MS)
  }

  return {
    product,
    steps,
    faults,
    today: () => day,
    turnTo(date, time) {
      const [hours = 0, minutes = 0] = time.split('.').map(Number)
      day = date
      const instant = new Date(atWita(date, hours * 60 + minutes))
      if (instant > product.ws.clock.now()) product.ws.clock.set(instant)
    },
    hand,
    async openSheet(account, spreadsheetId) {
      const sheet = await openSheet(browser, {
        origin: product.ws.origin,
        spreadsheetId,
        account,
      })
      contexts.add(sheet.page.context())
      listen(sheet.page)
      return sheet
    },
    async openPhone() {
      const context = await browser.newContext({ ...PHONE, bypassCSP: true })
      contexts.add(context)
      const page = await context.newPage()
      listen(page)
      return page
    },
    show,
    async showTab(who, sheet, { sheetId, widthPx = 1360, ...step }) {
      const close = sheet.page.getByTestId('sidebar-close')
      if (await close.isVisible()) await close.click()
      await sheet.openTab(sheetId)
      await sheet.page.setViewportSize({ width: widthPx, height: 820 })
      await show(who, sheet.page, step)
      await sheet.page.setViewportSize({ width: 1360, height: 820 })
    },
    async close() {
      for (const context of contexts) await context.close()
      await product.close()
    },
  }
}

/** What Pantau shows: its own pages and its sidebars, not the stand-in of Google around them. */
function ownFrames(page: Page, { workerUrl }: Product): Frame[] {
  if (page.url().startsWith(workerUrl)) return [page.mainFrame()]
  return page.frames().filter((frame) => frame !== page.mainFrame())
}

async function violationsIn(frame: Frame, axe: string): Promise<string[]> {
  await frame.evaluate(axe)
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
