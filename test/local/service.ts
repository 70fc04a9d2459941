import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'

export interface ServiceEnd {
  readonly code: number | null
  /** What ended it, where that was a signal. */
  readonly signal: NodeJS.Signals | null
  readonly lastLines: string
}

/** A process of the product that runs until it is stopped. */
export interface Service {
  readonly name: string
  /** Resolves when it ended, however that came. */
  readonly ended: Promise<ServiceEnd>
  stop(): void
}

const KEPT_CHARACTERS = 4000

/** Starts a Node script; what it prints goes to a log file. */
export function startService(service: {
  name: string
  args: readonly string[]
  environment: Readonly<Record<string, string>>
  logFile: string
  /** Also given what it prints. */
  onText?: (text: string) => void
}): Service {
  const { name, args, environment, logFile, onText } = service
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(logFile, { flags: 'a' })
  let lastLines = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      log.write(text)
      onText?.(text)
      lastLines = (lastLines + text).slice(-KEPT_CHARACTERS)
    })
  }
  const ended = new Promise<ServiceEnd>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, lastLines: error.message }))
    child.once('close', (code, signal) => {
      log.end()
      resolve({ code, signal, lastLines })
    })
  })
  return { name, ended, stop: () => void child.kill('SIGTERM') }
}

/** Waits until the address answers 2xx; false when `giveUp` resolves first. */
export async function waitUntilAnswers(url: string, giveUp: Promise<unknown>): Promise<boolean> {
  const over = giveUp.then(() => 'over' as const)
  for (;;) {
    if (await answers(url)) return true
    const pause = new Promise<'again'>((resolve) => setTimeout(() => resolve('again'), 100))
    if ((await Promise.race([over, pause])) === 'over') return false
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
