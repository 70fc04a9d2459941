import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql, type Kysely } from 'kysely'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { within } from '../../worker/store/dialect/agency-scope.ts'
import type { Database } from '../../worker/store/schema.ts'
import { connectTo } from '../../worker/store/store-place.ts'
import { openStoreIn, placeIn, removeStoreIn } from '../worker/store-in.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'
import { databaseOf } from './database-of.ts'

const ROWS = 5000
/** PostgreSQL plans the first five times by the values that it is given. */
const FIRST = 5
const TIMES = 20

let dataDir: string
let db: Kysely<Database>
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-planned-'))
  const store = await openStoreIn(dataDir)
  await store.agencies.insert(AGENCY)
  await store.close()
  db = connectTo(await placeIn(dataDir), { connections: 1 })
})
afterEach(async () => {
  await db.destroy()
  await removeStoreIn(dataDir)
})

it('asks for the first of many by a statement that is planned once', async () => {
  await asOwner(`insert into unowned select '${AGENCY.id}', generate_series(1, ${ROWS})`)
  await asOwner('analyze unowned')

  const plans = await within(AGENCY.id, async () => {
    for (let left = TIMES; left > 0; left -= 1) await findFirst()
    return sql<{ once: number; each: number }>`
      select generic_plans as once, custom_plans as each from pg_prepared_statements
      where statement like 'select "seq" from "unowned"%'`.execute(db)
  })

  expect(plans.rows).toEqual([{ once: TIMES - FIRST, each: FIRST }])
})

async function asOwner(asked: string): Promise<void> {
  const owner = new Client({ connectionString: await databaseOf(dataDir) })
  await owner.connect()
  await owner.query(asked)
  await owner.end()
}

function findFirst() {
  return db
    .selectFrom('unowned')
    .select('seq')
    .where('agency_id', '=', AGENCY.id)
    .orderBy('seq')
    .limit(1)
    .execute()
}
