import { join } from 'node:path'

import type { Beside } from './live/beside-rows.ts'
import type { Replicas } from './live/replicas-rows.ts'
import type { Rush } from './live/rush-rows.ts'
import { fillInBulk, type Shape } from './bulk-store.ts'
import { amountRow, missingRow, ratioRow, stopRow, timesRow, type Row, type Step } from './rows.ts'
import { runMeasurement, type Outcome } from './run-measurement.ts'

/** How large and how long. */
export interface Scale {
  readonly people: number
  readonly agencies: number
  readonly largePeople: number
  /** Of each measurement but the large agency's, which takes as long as it takes. */
  readonly limitMs: number
  readonly rush: Rush
  readonly beside: Beside
  readonly replicas: Replicas
  /** Of agencies, in the stores that both engines have. */
  readonly engines: number
}

/** What one step of an agency's work costs after a year, beside after a month. */
const STEPS = [
  ['staff-row', 'a row of Pegawai changed, then the recaps'],
  ['closing', 'closing a month'],
  ['day-recaps', 'a day’s evaluation, contacts, a person’s report'],
  ['one-submission', 'one submission, then the recaps'],
  ['nothing-new', 'the recaps, nothing new'],
] as const

/** One agency: a month of ledger, and a year. */
export async function agencyRows(root: string, { people, limitMs }: Scale): Promise<Row[]> {
  const [short, long] = [join(root, 'month'), join(root, 'year')]
  await fill(short, { agencies: 1, people, months: 1 })
  await fill(long, { agencies: 1, people, months: 12 })
  const rebuild = await runMeasurement('rebuild', short, { limitMs })
  const month = await runMeasurement('agency', short, { limitMs })
  const year = await runMeasurement('agency', long, { limitMs })
  return [
    ...STEPS.map(([step, name]) =>
      timesRow({ figure: `${name}: 12 months ÷ 1 month`, most: 1.2 }, [year, step], [month, step]),
    ),
    timesRow(
      { figure: 'a row of staff changed + recaps ÷ full rebuild of the month', most: 0.1 },
      [month, 'staff-row'],
      [rebuild, 'rebuild'],
    ),
    timesRow(
      { figure: 'one submission: update + recaps ÷ full rebuild of the agency', most: 0.05 },
      [month, 'one-submission'],
      [rebuild, 'rebuild'],
    ),
    peakRow({ figure: `peak memory, ${people} × 12`, most: 256 }, year),
    stopRow('longest stop of the main thread, one agency', { month, year }),
    roleRow(year),
  ]
}

/** Many agencies of one month. */
export async function regencyRows(root: string, scale: Scale): Promise<Row[]> {
  const { agencies, people, limitMs } = scale
  const dir = join(root, 'regency')
  await fill(dir, { agencies, people, months: 1 })
  const run = (name: string) => runMeasurement(name, dir, { limitMs })
  const scan = await run('scan')
  const making = await run('making')
  const rebuilds = await run('rebuilds')
  const duckdb = await run('duckdb')
  const plain: Step = [scan, 'scan']
  return [
    timesRow(
      { figure: 'full rebuild from the ledger ÷ plain scan of the same rows', most: 6 },
      [rebuilds, 'rebuild'],
      plain,
    ),
    timesRow(
      { figure: '(reading and unsealing every entry ÷ plain scan)' },
      [scan, 'unsealed'],
      plain,
    ),
    timesRow(
      { figure: 'recaps of all agencies, nothing new ÷ plain scan', most: 0.3 },
      [making, 'nothing-new'],
      plain,
    ),
    checkedRow(
      timesRow(
        { figure: 'attendance recap, nothing new ÷ one indexed GROUP BY in SQLite', most: 1 },
        [rebuilds, 'attendance'],
        [rebuilds, 'group-by'],
      ),
      rebuilds,
    ),
    checkedRow(
      timesRow(
        { figure: 'attendance from the ledger ÷ DuckDB’s from the same JSON', most: 4 },
        [duckdb, 'attendance-from-ledger'],
        [duckdb, 'duckdb'],
      ),
      duckdb,
    ),
    bytesRow(duckdb),
    timesRow(
      { figure: 'first making of facts and months ÷ plain scan', most: 10 },
      [making, 'first'],
      plain,
    ),
    stopRow('longest stop of the main thread, all agencies', { making }),
  ]
}

/** One large agency of a year. */
export async function largeRows(root: string, { largePeople }: Scale): Promise<Row[]> {
  const dir = join(root, 'large')
  await fill(dir, { agencies: 1, people: largePeople, months: 12 })
  const large = await runMeasurement('first', dir, { limitMs: Infinity })
  return [
    peakRow({ figure: `peak memory, ${largePeople} × 12`, most: 512 }, large),
    stopRow('longest stop of the main thread, a large agency', { large }),
  ]
}

async function fill(dir: string, shape: Shape): Promise<void> {
  const start = performance.now()
  const submissions = await fillInBulk(dir, shape)
  const seconds = Math.round((performance.now() - start) / 1000)
  const { agencies, people, months } = shape
  console.error(`${agencies} × ${people} × ${months}: ${submissions} submissions, ${seconds} s`)
}

/** Of what was not done to its end it is known only where it is too much already. */
function peakRow(target: { figure: string; most: number }, { measured, reason }: Outcome): Row {
  const row = amountRow(target, measured.peakMb, 'MB', reason)
  return row.met === 'yes' && reason ? missingRow(target, reason) : row
}

function roleRow({ measured, reason }: Outcome): Row {
  const target = { figure: 'a role check', most: 1 }
  const [ms, checks] = [measured.ms['role-checks'], measured.counts['role-checks']]
  if (ms === undefined || checks === undefined) return missingRow(target, reason)
  return amountRow(target, ms / checks, 'ms', `${checks} in ${Math.round(ms)} ms`)
}

/** A ratio of two answers that are not the same is none. */
function checkedRow(row: Row, { measured: { counts } }: Outcome): Row {
  const { compared = 0, differing = 0 } = counts
  const from = `${row.from}; of ${compared} codes ${differing} differ`
  return { ...row, from, met: differing > 0 ? 'no' : row.met }
}

function bytesRow({ measured: { counts }, reason }: Outcome): Row {
  const target = { figure: 'bytes a submission in the store ÷ bytes of its JSON', most: 2 }
  const { storeBytes, jsonBytes, submissions } = counts
  if (!storeBytes || !jsonBytes || !submissions) return missingRow(target, reason)
  return ratioRow(target, [storeBytes / submissions, jsonBytes / submissions], 'B')
}
