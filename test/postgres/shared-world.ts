import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'

import { parseCivilDate } from '../../shared/model/civil-date.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { masterKeyFile } from '../../worker/store/sealing/master-key.ts'
import { findFreePort } from '../local/free-port.ts'
import { adoptAgencies } from '../local/adopt-data.ts'
import { IN_A_FILE, startProduct, workerEnvironment, type Product } from '../sample/product.ts'
import type { SampleResponse } from '../sample/sample-agency.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { asWorker, makeWorker, urlOf } from './database-of.ts'
import { startPostgres } from './start-postgres.ts'

const NOW = '2021-07-20T01:00:00.000Z'
const TODAY = parseCivilDate('2021-07-20')
const DATABASE = 'pantau'
/** No waiting for the next minute's calls: restarts take more of them than Google would give. */
const UNHURRIED = { SHEETS_CALLS_PER_MINUTE: '100000', FORMS_CALLS_PER_MINUTE: '100000' }

export interface SharedAgency {
  readonly live: LiveAgency
  readonly installer: string
  /** What its people file, in order. */
  readonly responses: readonly SampleResponse[]
}

/** Agencies in a workspace, once in a file with a worker that nobody disturbs, once in a database for replicas. */
export interface SharedWorld {
  readonly product: Product
  readonly agencies: readonly SharedAgency[]
  /** Asks the database as its owner. */
  ask<Row>(sql: string): Promise<Row[]>
  /** Ends the server as whoever restarts it does, and starts it again after a while. */
  restartDatabase(downMs: number): Promise<void>
  /** Of a worker on the database whose directory holds nothing that it needs. */
  environmentOf(name: string): Record<string, string>
  close(): Promise<void>
}

/** The server of a world's database. */
export interface SharedServer {
  readonly url: string
  /** Nobody answers for a while; then one does at the same address. */
  beginAnew(downMs: number): Promise<void>
  close(): Promise<void>
}

async function startAlone(): Promise<SharedServer> {
  // Its account reaches no directory that is closed to others.
  const directory = mkdtempSync(join(tmpdir(), 'pantau-postgres-'))
  const port = await findFreePort()
  let server = await startPostgres({ directory, port })
  await makeWorker(server.url)
  return {
    url: server.url,
    async beginAnew(downMs) {
      await server.stop()
      await new Promise((resolve) => setTimeout(resolve, downMs))
      server = await startPostgres({ directory, port })
    },
    async close() {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

export async function openSharedWorld(
  dataDir: string,
  howMany: number,
  startServer: () => Promise<SharedServer> = startAlone,
): Promise<SharedWorld> {
  const server = await startServer()
  const worldDir = join(dataDir, 'world')
  const product = await startProduct({
    dataDir: worldDir,
    now: new Date(NOW),
    environment: { ...UNHURRIED, ...IN_A_FILE },
  })
  const { ws } = product
  for (const limit of Object.values(ws.quotas.limits)) {
    limit.perUser = Infinity
    limit.perProject = Infinity
  }
  const agencies: SharedAgency[] = []
  for (let index = 0; index < howMany; index += 1) {
    const { installer, happenings, settings, ...sample } = sampleSmall(20 + index, TODAY)
    const agencyCode = `ARSIP-${index + 1}`
    const live = await setUpAgency(product, {
      ...sample,
      installer,
      happenings,
      settings: { ...settings, agencyCode },
    })
    // Of an edited response Google shows the last version only: which others are seen is left to chance.
    const responses = happenings
      .filter((happening) => happening.kind === 'response')
      .filter(({ editOf }) => editOf === undefined)
    agencies.push({ live, installer, responses })
  }

  await askIn(server.url, `create database ${DATABASE} encoding 'UTF8' template template0`)
  const owner = urlOf(server.url, DATABASE)
  const keys = join(dataDir, 'keys')
  const place = { dataDir: keys, databaseUrl: asWorker(owner), databaseOwnerUrl: owner }
  await (await openStore(place)).close()
  await adoptAgencies({ from: worldDir, into: { dataDir: keys, databaseUrl: owner } })

  return {
    product,
    agencies,
    ask: (sql) => askIn(owner, sql),
    restartDatabase: (downMs) => server.beginAnew(downMs),
    environmentOf: (name) => ({
      ...workerEnvironment({ dataDir: join(dataDir, name), origin: ws.origin, port: 0 }),
      GOOGLE_APPLICATION_CREDENTIALS: ws.tokens.serviceAccount.keyFile,
      PANTAU_MASTER_KEY_FILE: masterKeyFile(keys),
      DATABASE_URL: asWorker(owner),
      PANTAU_NOW: ws.clock.now().toISOString(),
      SWEEP_INTERVAL_SECONDS: '5',
      HINT_DELAY_MS: '20',
      ...UNHURRIED,
    }),
    async close() {
      await product.close()
      await server.close()
    },
  }
}

async function askIn<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}
