import { execFileSync, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import type { CallCost, GoogleCosts } from './measure-google.ts'
import type { Measured } from './measure.ts'

const PEOPLE = 250
/** Of what takes less than a second the least counts. */
const REPEATS = 5
const READY_WITHIN_MS = 10_000
/** As the scripts start the worker: less garbage waits to be collected. */
const SEMI_SPACE = '--max-semi-space-size=8'

const { values } = parseArgs({ options: { agencies: { type: 'string', default: '40' } } })
const agencies = Number(values.agencies)
const root = mkdtempSync(join(tmpdir(), 'pantau-bench-'))
try {
  await run()
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function run(): Promise<void> {
  console.log(
    `${agencies} agencies of ${PEOPLE} people, one month; Node ${process.version}, ${availableParallelism()} processors`,
  )
  const whole = join(root, 'whole')
  console.log(`${measure('fill', whole, { agencies }).count} submissions`)
  const scan = measure('scan', whole, { repeats: 3 })
  const rebuild = measure('rebuild', whole)
  const first = measure('project', whole)
  const projected = measure('project', whole, { repeats: 2 })

  const [small, large] = [join(root, 'small'), join(root, 'large')]
  measure('fill', small)
  measure('fill', large, { people: 2 * PEOPLE })
  const once = measure('rebuild', small, { repeats: REPEATS })
  const twice = measure('rebuild', large, { repeats: REPEATS })
  measure('project', small)
  const update = measure('one-submission', small, { repeats: REPEATS })

  const rows: string[][] = [
    ratioRow('full rebuild ÷ plain scan', [rebuild.ms, scan.ms], '≤ 4'),
    ratioRow(
      'recaps of all agencies from projections ÷ plain scan',
      [projected.ms, scan.ms],
      '≤ 0.3',
    ),
    ratioRow('(projections made for the first time ÷ plain scan)', [first.ms, scan.ms], ''),
    ratioRow(
      'one submission: update and recaps ÷ full rebuild of the agency',
      [update.ms, once.ms],
      '≤ 0.05',
    ),
    ratioRow('rebuild with 2 × the people ÷ 1 ×', [twice.ms, once.ms], '≤ 2.2'),
    ['peak memory of the full rebuild', `${Math.round(rebuild.peakMb)} MB`, '≤ 512 MB', ''],
    ...googleRows(),
    await coldStartRow('a first start of the worker to ready'),
    await coldStartRow('any later start of the worker to ready'),
  ]
  print([['figure', 'measured', 'target', 'from'], ...rows])
}

/** In a process of its own: its memory is its own. The least of `repeats`, as a worker runs on. */
function measure(
  name: string,
  dataDir: string,
  { agencies: count = 1, people = PEOPLE, repeats = 1 } = {},
): Measured {
  const script = join(import.meta.dirname, 'measure.ts')
  const args = [SEMI_SPACE, script, name, dataDir, ...[count, people, repeats].map(String)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured
}

function ratioRow(figure: string, [ms, ofMs]: readonly [number, number], target: string): string[] {
  return [figure, (ms / ofMs).toFixed(2), target, `${Math.round(ms)} ms ÷ ${Math.round(ofMs)} ms`]
}

function googleRows(): string[][] {
  const script = join(import.meta.dirname, 'measure-google.ts')
  const printed = execFileSync(process.execPath, [script, String(PEOPLE)], { encoding: 'utf8' })
  const [first, nothing, onePerson] = JSON.parse(printed) as GoogleCosts
  return [
    callRow('nothing changed', nothing, '1 read'),
    callRow('one person changed', onePerson, '1 read, 1 write'),
    callRow('first time', first, '≤ 2 reads, 3 writes'),
  ]
}

function callRow(when: string, cost: CallCost, target: string): string[] {
  const { reads, writes, mostBytes } = cost
  const largest = `largest request ${(mostBytes / 1e6).toFixed(2)} MB`
  return [`Google calls, ${when}`, `${reads} read, ${writes} write`, target, largest]
}

/** From the start of the process until `/readyz` answers, on an empty store. */
async function coldStartRow(figure: string): Promise<string[]> {
  const dataDir = join(root, 'cold')
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir)
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const credentials = join(dataDir, 'service-account.json')
  const key = {
    client_email: 'bench@pantau-local.iam.gserviceaccount.com',
    private_key: privateKey,
  }
  writeFileSync(credentials, JSON.stringify(key))
  const start = performance.now()
  const worker = spawn(process.execPath, [SEMI_SPACE, 'worker/main.ts', 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(root, 'compiled'),
      PANTAU_DATA: dataDir,
      PORT: '0',
      GOOGLE_APPLICATION_CREDENTIALS: credentials,
      GOOGLE_API_ROOT: 'http://127.0.0.1:9',
      GOOGLE_TOKEN_URL: 'http://127.0.0.1:9/token',
    },
  })
  try {
    await untilReady(new URL('/readyz', await listeningUrl(worker.stdout)).href)
    const ms = Math.round(performance.now() - start)
    const peakKb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${worker.pid}/status`, 'utf8'))?.[1]
    const memory = `${Math.round(Number(peakKb) / 1024)} MB`
    return [figure, `${ms} ms, ${memory}`, '≤ 1 s, ≤ 120 MB', '']
  } finally {
    worker.kill()
  }
}

async function listeningUrl(output: Readable): Promise<string> {
  for await (const line of createInterface(output)) {
    const url = /"url":"(http:[^"]+)"/.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('The worker ended before it listened')
}

async function untilReady(url: string): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS
  while (performance.now() < end) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await sleep(5)
  }
  throw new Error(`Not ready within ${READY_WITHIN_MS} ms: ${url}`)
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
}
