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

/** Starts the machine's Chromium, or the one of the npm package; neither needs the network. */
export async function launchBrowser(): Promise<Browser> {
  const system = systemBrowsers.find((path) => existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args: quiet })
  const executablePath = await sparticuz.executablePath()
  const args = [...new Set([...sparticuz.args, ...quiet])].filter(
    (arg) => arg !== '--single-process',
  )
  return chromium.launch({ executablePath, args })
}
