import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import startPostgresForRun from '../postgres/global-setup.ts'
import { makeBases } from './base-agency.ts'
import { FORMER_FAULTS, type FormerFault } from './former-faults.ts'
import { runMany } from './run-many.ts'
import { describeSeeds, withSection } from './seed-log.ts'
import { reportSeed, type SeedReport, type SeedRequest } from './seed-runner.ts'
import { shrink } from './shrink.ts'

const LOG = 'docs/simulation.md'
const STEPS = 40
const PROCESSES = 2

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    from: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1000' },
    steps: { type: 'string', default: String(STEPS) },
    only: { type: 'string' },
    fault: { type: 'string' },
    trace: { type: 'boolean', default: false },
    log: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
  },
})

if (values.postgres) process.env['PANTAU_TEST_ENGINE'] = 'postgres'
const stopPostgres = values.postgres ? await startPostgresForRun() : undefined
const baseDir = mkdtempSync(join(tmpdir(), 'pantau-simulation-base-'))
try {
  await makeBases(baseDir)
  const isWhole = values.seed === undefined ? await simulate() : await replay(Number(values.seed))
  process.exitCode = isWhole ? 0 : 1
} finally {
  rmSync(baseDir, { recursive: true, force: true })
  await stopPostgres?.()
}

function requestOf(seed: number): SeedRequest {
  const { only, steps } = values
  const fault = parseFault(values.fault)
  return {
    seed,
    baseDir,
    length: Number(steps),
    ...(only !== undefined && { only: only.split(',').map(Number) }),
    ...(fault && { fault }),
  }
}

function parseFault(name: string | undefined): FormerFault | undefined {
  if (name === undefined || name in FORMER_FAULTS) return name as FormerFault | undefined
  throw new RangeError(`--fault is one of ${Object.keys(FORMER_FAULTS).join(', ')}`)
}

/** One seed, exactly as it ran among others. */
async function replay(seed: number): Promise<boolean> {
  const report = await reportSeed(requestOf(seed), values.trace ? say : undefined)
  say(describe(report))
  return report.violation === undefined
}

/** Many seeds; the first that breaks a guarantee ends it and is shrunk. */
async function simulate(): Promise<boolean> {
  const startedMs = performance.now()
  const first = Number(values.from)
  const requests = Array.from({ length: Number(values.seeds) }, (_, index) =>
    requestOf(first + index),
  )
  const reports: SeedReport[] = []
  await runMany(requests, {
    processes: PROCESSES,
    told(report) {
      reports.push(report)
      if (report.violation || reports.length % 50 === 0)
        say(`${reports.length}: ${describe(report)}`)
      return report.violation === undefined
    },
  })
  const minutes = (performance.now() - startedMs) / 60_000
  say(`${reports.length} seeds in ${minutes.toFixed(1)} min`)
  const broken = reports.find(({ violation }) => violation)
  if (broken) await tellFewer(broken.seed)
  else if (values.log) writeLog(describeSeeds(reports, { minutes, processes: PROCESSES }))
  return broken === undefined
}

async function tellFewer(seed: number): Promise<void> {
  const fewer = await shrink(requestOf(seed))
  if (!fewer) return
  const fault = values.fault === undefined ? '' : ` --fault ${values.fault}`
  const same = `npm run simulate -- --seed ${seed}${fault}${values.postgres ? ' --postgres' : ''}`
  say(`${same} --trace`)
  say(`${same} --only ${fewer.steps.join(',')} --trace`)
  say(describe(fewer))
}

/** In the place of what the last run on that engine went through. */
function writeLog(seeds: string): void {
  const engine = values.postgres ? 'PostgreSQL' : 'SQLite'
  writeFileSync(LOG, withSection(readFileSync(LOG, 'utf8'), `On ${engine}`, seeds))
}

function describe({ seed, steps, events, digest, violation }: SeedReport): string {
  const course = `seed ${seed}: ${steps.length} steps, ${events} events, course ${digest.slice(0, 16)}`
  return violation ? `${course}\n${violation.guarantee}: ${violation.what}` : course
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
