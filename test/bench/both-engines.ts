import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'

import { openStore } from '../../worker/store/open-store.ts'
import { findFreePort } from '../local/free-port.ts'
import { adoptAgencies } from '../local/adopt-data.ts'
import { asWorker, makeWorker, urlOf } from '../postgres/database-of.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { fillInBulk, type Shape } from './bulk-store.ts'
import { timesRow, type Row } from './rows.ts'
import { runMeasurement } from './run-measurement.ts'
import { takeTurns } from './turns.ts'

const MOST = 2

/** What is measured of a store, one after the other, and what its steps are called in the table. */
const OF_AGENCY = {
  rebuild: [['rebuild', 'full rebuild of the month']],
  agency: [
    ['sweep', 'the first sweep'],
    ['idle-sweep', 'a sweep, nothing new'],
    ['first', 'the recaps, first time'],
    ['nothing-new', 'the recaps, nothing new'],
    ['one-submission', 'one submission, then the recaps'],
    ['staff-row', 'a row of Pegawai changed, then the recaps'],
    ['day-recaps', 'a day’s evaluation, contacts, a person’s report'],
    ['role-checks', '100 role checks'],
    ['closing', 'closing a month'],
  ],
} as const
const OF_REGENCY = {
  reading: [['unsealed', 'reading and unsealing every entry']],
  making: [
    ['first', 'first making of facts and months'],
    ['nothing-new', 'recaps of all agencies, nothing new'],
  ],
  rebuilds: [
    ['rebuild', 'full rebuild from the ledger'],
    ['attendance', 'attendance recap, nothing new'],
  ],
} as const

type Measurements = Readonly<Record<string, readonly (readonly [step: string, name: string])[]>>

/** How large the stores are that both engines have. */
export interface Engines {
  readonly people: number
  readonly agencies: number
  readonly limitMs: number
}

/** The same stores in SQLite and in PostgreSQL, and how long each takes for the same, turn by turn. */
export async function enginesRows(root: string, scale: Engines): Promise<Row[]> {
  // Its account reaches no directory that is closed to others.
  const directory = mkdtempSync(join(tmpdir(), 'pantau-postgres-'))
  const server = await startPostgres({ directory, port: await findFreePort(), bySocket: true })
  try {
    await makeWorker(server.url)
    const { people, agencies } = scale
    const one = { agencies: 1, people }
    const rows: Row[] = []
    const shapes: readonly (readonly [Shape, Measurements])[] = [
      [{ ...one, months: 1 }, OF_AGENCY],
      [{ ...one, months: 12 }, { agency: OF_AGENCY.agency }],
      [{ agencies, people, months: 1 }, OF_REGENCY],
    ]
    for (const [shape, measurements] of shapes) {
      const stores = await fillBoth(join(root, nameOf(shape)), server.url, shape)
      rows.push(...(await measureBoth(stores, { shape, measurements, limitMs: scale.limitMs })))
    }
    return rows
  } finally {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

interface Stores {
  readonly sqlite: string
  readonly postgres: { readonly dataDir: string; readonly databaseUrl: string }
}

/** Filled as a file, and taken over from there. */
async function fillBoth(root: string, server: string, shape: Shape): Promise<Stores> {
  const start = performance.now()
  const [sqlite, dataDir] = [join(root, 'sqlite'), join(root, 'postgres')]
  mkdirSync(sqlite, { recursive: true })
  const submissions = await fillInBulk(sqlite, shape)
  const filled = performance.now()
  const database = `bench_${nameOf(shape)}`
  await ask(server, `create database ${database} encoding 'UTF8' template template0`)
  const owner = urlOf(server, database)
  const place = { dataDir, databaseUrl: asWorker(owner) }
  await (await openStore({ ...place, databaseOwnerUrl: owner })).close()
  await adoptAgencies({ from: sqlite, into: { dataDir, databaseUrl: owner } })
  // As a database has it that was filled day by day.
  await ask(owner, 'vacuum analyze')
  const seconds = [filled - start, performance.now() - filled].map((ms) => Math.round(ms / 1000))
  console.error(`${nameOf(shape)}: ${submissions} submissions, ${seconds.join(' and ')} s`)
  return { sqlite, postgres: place }
}

async function measureBoth(
  { sqlite, postgres: { dataDir, databaseUrl } }: Stores,
  {
    shape,
    measurements,
    limitMs,
  }: { readonly shape: Shape; readonly measurements: Measurements; readonly limitMs: number },
): Promise<Row[]> {
  const { agencies, people, months } = shape
  const rows: Row[] = []
  for (const [measurement, steps] of Object.entries(measurements)) {
    const running = { limitMs, turns: takeTurns(2) }
    const [one, other] = await Promise.all([
      runMeasurement(measurement, sqlite, running),
      runMeasurement(measurement, dataDir, { ...running, databaseUrl }),
    ])
    for (const [step, name] of steps) {
      const figure = `${name} (${agencies} × ${people} × ${months})`
      rows.push(timesRow({ figure, most: MOST }, [other, step], [one, step]))
    }
  }
  return rows
}

function nameOf({ agencies, people, months }: Shape): string {
  return `${agencies}x${people}x${months}`
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
