import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStore } from '../../worker/store/open-store.ts'
import { findFreePort } from '../local/free-port.ts'
import { asWorker, makeWorker } from './database-of.ts'
import { startPostgres, type RunningPostgres } from './start-postgres.ts'

let directory: string
let server: RunningPostgres
let owner: Client
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'pantau-unsafe-'))
  server = await startPostgres({ directory, port: await findFreePort() })
  await makeWorker(server.url)
  owner = new Client({ connectionString: server.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
  rmSync(directory, { recursive: true, force: true })
})

/** As a worker that starts then finds them. */
async function listUnsafe(): Promise<string[]> {
  const databaseUrl = asWorker(server.url)
  const place = { dataDir: join(directory, 'keys'), databaseUrl, databaseOwnerUrl: server.url }
  const store = await openStore(place)
  try {
    return await store.listUnsafeSettings()
  } finally {
    await store.close()
  }
}

describe('settings of the server without which what it acknowledged may be lost', () => {
  it('are on as it is installed', async () => {
    expect(await listUnsafe()).toEqual([])
  })

  it('are named where they are off for the database alone', async () => {
    await owner.query('alter database postgres set synchronous_commit = off')

    expect(await listUnsafe()).toEqual(['synchronous_commit'])
  })

  it('are named where a commit does not wait for the standby that the server is told to wait for', async () => {
    await owner.query(`alter system set synchronous_standby_names = 'ANY 1 (*)'`)
    await owner.query('alter database postgres set synchronous_commit = local')
    await owner.query('select pg_reload_conf()')

    expect(await listUnsafe()).toEqual(['synchronous_commit'])
  })
})
