import { existsSync } from 'node:fs'

import { sql, type Kysely } from 'kysely'

import { StoreRefusedError } from '../../ports/store-errors.ts'
import { hasMasterKey } from '../sealing/master-key.ts'
import type { Database } from '../schema.ts'
import { stagingOf, storeFiles } from '../store-place.ts'
import { across } from './agency-scope.ts'
import { listObjects } from './engine-differences.ts'

/** From there on an index of bytes and a foreign key do what they do today. */
const OLDEST = 14

/**
 * Before anything is written to it: throws `StoreRefusedError` where the database cannot hold a store, or where it
 * is empty though there was a store of this data directory.
 */
export async function checkDatabase(db: Kysely<Database>, dataDir: string): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int as version,
      current_setting('server_encoding') as encoding`.execute(db)
  const { version = 0, encoding = '' } = rows[0] ?? {}
  if (version < OLDEST * 10_000) {
    throw new StoreRefusedError(
      `PostgreSQL ${Math.floor(version / 10_000)}; ${OLDEST} or later is needed`,
    )
  }
  if (encoding !== 'UTF8')
    throw new StoreRefusedError(`its encoding is ${encoding}; UTF8 is needed`)
  if (await holdsAgencies(db)) return
  if (existsSync(stagingOf(dataDir))) {
    throw new StoreRefusedError(
      'a restore into it was cut short; take "restoring" out of the data directory, and restore again',
    )
  }
  if (existsSync(storeFiles(dataDir)[0]!)) {
    throw new StoreRefusedError(
      'there is no agency in it, though worker.sqlite is in the data directory; restore a copy of that into it, or take the file away to begin anew',
    )
  }
  if (!hasMasterKey(dataDir) || (await listObjects(db)).length > 0) return
  throw new StoreRefusedError(
    'there is no store in it, though master.key is in the data directory; name the database that holds it, or put master.key elsewhere to begin anew',
  )
}

async function holdsAgencies(db: Kysely<Database>): Promise<boolean> {
  if (!(await listObjects(db)).includes('table agency')) return false
  const found = across(() => db.selectFrom('agency').select('id').limit(1).executeTakeFirst())
  return (await found) !== undefined
}
