import { join } from 'node:path'

import { Kysely } from 'kysely'

import { createPostgresDialect, type PostgresPlace } from './dialect/postgres-dialect.ts'
import { fenceDialect } from './fence.ts'
import type { Database } from './schema.ts'
import { createSqliteDialect, type Durability, type Opening } from './dialect/sqlite-dialect.ts'

/** Where a store is, and what its commits survive. */
export interface StorePlace {
  /** Where its keys are, and without a database the store itself. */
  readonly dataDir: string
  /** By default beside the store. */
  readonly masterKeyPath?: string
  /** The address of a PostgreSQL database, with an account that owns nothing; absent: SQLite in the data directory. */
  readonly databaseUrl?: string
  /** The same of the account that owns the tables, to make them and bring them to this version. */
  readonly databaseOwnerUrl?: string
  readonly durability?: Durability
}

/** The store's file, and those that SQLite keeps beside it. */
export function storeFiles(dataDir: string): string[] {
  return ['', '-wal', '-shm'].map((ending) => join(dataDir, `worker.sqlite${ending}`))
}

/** Where a store is put together before it gets its place in the data directory. */
export function stagingOf(dataDir: string): string {
  return join(dataDir, 'restoring')
}

/** Longer a server is not waited for that may be gone without a word. */
const LONGEST_ANSWER_MS = 60_000

/** A connection to the store of that place, for whatever is asked of it. */
export function connectTo(
  place: StorePlace,
  {
    connections,
    longestAnswerMs = LONGEST_ANSWER_MS,
  }: Pick<PostgresPlace, 'connections' | 'longestAnswerMs'> = {},
): Kysely<Database> {
  const { dataDir, databaseUrl, durability = 'power-cut' } = place
  return databaseUrl === undefined
    ? connectSqlite(storeFiles(dataDir)[0]!, durability)
    : new Kysely<Database>({
        dialect: fenceDialect(
          createPostgresDialect({
            url: databaseUrl,
            durability,
            longestAnswerMs,
            ...(connections && { connections }),
          }),
        ),
      })
}

export function connectSqlite(
  path: string,
  durability: Durability,
  opening?: Opening,
): Kysely<Database> {
  const dialect = createSqliteDialect(path, durability, opening)
  return new Kysely<Database>({ dialect: fenceDialect(dialect) })
}
