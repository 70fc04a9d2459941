import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Kysely } from 'kysely'

import { OF_AGENCY } from '../../worker/store/erase-made-up.ts'
import { openStore } from '../../worker/store/open-store.ts'
import type { Database } from '../../worker/store/schema.ts'
import { masterKeyFile, readMasterKey } from '../../worker/store/sealing/master-key.ts'
import { connectTo as connectToPlace } from '../../worker/store/store-place.ts'
import { connectTo } from '../worker/store-in.ts'

/** Every row of a data directory's database in a file in another, with its keys. */
export async function putInAFile(databaseOf: string, dataDir: string): Promise<void> {
  await (await openStore({ dataDir, durability: 'kill' })).close()
  copyFileSync(masterKeyFile(databaseOf), masterKeyFile(dataDir))
  const { marking } = readMasterKey(masterKeyFile(dataDir))
  writeFileSync(join(dataDir, 'evidence.key'), marking.export().toString('base64url'))
  const from = await connectTo(databaseOf)
  const to = connectToPlace({ dataDir, durability: 'kill' })
  await to.deleteFrom('sealing_key').execute()
  for (const table of ['agency', ...OF_AGENCY.toReversed()] as const) await copy(table, from, to)
  await from.destroy()
  await to.destroy()
}

async function copy(
  table: keyof Database,
  from: Kysely<Database>,
  to: Kysely<Database>,
): Promise<void> {
  for (const row of await from.selectFrom(table).selectAll().execute()) {
    await to.insertInto(table).values(row).execute()
  }
}
