import { flushCompileCache } from 'node:module'

import { openBench, type Bench } from './bench-context.ts'
import { measureAgency, measureFirst, measureRebuild } from './measure-agency.ts'
import {
  measureDuckdb,
  measureMaking,
  measureRebuilds,
  measureReading,
  measureScan,
} from './measure-regency.ts'
import { startStopwatch, type Stopwatch } from './stopwatch.ts'
import { waitForTurn } from './turns.ts'

type Measurement = (bench: Bench, watch: Stopwatch, dataDir: string) => Promise<void>

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  agency: measureAgency,
  rebuild: measureRebuild,
  first: measureFirst,
  scan: measureScan,
  reading: measureReading,
  making: measureMaking,
  rebuilds: measureRebuilds,
  duckdb: measureDuckdb,
}

const [name = '', dataDir = ''] = process.argv.slice(2)
const measurement = MEASUREMENTS[name]
if (!measurement) throw new RangeError(`Not a measurement: "${name}"`)
const watch = startStopwatch((measured) => console.log(JSON.stringify(measured)), waitForTurn)
const databaseUrl = process.env['DATABASE_URL']
const bench = await openBench({ dataDir, ...(databaseUrl !== undefined && { databaseUrl }) })
// As `serve` does.
flushCompileCache()
await measurement(bench, watch, dataDir)
await bench.close()
