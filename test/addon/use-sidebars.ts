import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'

import { launchBrowser } from '../browser/chromium.ts'
import { buildIntoFolder, type AddonFolder } from './built-addon.ts'
import { openSidebar, type Answers } from './open-sidebar.ts'

/** A browser and the built sidebars for the tests of a file; a page is closed when its test ends. */
export function useSidebars(): { open(name: string, answers: Answers): Promise<Page> } {
  let browser: Browser
  let addon: AddonFolder
  let page: Page
  beforeAll(async () => {
    addon = await buildIntoFolder()
    browser = await launchBrowser()
  })
  afterEach(() => page.close())
  afterAll(async () => {
    await browser.close()
    await rm(addon.folder, { recursive: true })
  })
  return {
    async open(name, answers) {
      page = await openSidebar(browser, addon, name, answers)
      return page
    },
  }
}
