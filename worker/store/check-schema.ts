import { sql, type Kysely } from 'kysely'

import { StoreDamagedError, StoreRefusedError } from '../ports/store-errors.ts'
import { listObjects } from './dialect/engine-differences.ts'
import { findPending, isKnownMigration, migrate } from './migrate.ts'
import type { Database } from './schema.ts'
import { connectSqlite } from './store-place.ts'

/**
 * Before anything is written to it: throws `StoreRefusedError` where the database is another program's,
 * or was taken on by a later version of this one.
 */
export async function assertOwn(db: Kysely<Database>): Promise<void> {
  const names = await listObjects(db)
  if (names.length === 0) return
  const applied = names.includes('table kysely_migration')
    ? (await sql<{ name: string }>`select name from kysely_migration`.execute(db)).rows
    : []
  const unknown = applied.find(({ name }) => !isKnownMigration(name))
  if (!names.includes('table ledger') && (unknown || applied.length === 0)) {
    const others = names.filter((name) => !name.startsWith('table kysely_'))
    if (others.length === 0 && !unknown) return
    throw new StoreRefusedError(`a database of another program: ${others[0] ?? unknown?.name}`)
  }
  if (!unknown) return
  throw new StoreRefusedError(
    `the store was used by a later version of Pantau, which knows "${unknown.name}"; start that version, or put a copy from before in its place`,
  )
}

/** Throws `StoreRefusedError` where the store is yet to be brought to this version. */
export async function assertPresent(db: Kysely<Database>): Promise<void> {
  const pending = await findPendingIn(db)
  if (pending === undefined) return
  throw new StoreRefusedError(
    `the store was last used by an earlier version of Pantau, which does not know "${pending}"; copy it with that version, or start this one once`,
  )
}

/** The first migration that was not applied, all where there are no tables. */
export async function findPendingIn(db: Kysely<Database>): Promise<string | undefined> {
  const isBegun = (await listObjects(db)).includes('table kysely_migration')
  const { rows } = isBegun
    ? await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    : { rows: [] }
  return findPending(rows.map(({ name }) => name))
}

/**
 * Throws `StoreDamagedError` where a table, an index or a trigger is missing that the migrations made: without
 * its triggers the ledger takes changes (G7).
 */
export async function checkSchema(db: Kysely<Database>): Promise<void> {
  wanted ??= listWanted()
  const there = new Set(await listObjects(db))
  const missing = (await wanted).find((name) => !there.has(name))
  if (missing !== undefined) throw new StoreDamagedError(`${missing} is missing`)
}

/** The same in every store of this version, on every engine. */
let wanted: Promise<readonly string[]> | undefined

async function listWanted(): Promise<readonly string[]> {
  const db = connectSqlite(':memory:', 'kill')
  try {
    await migrate(db)
    return await listObjects(db)
  } finally {
    await db.destroy()
  }
}
