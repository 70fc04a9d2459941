import { enableCompileCache } from 'node:module'

import type { Config } from './config.ts'

/** The one place that reads environment, arguments and clock. */

// Before the rest is loaded: a later start takes what this one makes of the files.
enableCompileCache()
const { runCommand } = await import('./cli/run-command.ts')
const { rehearsalClock, systemClock } = await import('./clock.ts')
const { parseConfig } = await import('./config.ts')
const { startWorker } = await import('./start-worker.ts')

// Whoever read the log may be gone; the worker goes on.
process.stdout.on('error', () => undefined)

const exitCode = await runCommand(process.argv.slice(2), {
  print: (line) => void process.stdout.write(`${line}\n`),
  log: (event) => {
    const line = { at: new Date().toISOString(), level: 'info', ...event }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  },
  readConfig: () => parseConfig(process.env),
  clockOf,
  openWorker() {
    const config = parseConfig(process.env)
    return startWorker({ config, clock: clockOf(config), listen: false, background: false })
  },
  untilStopped: () =>
    new Promise((resolve) => {
      process.once('SIGTERM', () => resolve())
      process.once('SIGINT', () => resolve())
    }),
})

// Not left to run dry: a call to Google that waits for its next attempt would hold it up.
process.exit(exitCode)

function clockOf({ now }: Config): typeof systemClock {
  return now ? rehearsalClock(now) : systemClock
}
