import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'

import { describeWalk, fileOf } from './month-of-five/describe-walk.ts'
import { startStage } from './month-of-five/stage.ts'
import { walkMonth } from './month-of-five/walk.ts'

const DOC = fileURLToPath(new URL('../../docs/month-of-five.md', import.meta.url))

/** Takes pictures of the month of five people, `month-of-five-….png`, and writes `docs/month-of-five.md`. */
export async function takeMonthOfFive(browser: Browser, folder: string): Promise<void> {
  const stage = await startStage(browser, async (page, name) => {
    await page.screenshot({ path: `${folder}${fileOf(name)}` })
  })
  try {
    await walkMonth(stage)
    writeFileSync(DOC, describeWalk(stage))
  } finally {
    await stage.close()
  }
}
