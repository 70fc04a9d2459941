import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { CompiledQuery, sql, type Kysely } from 'kysely'

import type { Store } from '../../worker/ports/store.ts'
import { isPostgres } from '../../worker/store/dialect/engine-differences.ts'
import { OF_AGENCY } from '../../worker/store/erase-made-up.ts'
import { openStore } from '../../worker/store/open-store.ts'
import type { Database } from '../../worker/store/schema.ts'
import { connectTo as connectToPlace, type StorePlace } from '../../worker/store/store-place.ts'
import type { Durability } from '../../worker/store/dialect/sqlite-dialect.ts'
import { asWorker, copyDatabaseOf, databaseOf, dropDatabaseOf } from '../postgres/database-of.ts'
import {
  BODIES,
  bytesOf,
  filesOf,
  unpackedBodies,
  type PackedBody,
} from './store/sealing/bytes-of.ts'

/** The store of a data directory on the engine that the suites run on; its data is made anew where it is lost. */
export async function openStoreIn(
  dataDir: string,
  given: { readonly durability?: Durability; readonly renewsMarks?: boolean } = {},
): Promise<Store> {
  return openStore({ ...(await placeIn(dataDir)), durability: 'kill', ...given })
}

export async function placeIn(dataDir: string): Promise<StorePlace> {
  const url = await databaseOf(dataDir)
  return { dataDir, ...(url !== undefined && { databaseUrl: asWorker(url) }) }
}

/** Of a worker that is to find it there by its settings. */
export async function storeEnvironment(dataDir: string): Promise<Record<string, string>> {
  const { databaseUrl } = await placeIn(dataDir)
  return { PANTAU_DATA: dataDir, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) }
}

/** As its owner finds it. */
export async function ownersPlaceIn(dataDir: string): Promise<StorePlace> {
  const databaseUrl = await databaseOf(dataDir)
  return { dataDir, durability: 'kill', ...(databaseUrl !== undefined && { databaseUrl }) }
}

/** Another program's connection to the same store, as its owner. */
export async function connectTo(dataDir: string): Promise<Kysely<Database>> {
  return connectToPlace(await ownersPlaceIn(dataDir), { connections: 1 })
}

/** What its owner finds in it. */
export async function lookInto<Found>(
  dataDir: string,
  look: (db: Kysely<Database>) => Promise<Found>,
): Promise<Found> {
  const db = await connectTo(dataDir)
  try {
    return await look(db)
  } finally {
    await db.destroy()
  }
}

/** What setting up left to be followed would be read beside the first sweep, which then comes again later. */
export async function forgetHints(dataDir: string): Promise<void> {
  await lookInto(dataDir, (db) => db.deleteFrom('hint').execute())
}

/** Tables whose rows are an agency's, as the engine knows them, with the column that says whose. */
export async function tablesOfAgencies(
  db: Kysely<Database>,
): Promise<{ readonly table: keyof Database; readonly column: 'agency_id' | 'id' }[]> {
  const tables = await db.introspection.getTables()
  const named = tables.filter(({ columns }) => columns.some(({ name }) => name === 'agency_id'))
  const found = named.map(({ name }) => ({ table: name as keyof Database, column: 'agency_id' }))
  return [...found, { table: 'agency', column: 'id' }] as Awaited<
    ReturnType<typeof tablesOfAgencies>
  >
}

/** Of keys that nobody destroyed, as they are wrapped: those of scopes that are `like` that. */
export async function keysIn(dataDir: string, like: string): Promise<string[]> {
  return lookInto(dataDir, async (db) => {
    const keys = db.selectFrom('sealing_key').select('wrapped').where('scope', 'like', like)
    return (await keys.execute()).map(({ wrapped }) => wrapped)
  })
}

/** Changes the store as somebody can who owns it: no guard and no foreign key is in the way. */
export async function withoutGuards(
  dataDir: string,
  change: (db: Kysely<Database>) => Promise<unknown>,
): Promise<void> {
  const db = await connectTo(dataDir)
  try {
    if (isPostgres(db)) {
      await sql`set session_replication_role = replica`.execute(db)
      await change(db)
      return
    }
    await sql`pragma foreign_keys = off`.execute(db)
    const triggers = sql<{ name: string; sql: string }>`select name, sql from sqlite_schema
      where type = 'trigger'`
    const { rows } = await triggers.execute(db)
    for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(db)
    await change(db)
    for (const trigger of rows) await sql.raw(trigger.sql).execute(db)
  } finally {
    await db.destroy()
  }
}

/** What such a program says to the store, as it stands. */
export async function say(dataDir: string, words: string): Promise<void> {
  const db = await connectTo(dataDir)
  try {
    await db.executeQuery(CompiledQuery.raw(words))
  } finally {
    await db.destroy()
  }
}

/** Every byte that the store holds, one character each: those of its file, or of the rows that the database has. */
export async function bytesIn(dataDir: string): Promise<string> {
  if ((await databaseOf(dataDir)) === undefined) {
    return readFileSync(join(dataDir, 'worker.sqlite'), 'latin1')
  }
  const db = await connectTo(dataDir)
  try {
    const rows: string[] = []
    for (const table of ['agency', ...OF_AGENCY] as const) {
      for (const row of await db.selectFrom(table).selectAll().execute()) {
        const values: unknown[] = Object.values(row)
        const bytes = values.map((value) =>
          value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value)),
        )
        rows.push(Buffer.concat(bytes).toString('latin1'))
      }
    }
    return rows.join('\n')
  } finally {
    await db.destroy()
  }
}

/** The same with what the ledger has packed, and with every other file of the data directory but the keys. */
export async function bytesHeld(dataDir: string): Promise<string> {
  if ((await databaseOf(dataDir)) === undefined) return bytesOf(dataDir)
  const rows = await lookInto(dataDir, async (db) => sql.raw<PackedBody>(BODIES).execute(db))
  const bytes = [...filesOf(dataDir), ...unpackedBodies(rows.rows), await bytesIn(dataDir)]
  return bytes.join('\n')
}

/** Puts a copy of one store, as it stands, into another directory, with its keys. */
export async function copyStoreIn(from: string, to: string): Promise<void> {
  mkdirSync(to)
  const isInDatabase = (await databaseOf(from)) !== undefined
  for (const key of isInDatabase ? ['master.key'] : ['master.key', 'evidence.key']) {
    copyFileSync(join(from, key), join(to, key))
  }
  if (isInDatabase) return copyDatabaseOf(from, to)
  await lookInto(from, (db) => sql`vacuum into ${join(to, 'worker.sqlite')}`.execute(db))
}

/** Once it is closed, with all that was in it. */
export async function removeStoreIn(dataDir: string): Promise<void> {
  rmSync(dataDir, { recursive: true, force: true })
  await dropDatabaseOf(dataDir)
}
