import { fileURLToPath } from 'node:url'

import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { StoreUnavailableError } from '../../worker/ports/store-errors.ts'
import { createThreadPool, type ThreadPool } from '../../worker/threads/create-thread-pool.ts'
import { listRegulationsTask } from '../../worker/usecases/regulations/list-regulations.ts'
import { openOffice, type Office } from '../worker/office.ts'
import { placeIn } from '../worker/store-in.ts'
import { databaseOf } from './database-of.ts'

const SETTINGS = {
  workerEmail: 'pantau-worker@pantau-local.iam.gserviceaccount.com',
  sweepIntervalSeconds: 300,
  behindAlarmSeconds: 900,
  callsPerMinute: { sheets: 60, forms: 180 },
}

let office: Office
let pool: ThreadPool
let admin: Client
let name: string
beforeEach(async () => {
  office = await openOffice()
  pool = createThreadPool({
    filename: fileURLToPath(new URL('../../worker/thread.ts', import.meta.url)),
    workerData: { store: await placeIn(office.dataDir), settings: SETTINGS },
    clock: office.context.clock,
    log: () => undefined,
    leases: office.context.leases,
  })
  const url = new URL((await databaseOf(office.dataDir))!)
  name = url.pathname.slice(1)
  url.pathname = '/postgres'
  admin = new Client({ connectionString: url.href })
  await admin.connect()
})
afterEach(async () => {
  await pool.close()
  await admin.end()
  await office.close()
})

it('a thread that begins while the database takes no connections says so, and works once it does', async () => {
  const agency = await office.agency()
  const run = (): Promise<unknown> =>
    pool.threadsFor('people').run(listRegulationsTask, agency, undefined)
  await admin.query(`alter database ${name} allow_connections false`)
  const told = await run().catch((error: unknown) => error)
  await admin.query(`alter database ${name} allow_connections true`)

  expect(told).toBeInstanceOf(StoreUnavailableError)
  expect(told).toMatchObject({ reason: 'it takes no connections' })
  await expect(run()).resolves.toBeDefined()
})
