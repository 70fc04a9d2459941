import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { enginesRows } from './both-engines.ts'
import { googleRows } from './google-rows.ts'
import { agencyRows, largeRows, regencyRows, type Scale } from './rows-of-stores.ts'
import { besideRows } from './live/beside-rows.ts'
import { replicasRows } from './live/replicas-rows.ts'
import { rushRows } from './live/rush-rows.ts'
import { failedRow, printRows, type Row } from './rows.ts'
import { rosterRows } from './roster-rows.ts'
import { startRows } from './start-rows.ts'

const FULL: Scale = {
  people: 250,
  agencies: 40,
  largePeople: 3000,
  limitMs: 480_000,
  rush: { agencies: 6, people: 250, minutes: 7 },
  beside: { hugePeople: 1000, rounds: 9 },
  replicas: { agencies: 30, seconds: 40 },
  engines: 4,
}
/** To look at: nothing is as large as the targets mean. */
const QUICK: Scale = {
  people: 60,
  agencies: 4,
  largePeople: 200,
  limitMs: 240_000,
  rush: { agencies: 2, people: 25, minutes: 0.5 },
  beside: { hugePeople: 150, rounds: 5 },
  replicas: { agencies: 4, seconds: 15 },
  engines: 2,
}

/** In a directory of its own. */
type Part = (root: string, scale: Scale) => Promise<Row[]>

const PARTS: Readonly<Record<string, Part>> = {
  start: (root) => startRows(root),
  google: (_, { people }) => Promise.resolve(googleRows(people)),
  roster: (_, { largePeople }) => Promise.resolve(rosterRows(largePeople)),
  agency: agencyRows,
  regency: regencyRows,
  beside: (root, { beside }) => besideRows(root, beside),
  rush: (root, { rush }) => rushRows(root, rush),
  replicas: (root, { replicas }) => replicasRows(root, replicas),
  large: largeRows,
  postgres: (root, { people, engines, limitMs }) =>
    enginesRows(root, { people, agencies: engines, limitMs }),
}
/** Asked for by name: what takes longer than all others together, and what is about several workers. */
const ALONE = ['large', 'replicas', 'postgres']

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
})
const isWhole = values.only === undefined && !values.quick
const all = Object.keys(PARTS).filter((name) => !isWhole || !ALONE.includes(name))
const wanted = values.only?.split(',') ?? all
const unknown = wanted.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  throw new RangeError(`--only: ${unknown.join(', ')}; there is ${Object.keys(PARTS).join(', ')}`)
}
const scale = values.quick ? QUICK : FULL
const root = mkdtempSync(join(tmpdir(), 'pantau-bench-'))
try {
  const rows: Row[] = []
  for (const name of wanted) {
    const start = performance.now()
    rows.push(...(await makeRows(name)))
    console.error(`${name}: ${Math.round((performance.now() - start) / 1000)} s`)
  }
  const load = loadavg()[0]!.toFixed(1)
  console.log(
    `Node ${process.version}, ${availableParallelism()} processors, load ${load}${values.quick ? ', quick' : ''}\n`,
  )
  console.log(printRows(rows))
  if (isWhole) console.log(`\nNot measured here: npm run bench -- --only ${ALONE.join(',')}`)
} finally {
  remove(root)
}

/** What a part that failed would have told is one row; the others are printed all the same. */
async function makeRows(name: string): Promise<Row[]> {
  const dir = join(root, name)
  mkdirSync(dir)
  try {
    return await PARTS[name]!(dir, scale)
  } catch (error) {
    return [failedRow(name, error)]
  } finally {
    remove(dir)
  }
}

/** A process that was ended may still be at its files. */
function remove(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
