import { sql, type AliasedRawBuilder, type Kysely, type RawBuilder } from 'kysely'

import { isPostgres } from '../migrations/engines/is-postgres.ts'
import type { Database } from '../schema.ts'

export { isPostgres }

/** What a table's rows are told apart by within one statement, whatever its key is. */
export function rowOf(db: Kysely<Database>, table: keyof Database): RawBuilder<unknown> {
  if (isPostgres(db)) return sql.ref('ctid')
  return sql.ref(BY_KEY.includes(table) ? 'seq' : 'rowid')
}

/** Kept by their key alone, which within an agency is `seq`. */
const BY_KEY: readonly (keyof Database)[] = ['ledger_body']

/** Whether a column has bytes: SQLite takes a text there too. */
export function isBytes(db: Kysely<Database>, column: string): RawBuilder<boolean> {
  const at = sql.ref(column)
  return isPostgres(db) ? sql<boolean>`${at} is not null` : sql<boolean>`typeof(${at}) = 'blob'`
}

/** Pairs of texts, a row each: a list is one value, so that the statement is the same however long it is. */
export function listBounds(
  db: Kysely<Database>,
  bounds: readonly (readonly [string, string])[],
): AliasedRawBuilder<{ first: string; beyond: string }, 'bounds'> {
  const [first, beyond] = [bounds.map(([one]) => one), bounds.map(([, one]) => one)]
  const rows = isPostgres(db)
    ? sql`select * from unnest(${first}::text[], ${beyond}::text[]) as pair (first, beyond)`
    : sql`select value ->> 0 as first, value ->> 1 as beyond from json_each(${JSON.stringify(bounds)})`
  return sql<{ first: string; beyond: string }>`(${rows})`.as('bounds')
}

/** Tables, indexes and triggers, as `table ledger`; those that the engine makes for itself are not among them in SQLite. */
export async function listObjects(db: Kysely<Database>): Promise<string[]> {
  const objects = isPostgres(db)
    ? sql<{ object: string }>`select 'table ' || relname as object from pg_class
        where relkind = 'r' and relnamespace = current_schema::regnamespace
      union all select 'index ' || relname from pg_class
        where relkind = 'i' and relnamespace = current_schema::regnamespace
      union all select 'trigger ' || tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
        where not tgisinternal and relnamespace = current_schema::regnamespace
      order by object`
    : sql<{ object: string }>`select type || ' ' || name as object
        from sqlite_schema where name not like 'sqlite~_%' escape '~' order by name`
  return (await objects.execute(db)).rows.map(({ object }) => object)
}

/**
 * Leaves nothing behind of what was overwritten or destroyed, as far as the engine is Pantau's to keep. False where
 * another process is in it. What PostgreSQL keeps of dead rows is its own vacuum's.
 */
export async function emptyJournal(db: Kysely<Database>): Promise<boolean> {
  if (isPostgres(db)) return true
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  return rows[0]?.busy === 0
}

/** Writes the whole file anew, so that no page keeps what stood there. */
export async function writeAnew(db: Kysely<Database>): Promise<void> {
  if (!isPostgres(db)) await sql`vacuum`.execute(db)
}

/** What time it is on the database's machine; undefined where that is this one. */
export async function readClock(db: Kysely<Database>): Promise<Date | undefined> {
  if (!isPostgres(db)) return undefined
  const { rows } = await sql<{ ms: number }>`
    select floor(extract(epoch from clock_timestamp()) * 1000) as ms`.execute(db)
  return new Date(rows[0]!.ms)
}

/**
 * Of the settings without which the server may lose what it acknowledged those that are not on for whoever asks; with
 * `local` it does not wait for the standby that it is told to wait for. A file is written as Pantau says.
 */
export async function listUnsafeSettings(db: Kysely<Database>): Promise<string[]> {
  if (!isPostgres(db)) return []
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings
      where name in ('fsync', 'full_page_writes', 'synchronous_commit')
      and (setting = 'off' or setting = 'local' and current_setting('synchronous_standby_names') <> '')
      order by name`.execute(db)
  return rows.map(({ name }) => name)
}
