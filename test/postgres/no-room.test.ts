import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

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

/** What a probe of a store that is opened now comes to, and what the server's settings for its database are before. */
async function probe(setting: string): Promise<void> {
  const name = new URL((await databaseOf(dataDir)) ?? '').pathname.slice(1)
  await owner.query(`alter database ${name} ${setting}`)
  const store = await openStoreIn(dataDir)
  await store.probe().finally(() => store.close())
}

it('a probe asks the server for room, and says so where there is none', async () => {
  await expect(probe(`set temp_file_limit = '7MB'`)).rejects.toMatchObject({
    reason: 'it says 53400',
  })

  await expect(probe('reset temp_file_limit')).resolves.toBeUndefined()
})
