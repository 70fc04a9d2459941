import { setTimeout as sleep } from 'node:timers/promises'

import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Log } from '../../ports/log.ts'
import { StoreRefusedError, StoreUnavailableError } from '../../ports/store-errors.ts'
import { assertOwn, checkSchema, findPendingIn } from '../check-schema.ts'
import { migrate } from '../migrate.ts'
import type { Database } from '../schema.ts'
import { connectTo, type StorePlace } from '../store-place.ts'
import { checkDatabase } from './check-database.ts'
import { assertOwnConnections } from './own-connections.ts'
import { assertRowLevelSecurity, enableRowLevelSecurity } from './row-level-security.ts'

/** Of the lock of whoever prepares the tables. */
const TABLES = 7_214_602
const LOOK_AGAIN_MS = 100
/** Others that start just now are done sooner. */
const TOLD_AFTER_MS = 1000

/**
 * Brings the tables of a database to this version where the owner's address is named, and sees to it that they are
 * there and closed. Throws `StoreRefusedError` or `StoreDamagedError`. Logs where another worker's start is waited for.
 */
export async function prepareDatabase(
  place: StorePlace & { readonly databaseUrl: string },
  log: Log,
): Promise<void> {
  const { databaseUrl, databaseOwnerUrl } = place
  if (databaseOwnerUrl !== undefined) await prepareAsOwner({ ...place, databaseOwnerUrl }, log)
  await assertOwnConnections(databaseUrl)
  await using(connectTo(place, { connections: 1 }), async (db) => {
    await waitForTables(db, sql`pg_try_advisory_lock_shared`, log)
    await checkDatabase(db, place.dataDir)
    await assertOwn(db)
    await assertMigrated(db)
    await checkSchema(db)
    await assertRowLevelSecurity(db)
  })
}

/** Throws `StoreRefusedError` also where the owner is not let in, which names the address that it is about. */
async function prepareAsOwner(
  {
    databaseUrl,
    databaseOwnerUrl,
    ...place
  }: StorePlace & {
    readonly databaseUrl: string
    readonly databaseOwnerUrl: string
  },
  log: Log,
): Promise<void> {
  try {
    await assertOwnConnections(databaseOwnerUrl)
    const asOwner = { ...place, databaseUrl: databaseOwnerUrl }
    // A migration takes as long as it takes.
    await using(connectTo(asOwner, { connections: 1, longestAnswerMs: 0 }), async (owner) => {
      await waitForTables(owner, sql`pg_try_advisory_lock`, log)
      await checkDatabase(owner, place.dataDir)
      await assertOwn(owner)
      await migrate(owner)
      await enableRowLevelSecurity(owner, accountOf(databaseUrl))
    })
  } catch (error) {
    const isOfOwner = error instanceof StoreUnavailableError || error instanceof StoreRefusedError
    if (!isOfOwner) throw error
    const reason = error instanceof StoreUnavailableError ? error.reason : error.message
    throw new StoreRefusedError(`with DATABASE_OWNER_URL: ${reason}`, { cause: error })
  }
}

/**
 * Whoever brings the tables to a version is alone with them, and who looks at them waits until that is done: several
 * may start at once. Held by the connection until it ends.
 */
async function waitForTables(
  db: Kysely<Database>,
  lock: RawBuilder<unknown>,
  log: Log,
): Promise<void> {
  for (let looks = 0; ; looks += 1) {
    const { rows } = await sql<{ isHeld: boolean }>`
      select ${lock}(${sql.lit(TABLES)}) as "isHeld"`.execute(db)
    if (rows[0]?.isHeld === true) return
    if (looks * LOOK_AGAIN_MS === TOLD_AFTER_MS) {
      log({ event: 'store-waited-for', reason: await describeHolder(db) })
    }
    await sleep(LOOK_AGAIN_MS)
  }
}

/** Whoever started first, by the server's number of its connection. */
async function describeHolder(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_locks where locktype = 'advisory' and granted and objid = ${sql.lit(TABLES)}
      and database = (select oid from pg_database where datname = current_database())
    order by pid`.execute(db)
  const whose = rows.map(({ pid }) => `connection ${pid}`).join(', ') || 'one that is just over'
  return `another worker that starts has the tables, and may bring them to its version: ${whose} (pid in pg_stat_activity)`
}

async function assertMigrated(db: Kysely<Database>): Promise<void> {
  const pending = await findPendingIn(db)
  if (pending === undefined) return
  throw new StoreRefusedError(
    `its tables are not those of this version ("${pending}" is to be done); start once with the owner’s address in DATABASE_OWNER_URL`,
  )
}

/** By one connection, which is given to nobody else, nor renewed, before the work is over. */
async function using(
  db: Kysely<Database>,
  work: (db: Kysely<Database>) => Promise<void>,
): Promise<void> {
  try {
    await db.connection().execute(work)
  } finally {
    await db.destroy()
  }
}

function accountOf(url: string): string {
  return decodeURIComponent(new URL(url).username)
}
