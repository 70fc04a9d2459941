import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync } from 'node:fs'
import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { getRequestListener } from '@hono/node-server'
import { onTestFinished } from 'vitest'

import { passOn, type GoogleNames } from './google-names.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Seen {
  readonly code: unknown
  readonly stdout: string
  readonly stderr: string
}

/** The paths under version control, of which those of `folders` alone where they are given. */
export async function trackedFiles(...folders: readonly string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z', ...folders], {
    cwd: ROOT,
    maxBuffer: 10_000_000,
  })
  return stdout.split('\0').filter((path) => path !== '')
}

/** A folder of its own with these files of the repository. */
export function copyOf(paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-installed-'))
  for (const path of paths) cpSync(join(ROOT, path), join(folder, path))
  return folder
}

/** What an operator's shell has: this Node before any other, and nothing of the npm that runs the test. */
export function shellEnvironment(): Record<string, string> {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
  const ours = /^(?:npm_|NODE_|VITEST|TEST$|PANTAU_)/u
  const given = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return {
    ...(Object.fromEntries(given) as Record<string, string>),
    PATH: [dirname(process.execPath), ...path].join(delimiter),
  }
}

export async function run(
  command: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Seen> {
  const [program = '', ...args] = command
  return new Promise((resolve) => {
    execFile(program, args, { ...options, maxBuffer: 10_000_000 }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    )
  })
}

export interface RunningProgram {
  /** The next line that it prints. Throws all that it said where it ends before. */
  nextLine(): Promise<string>
  /** Asks it to end as a service manager does, and waits for its exit code. */
  stop(): Promise<number | null>
}

interface RunningService extends RunningProgram {
  /** Port of the worker on loopback. */
  readonly port: number
}

export function startProgram(
  command: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): RunningProgram {
  const [program = '', ...args] = command
  const child = spawn(program, args, { ...options, detached: true, stdio: 'pipe' })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const said: string[] = []
  child.stderr.on('data', (part) => said.push(String(part)))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const stop = (): Promise<number | null> => {
    // The group: npm and the shell between are told with it, as a service manager does.
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM')
    return ended
  }
  // Of a test that failed before.
  onTestFinished(() => void stop())
  return {
    stop,
    async nextLine() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`It ended with ${await ended}: ${said.join('')}`)
      said.push(`${value}\n`)
      return value
    },
  }
}

/** Starts the worker by a command and waits until it says that it listens. Throws what it said instead. */
export async function startService(
  ...given: Parameters<typeof startProgram>
): Promise<RunningService> {
  const program = startProgram(...given)
  for (;;) {
    const line = await program.nextLine()
    if (!line.includes('"event":"listening"')) continue
    return { ...program, port: Number(new URL((JSON.parse(line) as { url: string }).url).port) }
  }
}

/** What answers over https at the port of a proxy that ends https before the worker. */
export async function openFront(
  google: GoogleNames,
  workerPort: number,
): Promise<{ get(path: string): Promise<{ status: number; body: string }>; close(): void }> {
  const front = createServer(
    google.certificate,
    getRequestListener((request) => passOn(request, workerPort)),
  )
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  const { port } = front.address() as AddressInfo
  return {
    async get(path) {
      const options = { host: '127.0.0.1', port, path, ca: google.authority, agent: false }
      const [response] = (await once(get(options), 'response')) as [
        AsyncIterable<Buffer> & { statusCode: number },
      ]
      let body = ''
      for await (const part of response) body += part.toString()
      return { status: response.statusCode, body }
    },
    close() {
      front.close()
      front.closeAllConnections()
    },
  }
}
