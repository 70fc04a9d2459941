import { sql, type Kysely, type RawBuilder } from 'kysely'

import { isPostgres } from './is-postgres.ts'

/** What a text of JSON says under a key of its first level. */
export function jsonText(db: Kysely<unknown>, column: string, key: string): RawBuilder<string> {
  const at = sql.ref(column)
  return isPostgres(db)
    ? sql<string>`${at}::json ->> ${key}::text`
    : sql<string>`json_extract(${at}, ${`$.${key}`})`
}

/** The bytes that a text of hexadecimal figures says; in SQLite those of the text where it says none. */
export function bytesOfHex(db: Kysely<unknown>, column: string): RawBuilder<Uint8Array> {
  const at = sql.ref(column)
  return isPostgres(db)
    ? sql<Uint8Array>`decode(${at}, 'hex')`
    : sql<Uint8Array>`coalesce(unhex(${at}), cast(${at} as blob))`
}

/** At the end of a table that SQLite keeps by its key alone. */
export function byItsKey(db: Kysely<unknown>): RawBuilder<unknown> {
  return isPostgres(db) ? sql`` : sql`without rowid`
}

/** Lets another table have the name of this one's key, which in PostgreSQL no two have. */
export async function leaveKeyName(
  db: Kysely<unknown>,
  { table, key }: { readonly table: string; readonly key: string },
): Promise<void> {
  if (!isPostgres(db)) return
  await sql`alter table ${sql.table(table)} rename constraint ${sql.ref(key)} to ${sql.ref(`former_${key}`)}`.execute(
    db,
  )
}
