import { existsSync, readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'

import type { Config } from './config.ts'

/** The one place that reads environment, arguments and clock. */

// Before the rest is loaded: a later start takes what this one makes of the files.
enableCompileCache()
const { chooseEnvironment, withoutLocal } = await import('./cli/choose-environment.ts')
const { runCommand } = await import('./cli/run-command.ts')
const { rehearsalClock, systemClock } = await import('./clock.ts')
const { parseConfig } = await import('./config.ts')
const { describeFault } = await import('./start-failure.ts')
const { startWorker } = await import('./start-worker.ts')

// Whoever read the log may be gone; the worker goes on.
process.stdout.on('error', () => undefined)

process.on('uncaughtException', (error) => {
  const { PANTAU_DATA: dataDir = '.pantau', DATABASE_URL } = process.env
  process.stderr.write(
    `${describeFault(error, { dataDir, databaseUrl: DATABASE_URL || undefined })}\n`,
  )
  process.exit(1)
})

const args = process.argv.slice(2)
const exitCode = await runCommand(withoutLocal(args), {
  print: (line) => void process.stdout.write(`${line}\n`),
  note: (line) => void process.stderr.write(`${line}\n`),
  log: (event) => {
    const line = { at: new Date().toISOString(), level: 'info', ...event }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  },
  readConfig,
  clockOf,
  openWorker(options) {
    const config = readConfig()
    const clock = clockOf(config)
    return startWorker({ ...options, config, clock, listen: false, background: false })
  },
  ask: askAtTerminal,
  untilStopped: () =>
    new Promise((resolve) => {
      process.once('SIGTERM', () => resolve())
      process.once('SIGINT', () => resolve())
    }),
})

// Not left to run dry: a call to Google that waits for its next attempt would hold it up.
process.exit(exitCode)

/** Undefined where the input has ended. */
async function askAtTerminal(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline')
  const lines = createInterface({ input: process.stdin })
  process.stdout.write(`${question} `)
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line)
      lines.close()
    })
    lines.once('close', () => resolve(undefined))
  })
}

function readConfig(): Config {
  return parseConfig(chooseEnvironment({ args, environment: process.env, readFile }))
}

function readFile(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function clockOf({ now }: Config): typeof systemClock {
  return now ? rehearsalClock(now) : systemClock
}
