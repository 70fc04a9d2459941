import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'kysely'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Store } from '../../worker/ports/store.ts'
import { StoreUnavailableError } from '../../worker/ports/store-errors.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { connectTo } from '../../worker/store/store-place.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'
import { asWorker, SERVER, urlOf } from './database-of.ts'
import { openPooler, type Pooler } from './pooler.ts'

const server = process.env[SERVER] ?? ''
const NAME = 'pooled'
const OTHER = { ...AGENCY, id: 'other-agency', spreadsheetId: 'other-spreadsheet' }
let admin: Client
let dataDir: string
let worker: Pooler
let owner: Pooler
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-pooled-'))
  admin = new Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${NAME} encoding 'UTF8' template template0`)
  owner = await openPooler(urlOf(server, NAME), 'session')
  worker = await openPooler(asWorker(urlOf(server, NAME)), 'session')
})
afterEach(async () => {
  await owner.close()
  await worker.close()
  await admin.query(`drop database ${NAME} with (force)`)
  await admin.end()
  rmSync(dataDir, { recursive: true, force: true })
})

async function open(): Promise<Store> {
  return openStore({ dataDir, databaseUrl: worker.url, databaseOwnerUrl: owner.url })
}

/** Several at once, so that each agency is asked for on a connection of its own. */
async function findBoth(store: Store): Promise<unknown[]> {
  const ids = [AGENCY.id, OTHER.id, AGENCY.id, OTHER.id]
  return Promise.all(ids.map((id) => store.agencies.find(id)))
}

describe('a pooler that hands out connections by session', () => {
  it('is asked as the server is, with what keeps a stopped worker from holding up others', async () => {
    const store = await open()
    await store.agencies.insert(AGENCY)
    await store.agencies.insert(OTHER)

    expect(await findBoth(store)).toEqual([AGENCY, OTHER, AGENCY, OTHER])
    await store.close()
    const db = connectTo({ dataDir, databaseUrl: worker.url })
    const { rows } = await sql`select current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as pause`.execute(db)
    expect(rows).toEqual([{ lock: '10s', pause: '30s' }])
    await db.destroy()
  })

  it('and that is told to hand them out by transaction meanwhile is asked nothing any more', async () => {
    const store = await open()
    await store.agencies.insert(AGENCY)
    await store.agencies.insert(OTHER)
    await findBoth(store)

    worker.mode = 'transaction'

    await expect(
      (async () => {
        for (let turn = 0; turn < 20; turn += 1) await findBoth(store)
      })(),
    ).rejects.toThrow(StoreUnavailableError)
    worker.mode = 'session'
    await expect(store.agencies.find(AGENCY.id)).rejects.toMatchObject({
      reason: expect.stringContaining('pooler') as unknown,
    })
    await store.close()
  })
})

describe('a pooler that hands out connections by transaction', () => {
  it.each([
    ['the worker’s', () => worker],
    ['the owner’s', () => owner],
  ])('is refused at the start, as %s, and nothing waits for it', async (_, which) => {
    await (await open()).close()
    which().mode = 'transaction'

    await expect(open()).rejects.toThrow('pool_mode = session')
    which().mode = 'session'
    await (await open()).close()
  })
})
