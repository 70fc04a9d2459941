import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'

import { localTimeOf } from '../../shared/calendar/zones.ts'
import type { RecapKind } from '../../shared/contract/recap-job.ts'
import { addDays } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { instantOf } from '../../shared/model/instant.ts'
import { findFreePort } from '../local/free-port.ts'
import { OVERSEER } from '../local/live-world.ts'
import { listWaiting, prepareFirst, prepareNext } from '../local/preparation.ts'
import { sampleWorlds } from '../local/sample-worlds.ts'
import type { LocalOptions } from '../local/local-options.ts'
import { startProduct } from '../sample/product.ts'
import type { Product } from '../sample/product.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { launchBrowser } from './chromium.ts'
import { chooseRecaps } from './choose-recaps.ts'
import { disagreements } from './disagreements.ts'
import { faultsOfRecap } from './faults-of-recap.ts'
import { makeRecaps } from './make-recaps.ts'
import { printRecap } from './print-recap.ts'
import { openSheet } from './sheet-page.ts'

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url))
const takesPictures = process.argv.includes('--pictures')
const SEED = 1
/** Agencies whose HR sits at the menu at the same time: most of it is waiting. */
const AT_ONCE = 3
/** Reports of the days before may still be late, and wait for the unit head. */
const DAYS_TO_DECIDE = 6
/** Where a narrow part of a recap would not show it. */
const WIDE = { width: 2450, height: 1000 }

process.exitCode = await main()

/**
 * Makes every recap of every sample agency of `npm start` from the menu, and examines each tab as it
 * is drawn and printed. Gives the exit code: 1 where anything is wrong, which is printed. With
 * `--pictures` it takes those of *Rekap Gabungan* for docs/images.
 */
async function main(): Promise<number> {
  // A directory that is named is kept, so that a second run need not live the samples through again.
  const kept = process.env['PANTAU_DATA']
  const dataDir = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), 'pantau-recaps-'))
  const startedAt = performance.now()
  const faults: string[] = []
  try {
    const ports = { workspacePort: await findFreePort(), workerPort: await findFreePort() }
    await prepareAll({ empty: false, dev: false, seed: SEED, dataDir, ...ports })
    const product = await startProduct({ dataDir, ...ports, background: true })
    const browser = await launchBrowser()
    try {
      const { date: today } = localTimeOf(instantOf(product.ws.clock.now().getTime()), 'WITA')
      // The one that oversees begins: its recap shows who has not made all of theirs yet.
      const waiting = sampleWorlds(SEED, today)
        .flatMap(({ agencies }) => agencies)
        .toSorted((a, b) => Number(b.key === OVERSEER) - Number(a.key === OVERSEER))
      const work = async (): Promise<void> => {
        for (let agency = waiting.shift(); agency; agency = waiting.shift()) {
          const { lines, faults: found } = await examineAgency({ browser, product, agency, today })
          console.log(lines.join('\n'))
          faults.push(...found)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
    } finally {
      await browser.close()
      await product.close()
    }
  } finally {
    if (!kept) rmSync(dataDir, { recursive: true, force: true })
  }
  for (const fault of faults) console.error(fault)
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.log(faults.length === 0 ? `As it should be (${seconds} s)` : `${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

function tell(line: string): void {
  console.log(line)
}

async function prepareAll(options: LocalOptions): Promise<void> {
  await prepareFirst(options, tell)
  while (listWaiting(options).length > 0) await prepareNext(options, { tell })
}

/** A line for each recap, and what is wrong. */
async function examineAgency(scene: {
  readonly browser: Browser
  readonly product: Product
  readonly agency: SampleAgency
  readonly today: CivilDate
}): Promise<{ readonly lines: readonly string[]; readonly faults: readonly string[] }> {
  const { browser, product, agency } = scene
  const { origin } = product.ws
  const spreadsheetId = spreadsheetOf(product, agency)
  const sheet = await openSheet(browser, { origin, spreadsheetId, account: agency.installer })
  const choice = chooseRecaps(agency)
  const lines = [`${agency.spreadsheetTitle}, ${choice.month}`]
  const settledOn = addDays(scene.today, -DAYS_TO_DECIDE)
  const faults: string[] = []
  const grids = new Map<RecapKind, string[][]>()
  for await (const { kind, title, open } of makeRecaps(sheet, choice)) {
    await open()
    const grid = await sheet.readGrid()
    grids.set(kind, grid)
    const charts = await sheet.page.getByTestId('chart').count()
    const printed = await printRecap(sheet.page, { origin, spreadsheetId, kind })
    const found = [
      ...faultsOfRecap({ kind, grid, charts, agency, choice, settledOn }),
      ...printed.faults,
    ]
    faults.push(...found.map((fault) => `${agency.spreadsheetTitle}, ${title}: ${fault}`))
    const mark = found.length === 0 ? '' : `  ${found.length} FAULTS`
    lines.push(
      `  ${title.padEnd(52)} ${cells(grid.length, 'rows')} ${cells(printed.pages, 'pages')}${mark}`,
    )
    if (kind === 'regency' && takesPictures) await takeRegency(sheet.page, printed.page)
    await printed.page.close()
  }
  faults.push(...disagreements(grids).map((fault) => `${agency.spreadsheetTitle}: ${fault}`))
  await sheet.page.context().close()
  return { lines, faults }
}

/** Pictures of *Rekap Gabungan*, in the spreadsheet and as printed. */
async function takeRegency(inSheet: Page, inPrint: Page): Promise<void> {
  await inPrint
    .locator('.page')
    .first()
    .screenshot({ path: `${IMAGES}print-regency.png` })
  await inSheet.getByTestId('sidebar-close').click()
  await inSheet.setViewportSize(WIDE)
  await inSheet.screenshot({ path: `${IMAGES}recap-regency.png` })
}

function spreadsheetOf({ ws }: Product, { spreadsheetTitle }: SampleAgency): string {
  const file = ws.sharing.listFiles().find(({ name }) => name === spreadsheetTitle)
  if (!file) throw new Error(`No spreadsheet "${spreadsheetTitle}"`)
  return file.id
}

function cells(count: number, what: string): string {
  return `${String(count).padStart(4)} ${what}`
}
