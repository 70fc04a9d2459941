import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../worker/main.ts', import.meta.url))

/** A worker in a process of its own, which can be treated badly. */
export interface ReplicaProcess {
  readonly pid: number
  /** Its address, once it listens. Rejects where it ended before, with what it said last. */
  readonly listening: Promise<string>
  /** How often it logged each event. */
  readonly events: ReadonlyMap<string, number>
  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' | 'SIGTERM'): void
  /** The exit code; null of one that a signal ended. */
  readonly ended: Promise<number | null>
}

export function startReplica(environment: Readonly<Record<string, string>>): ReplicaProcess {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const events = new Map<string, number>()
  const { promise: listening, resolve, reject } = Promise.withResolvers<string>()
  let last = ''
  createInterface(child.stderr).on('line', (line) => void (last = line))
  createInterface(child.stdout).on('line', (line) => {
    const { event, url } = JSON.parse(line) as { event: string; url?: string }
    events.set(event, (events.get(event) ?? 0) + 1)
    if (event === 'listening' && url !== undefined) resolve(url)
  })
  const ended = once(child, 'exit').then(() => {
    reject(new Error(`A replica ended before it listened: ${last}`))
    return child.exitCode
  })
  listening.catch(() => undefined)
  return { pid: child.pid!, listening, events, signal: (name) => void child.kill(name), ended }
}
