import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { onTestFinished } from 'vitest'

const MAIN = fileURLToPath(new URL('../../../worker/main.ts', import.meta.url))

/** A worker in a process of its own. */
export interface WorkerProcess {
  /** Resolves to its address when it listens; undefined where it ended before. */
  readonly listening: Promise<string | undefined>
  /** `SIGKILL`: no goodbye. */
  kill(): Promise<void>
  /** `SIGTERM`; resolves to the exit code. */
  stop(): Promise<number | null>
}

export function spawnWorker(environment: Readonly<Record<string, string>>): WorkerProcess {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  passOnErrors(child)
  // Also after a test that failed: what it works on becomes another's.
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    child.kill(signal)
    await ended
    return child.exitCode
  }

  return {
    listening: Promise.race([readAddress(child), ended.then(() => undefined)]),
    async kill() {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}

function readAddress({ stdout }: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    if (!stdout) return resolve(undefined)
    createInterface(stdout).on('line', (line) => {
      const event = JSON.parse(line) as { event: string; url?: string }
      if (event.event === 'listening') resolve(event.url)
    })
  })
}

/** What it says on stderr, but the line that names the Google it talks to. */
function passOnErrors({ stderr }: ChildProcess): void {
  if (!stderr) return
  createInterface(stderr).on('line', (line) => {
    if (!line.startsWith('Talks to ')) process.stderr.write(`${line}\n`)
  })
}
