import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

import { newKeyFile } from '../deploy/new-key-file.ts'
import { amountRow, type Row } from './rows.ts'
import { peakMbOf, SEMI_SPACE } from './run-measurement.ts'

const READY_WITHIN_MS = 60_000

/** A worker's first start and a later one, on an empty store. */
export async function startRows(root: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const which of ['first', 'later']) rows.push(...(await startOnce(root, which)))
  return rows
}

/** From the start of the process until `/readyz` answers, on a store of its own. */
async function startOnce(root: string, which: string): Promise<Row[]> {
  const dataDir = join(root, which)
  mkdirSync(dataDir)
  const start = performance.now()
  const worker = spawn(process.execPath, [SEMI_SPACE, 'worker/main.ts', 'serve'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, 'compiled'),
      PANTAU_DATA: dataDir,
      PORT: '0',
      GOOGLE_APPLICATION_CREDENTIALS: newKeyFile(join(dataDir, 'service-account.json')),
      GOOGLE_API_ROOT: 'http://127.0.0.1:9',
      GOOGLE_TOKEN_URL: 'http://127.0.0.1:9/token',
    },
  })
  const ended = once(worker, 'exit')
  try {
    await untilReady(new URL('/readyz', await listeningUrl(worker.stdout)).href)
    const ms = performance.now() - start
    return [
      amountRow({ figure: `a ${which} start of the worker to ready`, most: 1000 }, ms, 'ms'),
      amountRow({ figure: `memory of a ${which} start`, most: 120 }, peakMbOf(worker.pid), 'MB'),
    ]
  } finally {
    worker.kill()
    await ended
  }
}

/** Where a worker says that it listens. */
export async function listeningUrl(output: Readable): Promise<string> {
  for await (const line of createInterface(output)) {
    const url = /"url":"(http:[^"]+)"/.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('The worker ended before it listened')
}

/** Until that address answers with success. */
async function untilReady(url: string): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS
  while (performance.now() < end) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await sleep(5)
  }
  throw new Error(`Not ready within ${READY_WITHIN_MS} ms: ${url}`)
}
