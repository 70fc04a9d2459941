import sparticuz from '@sparticuz/chromium'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Longer than the product waits for the next minute of Google's budget. */
const PATIENCE_MS = 100_000

/** Starts the machine's Chromium, or the one of the npm package; neither needs the network. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launch()
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    context.setDefaultTimeout(PATIENCE_MS)
    return context
  }
  return browser
}

async function launch(): Promise<Browser> {
  const system = systemBrowsers.find((path) => existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args: quiet })
  const executablePath = await sparticuz.executablePath()
  const args = [...new Set([...sparticuz.args, ...quiet])].filter(
    (arg) => arg !== '--single-process',
  )
  return chromium.launch({ executablePath, args })
}
