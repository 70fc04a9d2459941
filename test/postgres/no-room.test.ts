import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { patiently } from '../suite/patiently.ts'
import { openStoreIn, removeStoreIn } from '../worker/store-in.ts'
import { databaseOf } from './database-of.ts'

let dataDir: string
let owner: Client
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-no-room-'))
  owner = new Client({ connectionString: await databaseOf(dataDir) })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await removeStoreIn(dataDir)
})

/** Takes room in the server for a store that is opened and closed, with such a setting for its database. */
async function probe(setting: string): Promise<void> {
  const name = new URL((await databaseOf(dataDir)) ?? '').pathname.slice(1)
  await owner.query(`alter database ${name} ${setting}`)
  const store = await openStoreIn(dataDir)
  await store.probe().finally(() => store.close())
}

/** What connections that are closed by now had in files of what a question has no memory for. */
async function readRoomTaken(): Promise<number> {
  const { rows } = await owner.query<{ bytes: string }>(
    'select temp_bytes as bytes from pg_stat_database where datname = current_database()',
  )
  return Number(rows[0]!.bytes)
}

describe('a probe of a store in PostgreSQL', () => {
  it('takes room of the server, whatever memory a question has', async () => {
    const before = await readRoomTaken()

    await probe(`set work_mem = '64MB'`)

    await patiently(async () =>
      expect((await readRoomTaken()) - before).toBeGreaterThanOrEqual(8 * 2 ** 20),
    )
  })

  it.each(['7MB', '0'])('takes no more than the server lets it have: %s', async (limit) => {
    await expect(probe(`set temp_file_limit = '${limit}'`)).resolves.toBeUndefined()
  })
})
